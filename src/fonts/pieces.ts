/** The parts that quick ways of shaping are made of. */
import type { TableGlyph } from "./glyph-table.ts";
import type { ShapedGlyph } from "./shaped-glyph.ts";

type ShapePiece = (piece: string, isSeparator: boolean) => readonly ShapedGlyph[];

/** Shapes the separators of a text and what is between them apart. `separator` is one capture group. */
export function shapeInPieces(
  text: string,
  separator: RegExp,
  shapePiece: ShapePiece,
): readonly ShapedGlyph[] {
  let start = 0;
  return text.split(separator).flatMap((piece, index) => {
    const by = start;
    start += piece.length;
    const glyphs = shapePiece(piece, index % 2 === 1);
    return by === 0
      ? glyphs
      : glyphs.map((glyph) => ({ ...glyph, start: glyph.start + by, end: glyph.end + by }));
  });
}

/** One glyph for each character. */
export function oneToOne(text: string, glyphOf: (codePoint: number) => TableGlyph): readonly ShapedGlyph[] {
  let end = 0;
  return Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const { id, advance } = glyphOf(codePoint);
    const start = end;
    end += character.length;
    return {
      id,
      codePoints: [codePoint],
      start,
      end,
      advanceWidth: advance,
      xAdvance: advance,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    };
  });
}
