// Fetches a page of ours and puts parts of it in place of the same parts of this one.

export async function fetchPage(address, signal) {
  const answer = await fetch(address, { headers: { Accept: "text/html" }, signal });
  if (!answer.ok) {
    throw new Error(`The server answered ${answer.status}.`);
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

export function replacePart(page, selector) {
  const [present, fresh] = [document.querySelector(selector), page.querySelector(selector)];
  if (!present || !fresh) {
    return;
  }
  // What the reader opened stays open.
  const open = [...present.querySelectorAll("details")].map((details) => details.open);
  [...fresh.querySelectorAll("details")].forEach((details, i) => (details.open = open[i] ?? false));
  present.replaceChildren(...fresh.childNodes);
}
