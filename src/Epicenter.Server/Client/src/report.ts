// Sends the form of a report without leaving the page, so that a proof of work can be worked out when the server asks for one.
interface Challenge {
  challenge: { text: string; bits: number };
}

export function reporting(form: HTMLFormElement | null): void {
  if (!form) {
    return;
  }
  parts(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.ariaBusy !== "true") {
      void submit(form, new FormData(form, event.submitter));
    }
  });
}

async function submit(form: HTMLFormElement, report: FormData): Promise<void> {
  form.ariaBusy = "true";
  const status = form.querySelector<HTMLElement>(".working");
  try {
    let answer = await send(form.action, report);
    if (answer.status === 428) {
      if (status) {
        status.textContent = status.dataset["text"] ?? "";
      }
      const { challenge } = (await answer.json()) as Challenge;
      const { solve } = await import("./proof");
      report.set("proof", await solve(challenge.text, challenge.bits));
      answer = await send(form.action, report);
    }
    if (answer.ok) {
      location.assign(answer.url);
      return;
    }
  } catch {
    // The browser says more of a broken connection than we could.
  } finally {
    // Who comes back to this page finds it as it was.
    form.ariaBusy = "false";
    if (status) {
      status.textContent = "";
    }
  }
  leave(form, report);
}

function send(address: string, report: FormData): Promise<Response> {
  return fetch(address, { method: "POST", body: encoded(report), headers: { Accept: "application/problem+json" } });
}

function encoded(report: FormData): URLSearchParams {
  return new URLSearchParams([...report].map(([name, value]): [string, string] => [name, String(value)]));
}

// As the browser would have done without us: the server's own page then says what went wrong.
function leave(form: HTMLFormElement, report: FormData): void {
  const plain = document.createElement("form");
  plain.method = "post";
  plain.action = form.action;
  for (const [name, value] of encoded(report)) {
    plain.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  document.body.append(plain);
  plain.submit();
}

// States and Bundesländer are only asked for where the country has them.
function parts(form: HTMLFormElement): void {
  const country = form.querySelector<HTMLSelectElement>("select[name=country]");
  const part = form.querySelector<HTMLSelectElement>("select[name=subdivision]");
  const label = part?.closest("label");
  if (!country || !part || !label) {
    return;
  }
  const groups = [...part.querySelectorAll("optgroup")];
  const fit = (): void => {
    const group = groups.find((g) => g.dataset["country"] === country.value);
    label.hidden = !group;
    groups.forEach((g) => g.remove());
    if (group) {
      part.append(group);
    }
    part.selectedIndex = 0;
  };
  country.addEventListener("change", fit);
  fit();
}
