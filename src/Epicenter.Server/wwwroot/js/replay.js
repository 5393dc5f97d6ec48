// Plays a replay by fetching the page of each moment; without this, its links and its slider do the same.
import { fetchPage, replacePart } from "./fragment.js";

const beat = 700;

export function player(strip) {
  const form = strip?.querySelector("form");
  if (!form) {
    return;
  }

  const slider = form.querySelector("input[type=range]");
  const button = form.querySelector(".play");
  const speed = form.querySelector(".speed select");
  const step = Number(strip.dataset.step);
  let playing = false;
  let timer = 0;
  let asked;

  const address = () => {
    const url = new URL(location.href);
    url.searchParams.set("at", slider.value);
    return url;
  };

  const show = async () => {
    asked?.abort();
    asked = new AbortController();
    const url = address();
    try {
      const page = await fetchPage(url, asked.signal);
      replacePart(page, "main");
      replacePart(page, "#replay .clock");
      replacePart(page, "#replay .steps");
      slider.setAttribute("aria-valuetext", page.querySelector("#at")?.getAttribute("aria-valuetext") ?? "");
      history.replaceState(null, "", url);
    } catch (error) {
      if (error.name !== "AbortError") {
        set(false);
      }
    }
  };

  const advance = async () => {
    slider.value = Number(slider.value) + step * Number(speed.value);
    await show();
    const ended = Number(slider.value) + step > Number(slider.max);
    if (playing && !ended) {
      timer = setTimeout(advance, beat);
    } else if (ended) {
      set(false);
    }
  };

  const set = (on) => {
    playing = on;
    clearTimeout(timer);
    button.textContent = on ? button.dataset.pause : button.dataset.play;
    if (on) {
      slider.value = Number(slider.value) + step > Number(slider.max) ? slider.min : slider.value;
      advance();
    }
  };

  button.hidden = false;
  form.querySelector(".speed").hidden = false;
  form.querySelector(".go").hidden = true;
  button.addEventListener("click", () => set(!playing));
  slider.addEventListener("input", () => {
    set(false);
    clearTimeout(timer);
    timer = setTimeout(show, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
}
