import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOfTextLayer } from "../../src/import/pdf/index.ts";
import { ResumeError } from "../../src/model/diagnostic.ts";
import type { Block } from "../../src/model/intake.ts";
import type { LayerGlyph } from "../../src/model/text-layer.ts";
import { headingsIn, linesIn, plain } from "./read.ts";
import { Sheet } from "./sheet.ts";

const font = { name: "Body", bold: false, italic: false };

const glyphs = (text: fc.Arbitrary<string>, lengths: fc.Arbitrary<number>): fc.Arbitrary<LayerGlyph> =>
  fc.record({
    text,
    x: lengths,
    y: lengths,
    width: lengths,
    size: lengths,
    font: fc.constantFrom(font, { ...font, bold: true }, { ...font, name: "FontAwesome" }),
  });

const pageOf = (all: readonly LayerGlyph[], number = 1) => ({
  number,
  width: 600,
  height: 800,
  glyphs: all,
  links: [],
  hasPictures: false,
});

const lettersOf = (blocks: readonly Block[]): string =>
  [...headingsIn(blocks), ...linesIn(blocks).map(plain)]
    .join("")
    .replace(/\s/g, "")
    .split("")
    .sort()
    .join("");

describe("pages that nobody meant to be read", () => {
  it("lose no letter, wherever it stands", () => {
    const place = fc.record({
      column: fc.nat(50),
      row: fc.nat(70),
      text: fc.constantFrom(..."abcdefgXYZ林一简历"),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 120 }), (places) => {
        const taken = new Map(places.map((one) => [`${one.column} ${one.row}`, one]));
        const all = [...taken.values()].map(({ column, row, text }) => ({
          text,
          x: 20 + 11 * column,
          y: 20 + 10 * row,
          width: 9,
          size: 9,
          font,
        }));
        const { blocks } = blocksOfTextLayer({ pages: [pageOf(all)], problems: [] });
        expect(lettersOf(blocks)).toBe(
          all
            .map(({ text }) => text)
            .sort()
            .join(""),
        );
      }),
    );
  });

  it("are read or refused, and nothing else, whatever stands on them", () => {
    const length = fc.oneof(
      fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      fc.constantFrom(0, 1e-9, 1e9, -1e9),
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 3 }),
      fc.constantFrom("•", "1.", "-", "\uf0b7", "^", "[", " "),
    );
    fc.assert(
      fc.property(fc.array(fc.array(glyphs(text, length), { maxLength: 60 }), { maxLength: 3 }), (pages) => {
        try {
          const layer = { pages: pages.map((all, i) => pageOf(all, i + 1)), problems: [] };
          expect(blocksOfTextLayer(layer).blocks.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ResumeError);
        }
      }),
    );
  });

  it.each([
    ["each glyph on a line of its own", (i: number) => ({ x: (i * 7) % 590, y: ((i * 0.0148) % 790) + 1 })],
    ["all of them on one line", (i: number) => ({ x: (i * 0.012) % 590, y: 400 })],
    ["all of them in one place", () => ({ x: 100, y: 400 })],
    ["a grid of columns", (i: number) => ({ x: (i % 59) * 10, y: (Math.floor(i / 59) % 400) * 2 + 1 })],
  ])(
    "take no time to speak of: %s",
    (_, place) => {
      const many = Array.from({ length: 50_000 }, (_, i) => ({
        text: "abcdefgh"[i % 8] ?? "",
        ...place(i),
        width: 3,
        size: 6,
        font,
      }));
      const start = performance.now();
      blocksOfTextLayer({ pages: [pageOf(many)], problems: [] });
      // Ten times what the slowest takes, since machines are busy.
      expect(performance.now() - start).toBeLessThan(30_000);
    },
    60_000,
  );

  it("nest lists no deeper than pages have room for", () => {
    const sheet = new Sheet();
    for (let i = 0; i < 60; i += 1) sheet.line(20 + 8 * i, 20 + 12 * i, "• item");
    const depth = (blocks: readonly Block[]): number =>
      Math.max(
        0,
        ...blocks.map((block) =>
          block.kind === "list" ? 1 + Math.max(...block.items.map((item) => depth(item.blocks))) : 0,
        ),
      );
    expect(depth(blocksOfTextLayer({ pages: [sheet.page()], problems: [] }).blocks)).toBe(8);
  });
});
