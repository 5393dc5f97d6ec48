// Listens for news and brings the page up to date, at most every few seconds.
import { fetchPage, replacePart } from "./fragment";

const soonestMs = 4_000;
const slowestMs = 120_000;

// All readers hear of a change in the same moment: so far apart they ask for the page.
const spreadMs = 3_000;

export function keepUpToDate(stream: string | undefined): void {
  if (!stream || !("EventSource" in window)) {
    return;
  }

  let source: EventSource | undefined;
  let lastSeen = "";
  let silence = soonestMs;
  let reconnecting = 0;
  let wait = soonestMs;
  let last = Date.now();
  let refreshing = 0;

  const refresh = async (): Promise<void> => {
    refreshing = 0;
    if (document.hidden) {
      return;
    }
    last = Date.now();
    try {
      const page = await fetchPage(location.href);
      const before = headline();
      replacePart(page, "main");
      document.title = page.title;
      tell(before);
      document.dispatchEvent(new Event("epicenter:refreshed"));
      wait = soonestMs;
    } catch {
      wait = Math.min(slowestMs, wait * 2);
      plan();
    }
  };

  const plan = (): void => {
    refreshing ||= window.setTimeout(() => void refresh(), Math.max(0, last + wait - Date.now()) + Math.random() * spreadMs);
  };

  const hear = (event: MessageEvent): void => {
    lastSeen = event.lastEventId || lastSeen;
    silence = soonestMs;
    plan();
  };

  const open = (): void => {
    reconnecting = 0;
    if (source || document.hidden) {
      return;
    }
    const address = new URL(stream, location.href);
    if (lastSeen) {
      address.searchParams.set("lastEventId", lastSeen);
    }
    const opened = new EventSource(address);
    source = opened;
    // The state tells a newcomer what its page already shows, unless something happened while it loaded; who comes back has missed something.
    opened.addEventListener("state", (event) => (lastSeen || isNews(event) ? hear(event) : (lastSeen = event.lastEventId)));
    for (const kind of ["incident", "service", "tick"]) {
      opened.addEventListener(kind, hear);
    }
    opened.addEventListener("error", () => {
      close();
      reconnecting ||= window.setTimeout(open, silence * (0.5 + Math.random()));
      silence = Math.min(slowestMs, silence * 2);
    });
  };

  const close = (): void => {
    source?.close();
    source = undefined;
  };

  // A hidden page costs nobody anything; when it is looked at again it takes up where it left off.
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  open();
}

function isNews(state: MessageEvent): boolean {
  const { at } = JSON.parse(state.data as string) as { at: string };
  return Date.parse(at) > Number(document.body.dataset["at"]);
}

function headline(): string {
  return document.querySelector("main h1")?.textContent?.trim() ?? "";
}

// A screen reader is told when the sentence changes, not each time that a number does.
function tell(before: string): void {
  const news = document.getElementById("news");
  const after = headline();
  if (news && after !== before) {
    news.textContent = after;
  }
}
