// Scores pages with Lighthouse on its mobile setting: node lighthouse.mjs SERVER PATH…
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";
import { chromium, flags } from "./browser.mjs";

const leastOfAll = 95;
const [server, ...paths] = process.argv.slice(2);
const categories = ["performance", "accessibility", "best-practices", "seo"];
const profile = await mkdtemp(join(tmpdir(), "epicenter-lighthouse-"));
const browser = await puppeteer.launch({ executablePath: chromium(), args: flags, userDataDir: profile });
const port = Number(new URL(browser.wsEndpoint()).port);

console.log("| page | performance | accessibility | best practices | SEO | LCP | transferred |");
console.log("|---|---|---|---|---|---|---|");
let isEnough = true;
for (const path of paths) {
  const { lhr } = await lighthouse(new URL(path, server).href, { port, output: "json", onlyCategories: categories, logLevel: "error" });
  const scores = categories.map((category) => Math.round(100 * (lhr.categories[category].score ?? 0)));
  const seconds = (lhr.audits["largest-contentful-paint"].numericValue / 1000).toFixed(1);
  const kilobytes = Math.round(lhr.audits["total-byte-weight"].numericValue / 1000);
  console.log(`| ${path} | ${scores.join(" | ")} | ${seconds} s | ${kilobytes} kB |`);
  for (const category of categories) {
    for (const { id, weight } of lhr.categories[category].auditRefs) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 0.9) {
        console.error(`${path}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ""}`);
      }
    }
  }
  isEnough &&= scores.every((score) => score >= leastOfAll);
}
await browser.close();
await rm(profile, { recursive: true, force: true });
process.exitCode = isEnough ? 0 : 1;
