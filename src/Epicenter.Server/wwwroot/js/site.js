// Nothing here is needed to read a page; it only saves reloading.
import { keepUpToDate } from "./live.js";
import { player } from "./replay.js";

keepUpToDate(document.body.dataset.stream);
player(document.getElementById("replay"));
