/** A glyph in its place. Lengths are font units. It has what PDF writers want of a fontkit glyph. */
export interface ShapedGlyph {
  readonly id: number;
  /** The characters that it stands for: several for a ligature, none for the second part of a split one. */
  readonly codePoints: readonly number[];
  /** Where they stand in the shaped text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The glyph's own advance, as in the font's `hmtx`. */
  readonly advanceWidth: number;
  /** The advance in this text: with kerning. */
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Text of one direction (left to right) to glyphs; `features` are OpenType tags to switch on, e.g. `tnum`. */
export type Shape = (text: string, features?: readonly string[]) => readonly ShapedGlyph[];
