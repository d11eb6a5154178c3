import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PDFDocument } from "pdf-lib";
import { afterAll, describe, expect, it } from "vitest";
import type { Picture } from "../../src/raster/index.ts";
import { buildFiles, ONE, resumeYaml } from "../build/resumes.ts";
import { comparePictures } from "../support/png-compare.ts";
import { expectToLookLike, GOLDEN_DPI, matchGolden, readPng } from "../support/png-golden.ts";
import { encodePalettePng } from "../support/png-palette.ts";
import { rasterizer } from "../support/rasterizer.ts";

const folder = mkdtempSync(join(tmpdir(), "resume-pdf-golden-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const HIGHLIGHTS = Array.from(
  { length: 12 },
  (_, i) => `Built thing number ${i + 1} and wrote it down here.`,
);
const { host } = await buildFiles(
  {
    "content/jane/resume.yaml": resumeYaml({
      work: `work: [{ name: Example, startDate: 2020-08, highlights: [${HIGHLIGHTS.join(", ")}] }]`,
    }),
  },
  ONE,
);
const pdf = host.written.get("out/jane.en.1p.pdf") ?? new Uint8Array();
const page = await draw(pdf);
const golden = join(folder, "page.png");
matchGolden(golden, page, "new");

async function draw(bytes: Uint8Array): Promise<Picture> {
  for await (const picture of (await rasterizer()).pictures(bytes, GOLDEN_DPI)) return picture;
  throw new Error("no page");
}

async function movedSideways(points: number): Promise<Picture> {
  const document = await PDFDocument.load(pdf);
  document.getPages()[0]?.translateContent(points, 0);
  return draw(await document.save());
}

const row = ({ width, rgb }: Picture, y: number): Uint8Array =>
  rgb.subarray(y * width * 3, (y + 1) * width * 3);

/** Where a line of text of many letters begins and ends, in rows. */
function findLine(): { readonly top: number; readonly bottom: number } {
  const isInked = (y: number) => row(page, y).filter((level) => level < 200).length > 30;
  const rows = [...Array(page.height).keys()];
  const top = rows.findIndex((y) => y > page.height / 5 && isInked(y) && !isInked(y - 1));
  const bottom = rows.findIndex((y) => y > top && !isInked(y));
  expect(bottom - top).toBeGreaterThan(2);
  return { top, bottom };
}

function changed(change: (rgb: Uint8Array) => void): Picture {
  const rgb = page.rgb.slice();
  change(rgb);
  return { ...page, rgb };
}

const look = (picture: Picture) => () => matchGolden(golden, picture, "none");

describe("a picture golden passes over", () => {
  it("the page itself, kept in few colours", () => {
    expect(statSync(golden).size).toBeLessThan(60_000);
    expect(look(page)).not.toThrow();
  });

  it("letters whose edges are smoothed otherwise", async () => {
    for (const points of [-0.1, 0.05, 0.1]) {
      const moved = await movedSideways(points);
      expect(Buffer.compare(moved.rgb, page.rgb)).not.toBe(0);
      expect(look(moved)).not.toThrow();
    }
  });

  it("noise in whatever is not white, and letters that are a little bolder", () => {
    const noisy = changed((rgb) => {
      for (let i = 0; i < rgb.length; i += 1)
        if (rgb[i] !== 255) rgb[i] = Math.max(0, (rgb[i] ?? 0) - ((i * 7919) % 21));
    });
    const bolder = changed((rgb) => {
      for (let i = 0; i < rgb.length; i += 1) rgb[i] = 255 * ((rgb[i] ?? 0) / 255) ** 1.1;
    });
    expect(look(noisy)).not.toThrow();
    expect(look(bolder)).not.toThrow();
  });
});

describe("a picture golden notices", () => {
  const { top, bottom } = findLine();

  it("a line that moves by a pixel", () => {
    const width = page.width * 3;
    const moved = changed((rgb) => rgb.copyWithin((top + 1) * width, top * width, bottom * width));
    expect(look(moved)).toThrow("does not look as before");
  });

  it("a word that is gone", () => {
    const left = row(page, top).findIndex((level) => level < 200);
    const gone = changed((rgb) => {
      for (let y = top; y < bottom; y += 1)
        rgb.fill(255, y * page.width * 3 + left, y * page.width * 3 + left + 30 * 3);
    });
    expect(look(gone)).toThrow("does not look as before");
  });

  it("another colour", () => {
    const recoloured = changed((rgb) => {
      for (let i = 0; i < rgb.length; i += 3) {
        if ((rgb[i + 2] ?? 0) - (rgb[i] ?? 0) > 20) rgb.copyWithin(i + 2, i, i + 1);
      }
    });
    expect(look(recoloured)).toThrow("does not look as before");
  });

  it("a tint behind a part of the page", () => {
    expect(look(changed((rgb) => tint(rgb, 200)))).toThrow("does not look as before");
  });

  it("another paper", () => {
    const shorter = { ...page, height: page.height - 1, rgb: page.rgb.subarray(page.width * 3) };
    expect(look(shorter)).toThrow("100.00 %");
  });
});

function tint(rgb: Uint8Array, level: number): void {
  for (let i = 0; i < rgb.length / 4; i += 1) rgb[i] = Math.min(rgb[i] ?? 0, level);
}

describe("when a page does not look as before", () => {
  const other = changed((rgb) => tint(rgb, 128));

  it("the failure names the picture of now and one of the difference", () => {
    const complaint = String(catchError(() => matchGolden(golden, other, "new")));
    const [now = "", difference = ""] = [...complaint.matchAll(/(?:now|difference): +(\S+)/g)].map(
      ([, f]) => f,
    );
    expect(comparePictures(other, readPng(readFileSync(now))).share).toBe(0);
    const reds = readPng(readFileSync(difference)).rgb.slice(0, 3);
    expect([...reds]).toEqual([255, 0, 0]);
    expect(complaint).toContain(golden);
  });

  it("only an update replaces the golden, and only then", () => {
    const file = join(folder, "other.png");
    expect(() => matchGolden(file, page, "none")).toThrow("there is no");
    expect(existsSync(file)).toBe(false);
    matchGolden(file, page, "new");
    expect(() => matchGolden(file, other, "new")).toThrow();
    expect(() => matchGolden(file, page, "none")).not.toThrow();
    matchGolden(file, other, "all");
    expect(() => matchGolden(file, other, "none")).not.toThrow();
  });

  it("an update leaves alone what looks alike, so that no commit is for nothing", async () => {
    const file = join(folder, "alike.png");
    matchGolden(file, page, "new");
    const before = readFileSync(file);
    matchGolden(file, await movedSideways(0.1), "all");
    expect(readFileSync(file)).toEqual(before);
  });
});

describe("a page of a PDF", () => {
  it("is compared by its number", async () => {
    await expectToLookLike(pathToFileURL(golden), pdf);
    await expect(expectToLookLike(pathToFileURL(golden), pdf, 2)).rejects.toThrow("no page 2, only 1");
  });
});

describe("a PNG with a palette", () => {
  it("keeps flat colours exactly, and the shades of edges nearly", () => {
    const read = readPng(encodePalettePng(page));
    const colours = [
      [255, 255, 255],
      [238, 242, 246],
    ];
    const flat = changed((rgb) => rgb.set(Array(2000).fill(colours[1]).flat(), 0));
    expect([...readPng(encodePalettePng(flat)).rgb.slice(0, 3)]).toEqual(colours[1]);
    expect([...read.rgb.slice(0, 3)]).toEqual(colours[0]);
    const errors = read.rgb.map((level, i) => Math.abs(level - (page.rgb[i] ?? 0)));
    expect(errors.reduce((most, error) => Math.max(most, error), 0)).toBeLessThan(16);
  });
});

function catchError(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
