import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { convertIndexedToRgb, decode } from "fast-png";
import { expect } from "vitest";
import type { Picture } from "../../src/raster/index.ts";
import { comparePictures, type Difference } from "./png-compare.ts";
import { encodePalettePng } from "./png-palette.ts";
import { rasterizer } from "./rasterizer.ts";

/**
 * A line of text is five pixels high: enough for all that a picture is to show beyond the dump of its lines, which is
 * exact to a tenth of a point: colours, rules, tints, icons, photos, weights.
 */
export const GOLDEN_DPI = 60;

/**
 * How much of a page may differ: 35 of 348,000 pixels. Smoothing that comes out otherwise stays below 10, a word that
 * is gone makes 60, a line that moves by a pixel 100 to 800. PDFium sets rules and baselines to whole pixels, so that
 * a page that moves by less may change a lot or not at all; but then it did move.
 */
const MAX_SHARE = 0.0001;

/** What Vitest does about snapshots that differ: `-u` is `all`; on the author's machine `new`; in CI `none`. */
const MODES = ["all", "new", "none"] as const;

/**
 * Compares a page of a PDF with a committed picture. A picture that is missing is written, except in CI; with
 * `vitest -u` one that differs is written anew. Otherwise the failure names the files to look at.
 *
 * @param golden the picture, e.g. `new URL("../goldens/classic.png", import.meta.url)`
 * @param page counts from 1
 */
export async function expectToLookLike(golden: URL, pdf: Uint8Array, page = 1): Promise<void> {
  matchGolden(fileURLToPath(golden), await drawPage(pdf, page), updateMode());
}

/** The same for a picture, told what to do about one that differs. */
export function matchGolden(file: string, actual: Picture, mode: (typeof MODES)[number]): void {
  const expected = existsSync(file) ? readPng(readFileSync(file)) : undefined;
  if (expected === undefined) {
    if (mode === "none") throw new Error(`there is no ${file}`);
    writeGolden(file, actual);
    return;
  }
  const difference = comparePictures(expected, actual);
  if (difference.share <= MAX_SHARE) return;
  if (mode !== "all") throw new Error(describe(file, actual, difference));
  writeGolden(file, actual);
}

async function drawPage(pdf: Uint8Array, wanted: number): Promise<Picture> {
  let number = 0;
  for await (const picture of (await rasterizer()).pictures(pdf, GOLDEN_DPI)) {
    number += 1;
    if (number === wanted) return picture;
  }
  throw new Error(`there is no page ${wanted}, only ${number}`);
}

export function readPng(bytes: Uint8Array): Picture {
  const png = decode(bytes);
  const data = png.palette ? convertIndexedToRgb(png) : png.data;
  return { width: png.width, height: png.height, rgb: Uint8Array.from(data) };
}

function writeGolden(file: string, picture: Picture): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, encodePalettePng(picture));
}

function describe(golden: string, actual: Picture, { share, picture }: Difference): string {
  // One folder for all runs, so that failures do not pile up in it.
  const folder = join(tmpdir(), "resume-pdf-goldens");
  mkdirSync(folder, { recursive: true });
  const name = basename(golden, ".png");
  const [actualFile, differenceFile] = [join(folder, `${name}.png`), join(folder, `${name}.diff.png`)];
  writeFileSync(actualFile, encodePalettePng(actual));
  writeFileSync(differenceFile, encodePalettePng(picture));
  return [
    `${(share * 100).toFixed(2)} % of the page does not look as before, ${MAX_SHARE * 100} % may.`,
    `  before:     ${golden}`,
    `  now:        ${actualFile}`,
    `  difference: ${differenceFile}`,
    "If it is meant to look so, run vitest with -u.",
  ].join("\n");
}

/** Vitest keeps the mode to itself; a release that keeps it elsewhere must not pass for one that updates nothing. */
function updateMode(): (typeof MODES)[number] {
  const known: unknown = Reflect.get(expect.getState().snapshotState, "_updateSnapshot");
  const mode = MODES.find((one) => one === known);
  if (mode === undefined) throw new Error("this release of Vitest does not tell whether it runs with -u");
  return mode;
}
