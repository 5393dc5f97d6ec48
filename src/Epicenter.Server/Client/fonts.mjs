// Cuts the fonts down to the letters that pages use, and to the weights that the sheets name.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import subset from "subset-font";

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");

// The unicode-range of 1-tokens.css says the same.
const latin = range(0x20, 0x7e) + range(0xa0, 0xff) + range(0x2009, 0x2011) + "–—‘’‚“”„…‹›•′″\u202f€←↑→↓−×≈≤≥";
const strong = range(0x20, 0x7e) + "ÄÖÜßäöüé–—‘’“”„…";
const extended = range(0x100, 0x24f) + range(0x1e00, 0x1eff);
const weights = { wght: { min: 400, max: 600 } };

const fonts = [
  ["inter", "inter-latin-wght-normal", "inter", latin, weights],
  ["inter", "inter-latin-ext-wght-normal", "inter-extended", extended, weights],
  ["source-serif-4", "source-serif-4-latin-opsz-normal", "source-serif", latin, { wght: 400 }],
  ["source-serif-4", "source-serif-4-latin-wght-normal", "source-serif-strong", strong, { wght: 600 }],
  ["source-serif-4", "source-serif-4-latin-ext-wght-normal", "source-serif-extended", extended, { wght: 400 }],
];

export async function subsetFonts(packages, output) {
  await mkdir(output, { recursive: true });
  for (const [family, source, name, letters, variationAxes] of fonts) {
    const whole = await readFile(join(packages, family, "files", `${source}.woff2`));
    await writeFile(join(output, `${name}.woff2`), await subset(whole, letters, { targetFormat: "woff2", variationAxes }));
  }

  for (const family of new Set(fonts.map((font) => font[0]))) {
    await writeFile(join(output, `${family}-LICENSE.txt`), await readFile(join(packages, family, "LICENSE")));
  }
}
