import type { Font, Glyph, TableEntry } from "fontkit";
import type { GlyphTable } from "./glyph-table.ts";
import type { FaceRecord } from "./manifest.ts";
import type { Shape } from "./shaped-glyph.ts";
import { createSubset } from "./subset.ts";

/** What a face has that its font is to show in place of what fontkit reads. */
interface Shown {
  readonly record: FaceRecord;
  readonly table: GlyphTable;
  readonly shape: Shape;
  /** Height above and depth below the baseline that a line reserves, in font units. */
  readonly ascent: number;
  readonly descent: number;
}

/**
 * A font as React-PDF and PDFKit want it: fontkit's, with the shaping and line metrics of a face. What they ask of every
 * font or for every run is answered without decoding tables for it.
 */
export function pdfFont(
  source: Font,
  bytes: Uint8Array,
  { record, table, shape, ascent, descent }: Shown,
): Font {
  const post = postOf(source.directory.tables.post, bytes);
  const getGlyph = (id: number, codePoints?: readonly number[]): Glyph =>
    Object.create(source.getGlyph(id, codePoints), { advanceWidth: { value: table.advance(id) } });
  const known = new Map<number, Glyph>();
  // React-PDF asks for the same two characters at every run.
  const glyphForCodePoint = (codePoint: number): Glyph => {
    const glyph = known.get(codePoint) ?? getGlyph(table.glyph(codePoint).id, [codePoint]);
    known.set(codePoint, glyph);
    return glyph;
  };
  const shown = {
    postscriptName: record.postscriptName,
    unitsPerEm: source.unitsPerEm,
    post,
    italicAngle: post.italicAngle,
    ascent,
    descent,
    lineGap: 0,
    getGlyph,
    glyphForCodePoint,
    hasGlyphForCodePoint: (codePoint: number) => table.glyph(codePoint).id !== 0,
    createSubset: () => createSubset(source, bytes, table),
    layout: (text: string, features?: unknown) => layOut(shape(text, tagsOf(features))),
  };
  return Object.create(source, Object.getOwnPropertyDescriptors(shown));
}

/** Where the fields lie in the table, and how many parts make a degree (OpenType, `post`). */
const ITALIC_ANGLE = 4;
const IS_FIXED_PITCH = 12;
const FIXED = 0x10000;

/** Of the table `post` a PDF tells two numbers; fontkit reads the names of all glyphs with them. */
function postOf(post: TableEntry | undefined, bytes: Uint8Array): Font["post"] {
  if (!post) return { italicAngle: 0, isFixedPitch: 0 };
  const view = new DataView(bytes.buffer, bytes.byteOffset + post.offset, post.length);
  return {
    italicAngle: view.getInt32(ITALIC_ANGLE) / FIXED,
    isFixedPitch: view.getUint32(IS_FIXED_PITCH),
  };
}

/** fontkit takes features as a list of tags or as a map of tags to flags. */
const tagsOf = (features: unknown): string[] =>
  Array.isArray(features)
    ? features
    : Object.entries(features ?? {}).flatMap(([tag, on]) => (on ? [tag] : []));

/** A fontkit glyph run. Its positions are new each time, because PDFKit scales them in place. */
function layOut(glyphs: ReturnType<Shape>) {
  return {
    glyphs: [...glyphs],
    positions: glyphs.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
      xAdvance,
      yAdvance,
      xOffset,
      yOffset,
    })),
    advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.xAdvance, 0),
  };
}
