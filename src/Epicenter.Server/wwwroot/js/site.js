// Nothing here is needed to read a page or to report; it only saves reloading, and lets a browser work out a proof.
import { keepUpToDate } from "./live.js";
import { player } from "./replay.js";
import { reporting } from "./report.js";

keepUpToDate(document.body.dataset.stream);
player(document.getElementById("replay"));
reporting(document.querySelector("form.symptoms"));
