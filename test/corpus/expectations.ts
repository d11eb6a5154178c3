import type { CorpusCase } from "./corpus.ts";

/** A half-open range of code points of a case's text. */
type Range = readonly [number, number];

/** Bounds in em. */
interface Between {
  readonly min: number;
  readonly max: number;
}

/** What the setting of a case must be like, by kind. Characters go by the index of their code point, lengths are em. */
interface ExpectationsByKind {
  /** No line after the first begins with, no line before the last ends in one of these. */
  lineStartNot: { readonly chars: string };
  lineEndNot: { readonly chars: string };
  /** Each range stands on one line. */
  keep: { readonly ranges: readonly Range[] };
  /** Like `keep`, for ranges that are a part of something longer. */
  noBreakIn: { readonly ranges: readonly Range[] };
  /** A line may end before each of these characters. */
  mayBreak: { readonly at: readonly number[] };
  /** A line does end before each of these characters. */
  breakAt: { readonly at: readonly number[] };
  /** Lines that end inside the range end after or before one of these characters. */
  breaksWithin: { readonly range: Range; readonly after: string; readonly before: string };
  /** No hyphen is inserted: anywhere, in a range, at the wrong place of a word, behind a hyphen that is there. */
  noHyphen: object;
  noHyphenIn: { readonly range: Range };
  hyphenRule: { readonly left: number; readonly right: number };
  noDoubleHyphen: object;
  lines: { readonly eq: number };

  /** From the origin of one character to that of another. */
  span: { readonly a: number; readonly b: number } & Between;
  /** From the end of one character's natural advance to the origin of another. */
  gap: { readonly a: number; readonly b: number } & Between;
  gapEq: { readonly pairs: readonly Range[]; readonly tol: number };
  /** A character's natural advance: which face sets it. */
  adv: { readonly i: number } & Between;
  /** Where a line's first character has its origin: one of them, or, but for opening marks, all. */
  lineStartX: { readonly char: number } & Between;
  lineStartX0: { readonly tol: number };
  /** Lines but the last reach the measure, a closing mark with its half; and so do those that end in one. */
  flushRight: { readonly tol: number };
  lineEndTrim: object;
  lastLineRagged: object;
  noOverflow: object;
  /** The gaps between Han of a line are equal, or small. */
  equalHanGaps: { readonly tol: number };
  maxHanGap: { readonly max: number };
  maxEcGap: { readonly max: number };
  maxWordSpace: { readonly max: number };
  /** What remains of a squeezed mark. */
  minPunctAdvance: { readonly min: number };
  /** Nothing is added between the letters of a range, or of any word. */
  natural: { readonly ranges: readonly Range[] };
  naturalAll: object;
  /** The last line holds at least so many letters, Han or digits. */
  lastLineMin: { readonly chars: number };

  noSkew: object;
  noStroke: object;
  fontDiffers: { readonly a: number; readonly b: number };
  /** A superscript: its size and its rise above the baseline. */
  raised: { readonly i: number; readonly sizeMax: number; readonly riseMin: number };
  /** The PDF's own text, without spaces; and no more spaces than the source has. */
  textEq: { readonly text: string };
  textNoExtraSpace: object;
}

export type Kind = keyof ExpectationsByKind;

export type Expectation<K extends Kind = Kind> = { [P in K]: { readonly t: P } & ExpectationsByKind[P] }[K];

export interface JudgedCase extends CorpusCase {
  readonly level: "must" | "should";
  /** The requirement that it checks, such as `L1`. */
  readonly rule: string;
  readonly expect: readonly Expectation[];
}
