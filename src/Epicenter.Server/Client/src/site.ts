// Nothing here is needed to read a page or to report; it only saves reloading, and lets a browser work out a proof.
import { charts } from "./charts";
import { keepUpToDate } from "./live";
import { player } from "./replay";
import { reporting } from "./report";
import { searching } from "./search";

keepUpToDate(document.body.dataset["stream"]);
player(document.getElementById("replay"));
reporting(document.querySelector<HTMLFormElement>("form.symptoms"));
document.querySelectorAll<HTMLInputElement>("input[data-suggest]").forEach(searching);
charts();

// A page that is at work says when to ask again.
if (document.body.dataset["refresh"]) {
  setTimeout(() => location.reload(), Number(document.body.dataset["refresh"]) * 1000);
}
