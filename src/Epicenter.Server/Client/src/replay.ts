// Plays a replay by fetching the page of each moment; without this, its links and its slider do the same.
import { fetchPage, replacePart } from "./fragment";

const beatMs = 700;
const settleMs = 120;

export function player(strip: HTMLElement | null): void {
  const form = strip?.querySelector("form");
  const slider = form?.querySelector<HTMLInputElement>("input[type=range]");
  const button = form?.querySelector<HTMLButtonElement>(".play");
  const speed = form?.querySelector<HTMLSelectElement>(".speed select");
  if (!strip || !form || !slider || !button || !speed) {
    return;
  }

  const step = Number(strip.dataset["step"]);
  let playing = false;
  let timer = 0;
  let asked: AbortController | undefined;

  const show = async (): Promise<void> => {
    asked?.abort();
    asked = new AbortController();
    const url = new URL(location.href);
    url.searchParams.set("at", slider.value);
    try {
      const page = await fetchPage(url, asked.signal);
      for (const part of ["main", "#replay .clock", "#replay .steps"]) {
        replacePart(page, part);
      }
      slider.setAttribute("aria-valuetext", page.querySelector("#at")?.getAttribute("aria-valuetext") ?? "");
      history.replaceState(null, "", url);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "AbortError")) {
        set(false);
      }
    }
  };

  const isOver = (): boolean => Number(slider.value) + step > Number(slider.max);

  const advance = async (): Promise<void> => {
    slider.value = String(Number(slider.value) + step * Number(speed.value));
    const next = Date.now() + beatMs;
    await show();
    if (!playing) {
      return;
    }
    if (isOver()) {
      set(false);
    } else {
      timer = window.setTimeout(() => void advance(), Math.max(0, next - Date.now()));
    }
  };

  const set = (on: boolean): void => {
    playing = on;
    clearTimeout(timer);
    button.textContent = (on ? button.dataset["pause"] : button.dataset["play"]) ?? "";
    if (on) {
      slider.value = isOver() ? slider.min : slider.value;
      void advance();
    }
  };

  button.hidden = false;
  form.querySelectorAll<HTMLElement>(".speed").forEach((part) => (part.hidden = false));
  form.querySelectorAll<HTMLElement>(".go").forEach((part) => (part.hidden = true));
  button.addEventListener("click", () => set(!playing));
  slider.addEventListener("input", () => {
    set(false);
    timer = window.setTimeout(() => void show(), settleMs);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void show();
  });
  document.addEventListener("visibilitychange", () => document.hidden && playing && set(false));
}
