import type { Span } from "../../model/selected.ts";
import { type Line, lineOf, type Piece, textOf } from "./line.ts";

/** What a line of a list begins with. */
export interface Marker {
  readonly ordered: boolean;
  /** Of an ordered list. */
  readonly number?: number;
  readonly left: number;
  /** The line without it. */
  readonly rest: Line;
}

/** Glyphs that stand before items only. */
const BULLET = /^(?:[•●○◦▪▫■□◆◇❖▸►▶➢➤✓✔☑‣⁃∙])\s*/u;
/** Glyphs that are something else unless a space follows: dashes, interpuncts. */
const DASH = /^[·‧・\-–—*]\s+/u;
/** `1.`, `2)`, `（3）`, `4、`; a decimal fraction or a date goes on with a digit. */
const NUMBER = /^(?:[(（](\d{1,2})[)）]|(\d{1,2})(?:[.)．](?=\s|\D)|、))\s*/u;
const CIRCLED = /^[①-⑳]\s*/u;
/** What Word takes for the bullets of a second level, out of Courier. */
const LETTER_O = /^o$/;

export function markerOf(line: Line): Marker | undefined {
  const [first, second] = line.pieces;
  if (!first) return undefined;
  const text = textOf(first);
  // A bullet and its text may stand so far apart that they are pieces.
  const isAlone = second !== undefined && text.length <= 4;
  const bullet =
    BULLET.exec(text) ?? DASH.exec(isAlone ? `${text} ` : text) ?? (isAlone ? LETTER_O.exec(text) : null);
  const [matched] = bullet ?? [];
  if (matched !== undefined) {
    const rest = without(line, matched.length);
    return rest && { ordered: false, left: line.left, rest };
  }
  const number = NUMBER.exec(text);
  const circled = CIRCLED.exec(text);
  const length = (number ?? circled)?.[0].length;
  const rest = length === undefined ? undefined : without(line, length);
  if (!rest) return undefined;
  const value = number ? Number(number[1] ?? number[2]) : (text.codePointAt(0) ?? 0) - CIRCLED_ZERO;
  return { ordered: true, number: value, left: line.left, rest };
}

/** What comes before ①. */
const CIRCLED_ZERO = 0x245f;

/** A line without its first characters; undefined if nothing is left. */
function without(line: Line, characters: number): Line | undefined {
  const [first, ...others] = line.pieces;
  if (!first) return undefined;
  const spans = dropped(first.spans, characters);
  // Where the text begins is only known where it is a piece of its own.
  const pieces: readonly Piece[] = spans.length > 0 ? [{ ...first, spans }, ...others] : others;
  return pieces.length > 0 ? lineOf(pieces) : undefined;
}

function dropped(spans: readonly Span[], characters: number): readonly Span[] {
  let left = characters;
  return spans.flatMap((span) => {
    const text = span.text.slice(left);
    left = Math.max(0, left - span.text.length);
    return text === "" ? [] : [{ ...span, text }];
  });
}
