import { describe, expect, it } from "vitest";
import { layouts } from "../../layouts/index.ts";
import { plainText, type SelectedResume } from "../../src/model/selected.ts";
import { mm } from "../../src/model/units.ts";
import { type PageLine, pageLines } from "../../src/pdf/index.ts";
import { embeddedFonts, inkOf } from "../support/embedded-fonts.ts";
import { furnitureOf } from "../support/page-blocks.ts";
import { type DrawnGlyph, readPdf } from "../support/read-pdf.ts";
import { type BuiltSample, buildSamples, layOutAgain, layoutOf, sources } from "../support/samples.ts";
import { nodesOf, textsOf } from "../support/selected.ts";
import { baselinesOf, overlaps, rowsOf, textOf } from "./rows.ts";

/** Prohibited at the start and at the end of a line (CLREQ 3.1.3; GB/T 15834 5.1). */
const NEVER_FIRST = "，。、；：？！）》」』】”";
const NEVER_LAST = "（《「『【“";
/** No layout sets text nearer to the edge of the paper: printers cannot reach it. */
const EDGE = mm(12);

const names = Object.keys(layouts);
const { diagnostics, samples } = buildSamples({ layouts: names });
const read = await Promise.all(samples.map(readSample));

async function readSample(sample: BuiltSample) {
  const pages = await readPdf(sample.bytes);
  const fonts = await embeddedFonts(sample.bytes);
  const { document } = await layOutAgain(sample);
  const furniture = pageLines(furnitureOf(document));
  return { ...sample, name: sample.entry.file, pages, fonts, lines: pageLines(document), furniture };
}

describe("the samples", () => {
  it("are five résumés, which make twelve PDFs in each layout without a complaint", () => {
    expect(Object.keys(sources)).toHaveLength(5);
    expect(names.length).toBeGreaterThan(2);
    expect(samples).toHaveLength(12 * names.length);
    expect(diagnostics).toEqual([]);
  });

  it("have one page where one was promised, and two where two were", () => {
    const counts = read.map(({ entry, pages }) => `${entry.target}: ${pages.length}`);
    expect(counts.filter((count) => count === "1: 1")).toHaveLength(6 * names.length);
    expect(counts.filter((count) => count === "2: 2")).toHaveLength(6 * names.length);
  });
});

