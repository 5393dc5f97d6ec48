// Takes pictures of pages: node screenshots.mjs SERVER FOLDER [PATH…]
// Before a path, print: shows it as on paper, form: as the answer to an empty form that a browser sends there.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { chromium, flags } from "./browser.mjs";

const [server, folder, ...paths] = process.argv.slice(2);
const languages = ["en", "de"];
const looks = ["light", "dark"].flatMap((scheme) => [380, 1440].map((width) => ({ scheme, width })));
const paper = [{ scheme: "paper", width: 720 }];

const name = (path) => path.replace(/^\//, "").replace(/[^\w.-]+/g, "-").replace(/-$/, "") || "now";
const only = (process.env.ONLY ?? "").split(" ").filter(Boolean);

await mkdir(folder, { recursive: true });
const browser = await puppeteer.launch({ executablePath: chromium(), args: flags });
const page = await browser.newPage();
await page.setRequestInterception(true);
page.on("request", (request) =>
  request.continue(new URL(request.url()).hash === "#form" ? { method: "POST", postData: "", headers: { ...request.headers(), "content-type": "application/x-www-form-urlencoded" } } : {}),
);
for (const asked of paths) {
  const [, how, path] = /^(?:(print|form):)?(.*)$/.exec(asked);
  for (const language of languages) {
    for (const { scheme, width } of how === "print" ? paper : looks) {
      const file = `${name(path)}-${language}-${scheme}-${width}.png`;
      if (!only.every((part) => file.includes(`-${part}`))) {
        continue;
      }
      await page.setViewport({ width, height: 900, deviceScaleFactor: 1 });
      // In this order: each of the two takes back the other.
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme === "dark" ? "dark" : "light" }]);
      if (how === "print") {
        await page.emulateMediaType("print");
      }
      const address = new URL(path, server);
      address.searchParams.set("lang", language);
      address.hash ||= how === "form" ? "form" : "";
      await visit(address.href);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({ path: join(folder, file), fullPage: true });
      console.log(file);
    }
  }
}
await browser.close();

// A replay that is being recorded says so, and loads itself again until it is there.
async function visit(address) {
  await page.goto(address, { waitUntil: "load" });
  for (let tries = 0; tries < 60 && (await page.$("body[data-refresh]")); tries++) {
    await page.waitForNavigation({ waitUntil: "load" });
  }
}
