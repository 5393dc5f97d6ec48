// Fetches a page of ours and brings parts of this one up to date with it: only what differs is touched, so that focus, a selection and
// what the reader opened stay as they are.
import morphdom from "morphdom";

export async function fetchPage(address: string | URL, signal?: AbortSignal): Promise<Document> {
  const answer = await fetch(address, { headers: { Accept: "text/html" }, ...(signal && { signal }) });
  if (!answer.ok) {
    throw new Error(`The server answered ${answer.status}.`);
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

export function replacePart(page: Document, selector: string): void {
  const [present, fresh] = [document.querySelector(selector), page.querySelector(selector)];
  if (!present || !fresh) {
    return;
  }
  morphdom(present, fresh, {
    onBeforeElUpdated(from, to) {
      if (from instanceof HTMLDetailsElement && from.open) {
        to.setAttribute("open", "");
      }
      // Whoever is typing or choosing is not interrupted.
      const isBusy = from === document.activeElement && from.matches("input, select, textarea");
      return !isBusy && !from.isEqualNode(to);
    },
    // What scripts put there, the server's page does not know.
    onBeforeNodeDiscarded: (node) => !(node instanceof Element && node.matches("[data-drawn]")),
  });
}
