import { create, type Font } from "fontkit";
import { fontError } from "./errors.ts";
import { glyphTable } from "./glyph-table.ts";
import type { Kerning } from "./kerning.ts";
import type { FaceRecord } from "./manifest.ts";
import { pdfFont } from "./pdf-font.ts";
import { shaper } from "./shape.ts";
import type { Shape } from "./shaped-glyph.ts";

/** What a layout may want to know of a face's proportions, in em of the face's own size. */
interface FaceMetrics {
  /** Height above the baseline that a line reserves; positive. */
  readonly ascent: number;
  /** Depth below the baseline that a line reserves; negative. */
  readonly descent: number;
  readonly xHeight: number;
  readonly capHeight: number;
}

/** One opened font file. Lengths are font units, `unitsPerEm` to the em, unless said otherwise. */
export interface Face {
  readonly record: FaceRecord;
  readonly unitsPerEm: number;
  readonly metrics: FaceMetrics;
  /** Is there a glyph for this code point? */
  has(codePoint: number): boolean;
  /** The advance of a code point's default glyph; that of `.notdef` where there is none. */
  advance(codePoint: number): number;
  /** Text to glyphs. Results are cached and shared: never change one. */
  readonly shape: Shape;
  /**
   * The font as React-PDF and PDFKit want it: fontkit's, with this face's shaping and line metrics.
   * One object per face, so that it can key caches.
   */
  readonly font: Font;
}

/**
 * Opens a font file. Cheap, because tables are read when first asked for.
 * Throws a `ResumeError` with code `unusable-font` when the bytes are no static TrueType font.
 * @param kerning the table that the record names, if it names one; it only saves time.
 */
export function openFace(record: FaceRecord, bytes: Uint8Array, kerning?: Kerning): Face {
  const source = parse(record, bytes);
  const em = source.unitsPerEm;
  // A line reserves em of the text's size, but this face is set `latinScale` times as large as the text.
  const ascent = record.metrics.ascent / record.latinScale;
  const descent = record.metrics.descent / record.latinScale;
  const table = glyphTable(source, bytes);
  const shape = shaper(source, table, record, kerning);
  const has = (codePoint: number): boolean => table.glyph(codePoint).id !== 0;
  const font = pdfFont(source, bytes, { record, table, shape, ascent: ascent * em, descent: descent * em });
  return {
    record,
    unitsPerEm: em,
    metrics: { ascent, descent, xHeight: source.xHeight / em, capHeight: source.capHeight / em },
    has,
    advance: (codePoint) => table.glyph(codePoint).advance,
    shape,
    font,
  };
}

/** Compressed and CFF fonts give PDFs several times as large or broken, variable fonts only ever their default weight. */
function parse(record: FaceRecord, bytes: Uint8Array): Font {
  let font: Font;
  try {
    font = create(bytes);
  } catch {
    throw unusable(record, "it is no font");
  }
  if (font.type !== "TTF" || !("glyf" in font.directory.tables)) {
    throw unusable(record, "only TrueType outlines in a plain .ttf file can be embedded");
  }
  if ("fvar" in font.directory.tables) throw unusable(record, "it is a variable font");
  return font;
}

const unusable = (record: FaceRecord, reason: string) =>
  fontError(
    "unusable-font",
    `the font file ${record.file} cannot be used: ${reason}`,
    "use a static .ttf file",
  );
