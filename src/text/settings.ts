/** `ease` goes unnoticed; `max` is as far as it ever goes; both apply to lines of at least `measure`. */
interface HanGapLimit {
  readonly ease: number;
  readonly max: number;
  readonly measure: number;
}

/** The engine's numbers. All lengths are in em of the type they apply to, unless a name says otherwise. */
export interface EngineSettings {
  /** The gap between Han and Latin script, and how far a line may change it (CLREQ 6.3.3, JLREQ 3.2.6). */
  readonly hanLatinGap: {
    readonly natural: number;
    readonly min: number;
    /** As far as it stretches before Han characters are moved apart. */
    readonly ease: number;
    /** As far as it ever stretches. */
    readonly max: number;
  };
  /** What a full-width mark loses when its blank half is squeezed (GB/T 15834 5.1.10, CLREQ 6.3.2). */
  readonly squeeze: number;
  /** What an interpunct loses on either side to stand in a half-em box (GB/T 15834 5.1.7). */
  readonly interpunctTrim: number;
  /** Word spaces between Latin words in a Chinese paragraph. */
  readonly wordSpaceInHan: { readonly min: number; readonly ease: number; readonly max: number };
  /** Word spaces in a Latin paragraph: `min` and `ease` as multiples of the face's own space, `max` in em. */
  readonly wordSpace: { readonly min: number; readonly ease: number; readonly max: number };
  /**
   * How far full-width neighbours are moved apart on a line of at least `measure`: on a `wide` one before it is left
   * ragged, on a `narrow` one for the sake of its edge, and farther on lines shorter still.
   */
  readonly hanGap: { readonly wide: HanGapLimit; readonly narrow: HanGapLimit };
  /** A last line holds at least so many letters, Han or digits. */
  readonly lastLine: { readonly han: number; readonly latin: number };
  /** No more than so many lines in a row end in a hyphen. */
  readonly maxConsecutiveHyphens: number;
  /** And no more than so many, if that costs little, in the same mark of punctuation. */
  readonly maxConsecutiveMarks: number;
}

export const HOUSE_SETTINGS: EngineSettings = {
  // A quarter em is JLREQ's value and xeCJK's; an eighth still separates, a third starts to look like a word space,
  // a half is a hole. This limit and those of word spaces stay below theirs by more than a PDF's numbers are rounded.
  hanLatinGap: { natural: 1 / 4, min: 1 / 8, ease: 1 / 3, max: 0.48 },
  // The ink of a full-width bracket, comma or stop lies within one half of its em box.
  squeeze: 1 / 2,
  interpunctTrim: 1 / 4,
  // CLREQ 6.2: narrowing stops at a quarter em, widening at a half; beyond 0.6 em words fall apart.
  wordSpaceInHan: { min: 1 / 4, ease: 1 / 2, max: 0.6 },
  // Plain TeX's Computer Modern is in the same region: 3.33pt plus 1.67pt minus 1.11pt.
  wordSpace: { min: 0.8, ease: 1.5, max: 0.78 },
  // Han further apart than a sixth of an em look tracked. Across a wide measure only a line full of long Latin names
  // asks for more, and has so few Han that they would take it all: better a short line than torn words. In a narrow
  // column nearly every line asks for more, and its edge is worth up to half an em. A measure under 18 em has too few
  // boundaries to keep to that: there the same total is shared by fewer.
  hanGap: {
    wide: { ease: 0.12, max: 0.16, measure: 25 },
    narrow: { ease: 1 / 4, max: 1 / 2, measure: 18 },
  },
  // One Han, or a scrap of a word, alone on the last line is a widow of its own kind.
  lastLine: { han: 2, latin: 5 },
  maxConsecutiveHyphens: 2,
  maxConsecutiveMarks: 2,
};
