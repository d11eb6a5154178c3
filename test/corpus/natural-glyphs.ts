import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from "pdf-lib";

/** In em of the glyph. */
interface NaturalGlyph {
  readonly advance: number;
  /** How far right of the natural glyph's origin the embedded one has its own. */
  readonly shift: number;
}

/** The natural glyph behind a glyph that a PDF shows, by its font's name there, its code, and what it stands for. */
export type NaturalGlyphs = (font: string, code: number, text: string) => NaturalGlyph | undefined;

/** Bounding boxes of one outline differ by rounding only. */
const SAME = 0.004;

/**
 * A PDF may hold copies of a glyph with another advance or a shifted outline: both are ways to space text. Such a
 * copy is told by its outline, which is that of the shipped font's glyph for the same character.
 */
export async function readNaturalGlyphs(pdf: Uint8Array): Promise<NaturalGlyphs> {
  const shipped = shippedFonts();
  const embedded = await embeddedFonts(pdf);
  const known = new Map<string, NaturalGlyph | undefined>();
  return (font, code, text) => {
    const key = `${font} ${code} ${text}`;
    if (!known.has(key)) {
      const copy = embedded.get(font);
      const source = shipped.get(font.replace(/^[A-Z]{6}\+/, ""));
      known.set(key, copy && source && [...text].length === 1 ? match(copy, code, source, text) : undefined);
    }
    return known.get(key);
  };
}

function match(copies: Font, code: number, source: Font, character: string): NaturalGlyph | undefined {
  const glyph = source.glyphForCodePoint(character.codePointAt(0) ?? 0);
  const own = boxOf(glyph.bbox, source);
  const copy = boxOf(copies.getGlyph(code).bbox, copies);
  const isSame = Math.abs(own.width - copy.width) < SAME && Math.abs(own.top - copy.top) < SAME;
  if (glyph.id === 0 || !isSame) return undefined;
  return { advance: glyph.advanceWidth / source.unitsPerEm, shift: copy.left - own.left };
}

function boxOf({ minX, maxX, maxY }: { minX: number; maxX: number; maxY: number }, { unitsPerEm }: Font) {
  if (!Number.isFinite(minX)) return { left: 0, width: 0, top: 0 };
  return { left: minX / unitsPerEm, width: (maxX - minX) / unitsPerEm, top: maxY / unitsPerEm };
}

function shippedFonts(): ReadonlyMap<string, Font> {
  const folder = new URL("../../fonts/", import.meta.url);
  const { faces }: { faces: { file: string; postscriptName: string }[] } = JSON.parse(
    readFileSync(new URL("manifest.json", folder), "utf8"),
  );
  return new Map(
    faces.map(({ file, postscriptName }) => [postscriptName, create(readFileSync(new URL(file, folder)))]),
  );
}

/** The font programs of a PDF by their names with the subset's prefix. */
async function embeddedFonts(pdf: Uint8Array): Promise<ReadonlyMap<string, Font>> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const fonts = new Map<string, Font>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const name = object.lookupMaybe(PDFName.of("FontName"), PDFName);
    const file = object.lookup(PDFName.of("FontFile2"));
    if (name && file instanceof PDFRawStream)
      fonts.set(name.decodeText(), create(decodePDFRawStream(file).decode()));
  }
  return fonts;
}
