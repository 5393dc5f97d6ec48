// Sends the form of a report without leaving the page, so that a proof of work can be worked out when the server asks for one.
import { solve } from "./proof.js";

export function reporting(form) {
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.ariaBusy === "true") {
      return;
    }
    form.ariaBusy = "true";
    const report = new FormData(form, event.submitter);
    const status = form.querySelector(".working");
    try {
      let answer = await send(form.action, report);
      if (answer.status === 428) {
        status.textContent = status.dataset.text;
        const { challenge } = await answer.json();
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
      status.textContent = "";
    }
    leave(form, report);
  });
}

const send = (address, report) =>
  fetch(address, { method: "POST", body: new URLSearchParams(report), headers: { Accept: "application/problem+json" } });

// As the browser would have done without us: the server's own page then says what went wrong.
function leave(form, report) {
  const plain = document.createElement("form");
  plain.method = "post";
  plain.action = form.action;
  for (const [name, value] of report) {
    plain.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  document.body.append(plain);
  plain.submit();
}
