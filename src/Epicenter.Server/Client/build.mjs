// Builds what the browser loads into a folder: node build.mjs FOLDER
import { build, transform } from "esbuild";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { subsetFonts } from "./fonts.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const output = process.argv[2] ?? join(here, "dist");
const bundled = ["morphdom", "uplot"];
const targets = ["chrome109", "firefox115", "safari16.4"];

async function scripts() {
  await build({
    absWorkingDir: here,
    entryPoints: { site: "src/site.ts" },
    outdir: join(output, "js"),
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    target: targets,
    chunkNames: "[name]-[hash]",
    legalComments: "none",
    logLevel: "warning",
  });

  // What is bundled asks for its licence to go with it.
  const licences = bundled.map(async (name) => `${name}\n\n${await readFile(join(here, "node_modules", name, "LICENSE"), "utf8")}`);
  await writeFile(join(output, "js/LICENSES.txt"), (await Promise.all(licences)).join("\n\n"));
}

// Written as several sheets, in the order of their names; sent as one.
async function sheet() {
  const folder = join(here, "../wwwroot/css");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".css")).sort();
  const sources = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const { code } = await transform(sources.join("\n"), { loader: "css", minify: true, target: targets });
  await mkdir(join(output, "css"), { recursive: true });
  await writeFile(join(output, "css/site.css"), code);

  // The chart's own rules are only asked for by who draws one.
  await cp(join(here, "node_modules/uplot/dist/uPlot.min.css"), join(output, "css/uplot.css"));
}

await rm(output, { recursive: true, force: true });
await Promise.all([scripts(), sheet(), subsetFonts(join(here, "node_modules/@fontsource-variable"), join(output, "fonts"))]);
