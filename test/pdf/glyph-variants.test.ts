import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { type GlyphSubset, GlyphVariants, variantCell } from "../../src/pdf/draw/glyph-variants.ts";
import { trackingOf } from "../../src/pdf/draw/tracking.ts";
import { readShipped } from "../fonts/shipped.ts";

interface Subset extends GlyphSubset {
  encode(): Uint8Array;
}
type Tables = Record<"maxp", Record<string, number>> &
  Record<"glyf" | "loca", { offsets: readonly number[] }>;

/** What fontkit knows of a glyph beyond what the project needs of it. */
interface Outlined {
  readonly path: { readonly commands: readonly unknown[]; translate(x: number, y: number): Outlined["path"] };
}

const outlineOf = (glyph: object) => (glyph as Outlined).path;

const load = async (file: string): Promise<Font> => create((await readShipped(file)) as Buffer);
const glyphOf = (font: Font, text: string) => font.layout(text).glyphs[0] as ReturnType<Font["getGlyph"]>;

/** A subset of one glyph with one variant, as a reader of the file gets it. */
async function subsetWith(file: string, text: string, { wider = 0, shift = 0 } = {}) {
  const source = await load(file);
  const { id, advanceWidth } = glyphOf(source, text);
  const subset = source.createSubset() as unknown as Subset;
  const variants = new GlyphVariants(subset);
  const natural = subset.includeGlyph(id);
  const variant = variants.include({ id, advance: advanceWidth + wider, shift });
  const bytes = subset.encode();
  const font = create(bytes as Buffer);
  return {
    source,
    bytes,
    font,
    natural: font.getGlyph(natural),
    variant: font.getGlyph(variant),
    advanceWidth,
  };
}

const FACES = ["NotoSerifSC_500Medium.ttf", "SourceSerif4_400Regular.ttf", "Inter_400Regular.ttf"];

describe("a variant of a glyph (OpenType glyf, hmtx)", () => {
  it.each([
    ["a Han character", "NotoSerifSC_500Medium.ttf", "语"],
    ["a bracket", "NotoSerifSC_500Medium.ttf", "（"],
    ["a letter", "SourceSerif4_400Regular.ttf", "g"],
    ["a letter with an accent, itself of two glyphs", "SourceSerif4_400Regular.ttf", "é"],
  ])("of %s has the same outline, moved, in another cell", async (_, file, text) => {
    const { natural, variant, advanceWidth } = await subsetWith(file, text, { wider: 250, shift: -120 });
    expect(variant.advanceWidth).toBe(advanceWidth + 250);
    expect(natural.advanceWidth).toBe(advanceWidth);
    expect(outlineOf(natural).commands.length).toBeGreaterThan(5);
    expect(outlineOf(variant).commands).toEqual(outlineOf(natural).translate(-120, 0).commands);
    const { minX, minY, maxX, maxY } = natural.bbox;
    expect({ ...variant.bbox }).toMatchObject({ minX: minX - 120, minY, maxX: maxX - 120, maxY });
  });

  it("takes twenty bytes, however intricate its outline", async () => {
    const { font, natural, variant } = await subsetWith("NotoSerifSC_500Medium.ttf", "疆", { wider: 250 });
    const { offsets } = (font as unknown as Tables).loca;
    const lengthOf = (id: number) => (offsets[id + 1] ?? 0) - (offsets[id] ?? 0);
    expect(lengthOf(natural.id)).toBeGreaterThan(300);
    expect(lengthOf(variant.id)).toBe(20);
  });

  it("of a space has no outline either", async () => {
    const { variant } = await subsetWith("NotoSerifSC_500Medium.ttf", "\u3000", { wider: -500 });
    expect(outlineOf(variant).commands).toEqual([]);
    expect(variant.advanceWidth).toBe(500);
  });

  it.each(FACES)("is within what the font says of itself (OpenType maxp): %s", async (file) => {
    const { source, font } = await subsetWith(file, "“", { wider: 100, shift: -100 });
    const [before, after] = [source, font].map((each) => (each as unknown as Tables).maxp);
    expect(after?.["maxComponentElements"]).toBeGreaterThanOrEqual(1);
    expect(after?.["maxComponentDepth"]).toBe((before?.["maxComponentDepth"] ?? 0) + 1);
    expect(after?.["maxComponentPoints"]).toBeGreaterThanOrEqual(before?.["maxPoints"] ?? Number.NaN);
    expect(after?.["maxComponentContours"]).toBeGreaterThanOrEqual(before?.["maxContours"] ?? Number.NaN);
  });

  it("leaves the font as it was: it belongs to other documents too", async () => {
    const { source } = await subsetWith("NotoSerifSC_500Medium.ttf", "语", { wider: 250 });
    expect((source as unknown as Tables).maxp["maxComponentDepth"]).toBe(0);
    expect((source as unknown as Tables).maxp["numGlyphs"]).toBeGreaterThan(1000);
  });

  it("is one for equal wishes, and another for others", async () => {
    const source = await load("Inter_400Regular.ttf");
    const { id } = glyphOf(source, "a");
    const variants = new GlyphVariants(source.createSubset() as unknown as Subset);
    const codes = [100, 200, 100].map((advance) => variants.include({ id, advance, shift: 0 }));
    expect(codes).toEqual([2, 3, 2]);
  });
});

describe("a cell of another width", () => {
  const han = { natural: 1, isSpace: false, endsRun: false };
  it("is there for a gap that programs would take for a space", () => {
    expect(variantCell(han, { advance: 1.25, shift: 0 })).toEqual({ advance: 1.25, shift: 0 });
    expect(variantCell(han, { advance: 1.02, shift: 0 })).toBeUndefined();
  });

  it("is not there for a space, which is a space at any width", () => {
    expect(variantCell({ ...han, natural: 0.25, isSpace: true }, { advance: 0.6, shift: 0 })).toBeUndefined();
  });

  it("is there for a squeezed mark, but not for kerned letters", () => {
    expect(variantCell(han, { advance: 0.5, shift: -0.5 })).toEqual({ advance: 0.5, shift: -0.5 });
    expect(variantCell({ ...han, natural: 0.6 }, { advance: 0.5, shift: 0 })).toBeUndefined();
  });

  it("reaches to the next run where the font changes", () => {
    const cell = variantCell({ ...han, endsRun: true }, { advance: 1.06, shift: 0 });
    expect(cell?.advance).toBeGreaterThan(1.06 - 0.013);
  });
});

describe("tracking (ISO 32000-1 9.3.2)", () => {
  it("is the gap that most glyphs have, the last one aside", () => {
    expect(trackingOf([0.2, 0.2, 0.5, 0.2, 7])).toBe(0.2);
  });

  it.each([
    ["a run without gaps", [0, 0, 0]],
    ["a run with a kerned pair", [0, -0.3, 0, -0.3, 0]],
    ["gaps that are all different", [0.1, 0.2, 0.3, 0.4]],
    ["two glyphs", [0.1, 0.1]],
  ])("is none for %s", (_, gaps) => {
    expect(trackingOf(gaps)).toBe(0);
  });
});
