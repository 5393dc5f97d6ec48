// Listens for news and brings the page up to date, at most every few seconds.
import { fetchPage, replacePart } from "./fragment.js";

const soonest = 4_000;
const slowest = 120_000;

export function keepUpToDate(stream) {
  if (!stream || !("EventSource" in window)) {
    return;
  }

  let wait = soonest;
  let last = Date.now();
  let timer = 0;
  let missed = false;

  const refresh = async () => {
    timer = 0;
    // Whoever types or tabs through the page is not disturbed, and a hidden page costs nobody anything.
    if (document.hidden || document.querySelector("main")?.contains(document.activeElement.closest("input, select, button, a, summary"))) {
      missed = true;
      return;
    }
    missed = false;
    last = Date.now();
    try {
      const page = await fetchPage(location.href);
      replacePart(page, "main");
      document.title = page.title;
      wait = soonest;
    } catch {
      wait = Math.min(slowest, wait * 2);
      plan();
    }
  };

  const plan = () => {
    timer ||= setTimeout(refresh, Math.max(0, last + wait - Date.now()));
  };

  const source = new EventSource(stream);
  for (const kind of ["incident", "service", "tick"]) {
    source.addEventListener(kind, plan);
  }
  document.addEventListener("visibilitychange", () => missed && !document.hidden && plan());
  document.addEventListener("focusout", () => missed && plan());
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}
