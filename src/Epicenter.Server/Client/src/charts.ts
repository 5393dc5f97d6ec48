// Puts a chart that can be read point by point in place of a drawn one, once somebody is about to see it.
export function charts(): void {
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting && target instanceof HTMLElement) {
          watch.unobserve(target);
          void import("./plot").then(({ plot }) => plot(target)).catch(() => undefined);
        }
      }
    },
    { rootMargin: "200px" },
  );
  document.querySelectorAll("[data-plot]").forEach((chart) => watch.observe(chart));
}
