// Suggests services while someone types their name, an alias, or something near it; Enter without a choice sends the form as ever.
interface Found {
  id: string;
  name: string;
  state: string;
}

const patienceMs = 120;
const most = 8;

export function searching(input: HTMLInputElement): void {
  const list = document.createElement("ul");
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.role = "listbox";
  list.ariaLabel = input.labels?.[0]?.textContent?.trim() ?? "";
  list.hidden = true;
  list.dataset["drawn"] = "";
  input.after(list);
  input.role = "combobox";
  input.ariaExpanded = "false";
  input.ariaAutoComplete = "list";
  input.setAttribute("aria-controls", list.id);

  let chosen = -1;
  let timer = 0;
  let asked: AbortController | undefined;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role=option]")];

  const close = (): void => {
    asked?.abort();
    list.hidden = true;
    input.ariaExpanded = "false";
    input.removeAttribute("aria-activedescendant");
    chosen = -1;
  };

  const choose = (to: number): void => {
    const all = options();
    chosen = (to + all.length + 1) % (all.length + 1);
    if (chosen === all.length) {
      chosen = -1;
    }
    all.forEach((option, i) => (option.ariaSelected = String(i === chosen)));
    const option = all[chosen];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const suggest = async (): Promise<void> => {
    const text = input.value.trim();
    if (!text) {
      close();
      return;
    }
    asked?.abort();
    asked = new AbortController();
    try {
      const found = await find(input.dataset["search"] ?? "", text, asked.signal);
      list.replaceChildren(...found.map((service, i) => option(service, `${list.id}-${i}`, input)));
      list.hidden = found.length === 0;
      input.ariaExpanded = String(!list.hidden);
      choose(-1);
    } catch {
      // The form still works.
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void suggest(), patienceMs);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen === -1 && event.key === "ArrowUp" ? options().length - 1 : chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      options()[chosen]?.querySelector("a")?.click();
    }
  });
  input.addEventListener("blur", () => window.setTimeout(close, 150));
}

// Where the search is, below whatever path the site is served, the page says.
async function find(search: string, text: string, signal: AbortSignal): Promise<Found[]> {
  const address = new URL(search, location.href);
  address.searchParams.set("limit", String(most));
  address.searchParams.set("q", text);
  const answer = await fetch(address, { signal });
  return answer.ok ? ((await answer.json()) as { items: Found[] }).items : [];
}

function option(service: Found, id: string, input: HTMLInputElement): HTMLElement {
  const link = document.createElement("a");
  const address = new URL((input.dataset["suggest"] ?? "").replace("{id}", encodeURIComponent(service.id)), location.href);
  link.href = address.pathname + address.search;
  link.tabIndex = -1;
  link.textContent = service.name;
  const item = document.createElement("li");
  item.id = id;
  item.role = "option";
  item.className = `is-${service.state}`;
  item.append(link);
  // Before the field loses its focus, and the list with it.
  item.addEventListener("mousedown", (event) => event.preventDefault());
  return item;
}
