// Takes pictures of pages: node screenshots.mjs SERVER FOLDER [PATH…]
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { chromium, flags } from "./browser.mjs";

const [server, folder, ...paths] = process.argv.slice(2);
const widths = [380, 1440];
const schemes = ["light", "dark"];
const languages = ["en", "de"];

const name = (path) => path.replace(/^\//, "").replace(/[^\w.-]+/g, "-").replace(/-$/, "") || "now";
const only = (process.env.ONLY ?? "").split(" ").filter(Boolean);

await mkdir(folder, { recursive: true });
const browser = await puppeteer.launch({ executablePath: chromium(), args: flags });
const page = await browser.newPage();
for (const path of paths) {
  for (const language of languages) {
    for (const scheme of schemes) {
      for (const width of widths) {
        const file = `${name(path)}-${language}-${scheme}-${width}.png`;
        if (!only.every((part) => file.includes(`-${part}`))) {
          continue;
        }
        await page.setViewport({ width, height: 900, deviceScaleFactor: 1 });
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
        const address = new URL(path, server);
        address.searchParams.set("lang", language);
        await visit(address.href);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await page.screenshot({ path: join(folder, file), fullPage: true });
        console.log(file);
      }
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
