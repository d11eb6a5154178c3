import fc from "fast-check";
import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { glyphTable } from "../../src/fonts/glyph-table.ts";
import { type Face, openLibrary } from "../../src/fonts/index.ts";
import { kernedShaper, readKerning } from "../../src/fonts/kerning.ts";
import { faces, isHan, manifest, readShipped } from "./shipped.ts";

const latinFaces = () => faces((face) => !isHan(face));

/** What the program shapes plain text with, without what it falls back on; and fontkit with every rule of the font. */
async function shapers({ record }: Face) {
  const bytes = await readShipped(record.file);
  const font = create(bytes);
  if (!record.kerning) throw new Error(`${record.file} has no kerning table`);
  const kerning = readKerning(record.kerning.file, await readShipped(record.kerning.file));
  const byTable = kernedShaper(glyphTable(font, bytes), kerning);
  return {
    byTable: (text: string, features: readonly string[] = []) =>
      byTable(text, features)?.map(({ id, xAdvance, yAdvance, xOffset, yOffset }) => [
        id,
        xAdvance,
        yAdvance,
        xOffset,
        yOffset,
      ]),
    byRules: (text: string, features: readonly string[] = []) => {
      const wanted = Object.fromEntries(features.map((tag) => [tag, true]));
      const { glyphs, positions } = font.layout(text, { ...record.features, ...wanted }, "latn");
      return glyphs.map(({ id }, index) => {
        const at = positions[index];
        return [id, at?.xAdvance, at?.yAdvance, at?.xOffset, at?.yOffset];
      });
    },
  };
}

const ASCII = Array.from({ length: 0x5f }, (_, index) => String.fromCodePoint(0x20 + index));
const LATIN = [
  ...ASCII,
  ..."ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîñòóôõöøùúûüýþÿŁłŒœŠšŽž–—‘’“”•…€™→≥≤≈·°±×",
];

/** `ab ac ad …` for one letter and all others: every pair in both orders, with other letters beside it. */
const pairsWith = (letter: string): string => LATIN.map((other) => letter + other).join("");

const PROSE =
  "Led a team of 12 (Go, C++, Rust) at AT&T; cut p99 from 1,250 ms to 80 ms — 15.6× faster. " +
  "“Yves Älvström’s Tokyo/Łódź roadmap” won $4.2M: 37% ≥ 25%, v1.0 → v2.0. LLVM, WAVE, AVL, To. We. P.A. 7/11, 2011–2014";

describe("the kerning table of a Latin face", () => {
  it("gives what the font's rules give for every pair of the usual letters, figures and marks", async () => {
    for (const face of await latinFaces()) {
      const { byTable, byRules } = await shapers(face);
      let settled = 0;
      for (const letter of LATIN) {
        const text = pairsWith(letter);
        const ours = byTable(text);
        if (ours === undefined) continue;
        settled += 1;
        expect(ours).toEqual(byRules(text));
      }
      // Source Serif has ligatures of f (the italic: with b, h, k, too) and a rule for the dot of Catalan.
      expect(settled).toBeGreaterThanOrEqual(LATIN.length - [..."bfhijkltL·"].length);
    }
  }, 60_000);

  it("gives what the rules give in words, also with figures of one width", async () => {
    for (const face of await latinFaces()) {
      const { byTable, byRules } = await shapers(face);
      const words = [PROSE.replaceAll(/f[fijlt]/g, ""), ...PROSE.split(" ")];
      for (const features of [[], ["tnum"]]) {
        const settled = words.filter((word) => byTable(word, features) !== undefined);
        expect(settled.length).toBeGreaterThan(words.length - 2);
        for (const word of settled) expect(byTable(word, features)).toEqual(byRules(word, features));
      }
    }
  });

  it("gives what the rules give in any order of letters", async () => {
    for (const face of await latinFaces()) {
      const { byTable, byRules } = await shapers(face);
      let settled = 0;
      const text = fc.array(fc.constantFrom(...LATIN), { maxLength: 40 }).map((letters) => letters.join(""));
      fc.assert(
        fc.property(text, (letters) => {
          const ours = byTable(letters);
          if (ours === undefined) return;
          settled += 1;
          expect(ours).toEqual(byRules(letters));
        }),
        { seed: 1, numRuns: 400 },
      );
      expect(settled).toBeGreaterThan(350);
    }
  });

  it("leaves to the rules what is more than kerning", async () => {
    for (const face of await latinFaces()) {
      const { byTable } = await shapers(face);
      expect(byTable("col·lega")).toBeUndefined();
      expect(byTable("1⁄2")).toBeUndefined();
      expect(byTable("q\u0301")).toBeUndefined();
      expect(byTable("中")).toBeUndefined();
      expect(byTable("Case", ["case"])).toBeUndefined();
      expect(byTable("2011", ["tnum", "zero"])).toBeUndefined();
      expect(byTable("")).toEqual([]);
      expect(byTable("office") === undefined).toBe(face.record.family === "Source Serif 4");
    }
  });

  it("belongs to every Latin face and to no Chinese one", () => {
    expect(manifest.faces.length).toBeGreaterThan(0);
    for (const { scripts, kerning } of manifest.faces) {
      expect(kerning !== undefined).toBe(scripts.includes("Latn"));
    }
  });

  it("that is another file is refused", async () => {
    const library = openLibrary(manifest, (file) =>
      file.endsWith(".json") ? readShipped("manifest.json") : readShipped(file),
    );
    await expect(library.face({ family: "Inter" })).rejects.toMatchObject({
      diagnostics: [{ code: "broken-kerning", kind: "font" }],
    });
    await expect(library.face({ family: "Noto Sans SC" })).resolves.toBeDefined();
  });
});
