// Puts a chart that can be read point by point in place of a drawn one, once somebody points at it or tabs to it: most readers never do,
// and need not load it.
export function charts(): void {
  document.querySelectorAll<HTMLElement>("[data-plot]").forEach(offer);
}

function offer(figure: HTMLElement): void {
  const reach = (): void => figure.querySelector("svg")?.setAttribute("tabindex", "0");
  const once = new AbortController();
  const load = (): void => {
    once.abort();
    void import("./plot").then(({ plot }) => plot(figure)).catch(() => undefined);
  };
  reach();
  document.addEventListener("epicenter:refreshed", reach, { signal: once.signal });
  figure.addEventListener("pointerenter", load, { signal: once.signal });
  figure.addEventListener("focusin", load, { signal: once.signal });
}