describe.each(read)("$name", ({ name, entry, bytes, shown, pages, fonts, lines, furniture }) => {
  const { margin, size } = entry.fit.settings;
  const glyphs = pages.flatMap((page) => page.glyphs);
  const ink = inkOf(fonts);
  const isFurniture = ({ page, x, y }: Position & { readonly x: number }) =>
    furniture.some(
      (line) =>
        line.page === page && Math.abs(line.y - y) < 0.01 && x > line.x - 1 && x < line.x + line.width,
    );

  it("is drawn where the layout put its lines", () => {
    expect(lines.length).toBeGreaterThan(50);
    const drawn = pages.flatMap((page) => baselinesOf(page.glyphs).map((row) => positionOf(row[0])));
    const planned = lines.filter(({ text }) => text.trim() !== "").map(positionOf);
    expect(drawn.filter((position) => !isAmong(planned, position))).toEqual([]);
    const inked = glyphs.map(positionOf);
    expect(planned.filter((position) => !isAmong(inked, position))).toEqual([]);
  });

  it("has no line that is longer than its measure", () => {
    // Boxes are placed in single precision, and a text is set to its box as it was first measured.
    expect(lines.filter(({ width, measure }) => width > measure + 0.01)).toEqual([]);
  });

  it("leaves its margins empty but for running lines and page numbers", () => {
    // Ink may reach out by a negative side bearing, never by a letter.
    const bearing = 0.05 * size;
    const outside = glyphs.filter((glyph) => {
      const box = ink(glyph);
      const page = pages[glyph.page - 1];
      if (!box || !page) return false;
      const isBeside = box.left < EDGE - bearing || box.right > page.width - EDGE + bearing;
      if (isFurniture(glyph)) return isBeside || box.top < 0 || box.bottom > page.height;
      return isBeside || box.top < margin.y || box.bottom > page.height - margin.y;
    });
    expect(outside.map(describeGlyph)).toEqual([]);
  });

  it("prints nothing over anything else", () => {
    expect(pages.flatMap((page) => overlaps(page.glyphs, ink))).toEqual([]);
  });

  it("has no line that starts or ends with a mark that must not stand there", () => {
    const rows = pages.flatMap((page) => rowsOf(page.glyphs)).map((row) => textOf(row).trim());
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((row) => NEVER_FIRST.includes(row[0] ?? " "))).toEqual([]);
    expect(rows.filter((row) => NEVER_LAST.includes(row.at(-1) ?? " "))).toEqual([]);
  });

  it("says everything that it was given to say", () => {
    const said = essence(
      pages.flatMap((page) => page.texts.filter(({ x, y }) => !isFurniture({ page: page.number, x, y }))),
    );
    const texts = textsIn(shown);
    expect(texts.length).toBeGreaterThan(40);
    expect(texts.filter((text) => !said.includes(essence([{ text }])))).toEqual([]);
  });

  it("has no character that cannot be read back", () => {
    const extracted = pages.flatMap((page) => page.texts.map(({ text }) => text)).join("");
    expect(extracted.match(/[\ufffd\p{Co}\p{Cn}\p{Cs}]|(?!\s)\p{Cc}/gu)).toBeNull();
  });

  it("is set within the layout's range, no body type below its floor", () => {
    const { floor, ceiling } = layoutOf(entry).range(entry.lang, entry.pages);
    const words = glyphs.filter(({ rise, text }) => rise === 0 && /[\p{L}\p{N}]/u.test(text));
    const sizes = words.map((glyph) => glyph.size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(floor.size - 1e-3);
    expect(size).toBeGreaterThanOrEqual(floor.size);
    expect(size).toBeLessThanOrEqual(ceiling.size);
  });

  it("embeds only subsets of TrueType fonts, those that the manifest names", () => {
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font.name).toMatch(/^[A-Z]{6}\+/);
      expect(font.subtype).toBe("CIDFontType2");
      expect(font.program).toBeDefined();
    }
    expect(fonts.map((font) => font.name.slice(7)).sort()).toEqual([...entry.fonts].sort());
  });

  it("is smaller than 200 kB", () => expect(bytes.length).toBeLessThan(200_000));

  it("is set line by line as before", async () => {
    await expect(dump(lines)).toMatchFileSnapshot(`../goldens/${name.replace(/pdf$/, "txt")}`);
  });
});

/** Whitespace is the setting's, and so are hyphens at line ends, which are drawn as soft ones. */
const essence = (texts: readonly { readonly text: string }[]): string =>
  texts
    .map(({ text }) => text)
    .join("")
    .replace(/[\s\u00ad]/g, "");

function textsIn(resume: SelectedResume): string[] {
  const { name, label, contacts } = resume.basics;
  return [name, label, ...contacts.map(({ text }) => text), ...nodesOf(resume).flatMap(textsOf)]
    .filter((text) => text !== undefined)
    .map(plainText);
}

type Position = Pick<PageLine, "page" | "y">;

function positionOf(at: Position | undefined): Position {
  if (!at) throw new Error("an empty row");
  return { page: at.page, y: at.y };
}

/** The drawing stage rounds to four decimals; 0.01 pt is far below what shows. */
const isAmong = (positions: readonly Position[], { page, y }: Position): boolean =>
  positions.some((other) => other.page === page && Math.abs(other.y - y) < 0.01);

const describeGlyph = ({ text, page, x, y }: DrawnGlyph): string =>
  `${text} on page ${page} at ${x.toFixed(1)}, ${y.toFixed(1)}`;

/** One set line per line: page, left edge, baseline, width (pt) and text. */
function dump(lines: readonly PageLine[]): string {
  const column = (length: number) => length.toFixed(1).padStart(6);
  return lines
    .map(
      ({ page, x, y, width, text }) =>
        `${page} ${column(x)} ${column(y)} ${column(width)}  ${text.trimEnd()}\n`,
    )
    .join("");
}
