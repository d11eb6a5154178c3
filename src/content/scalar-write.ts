import { divisible, mapScalar, type ScalarMap, spotOf } from "./scalar-map.ts";
import type { ParsedScalar } from "./scalar-pieces.ts";

/** A part of a text and what shall stand there, in UTF-16 units of the text. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** A text with parts of it replaced, which are in order and apart from each other. */
export function replaced(text: string, parts: readonly Replacement[]): string {
  let mended = "";
  let done = 0;
  for (const { start, end, replacement } of parts) {
    mended += text.slice(done, start) + replacement;
    done = end;
  }
  return mended + text.slice(done);
}

/**
 * Sources that may say what a scalar says with parts of it replaced, the one that changes least first: with its line
 * breaks where they were, with those that a replacement swallows taken out, and in quotes. None is sure to be read as
 * it is meant; the caller finds out.
 */
export function waysToWrite(
  text: string,
  scalar: ParsedScalar,
  parts: readonly Replacement[],
): readonly string[] {
  const map = mapScalar(text, scalar);
  if (map === undefined) return [];
  const [start, end] = scalar.range;
  const inPlace = (edits: readonly Replacement[]) =>
    replaced(
      text.slice(start, end),
      edits.flatMap((edit) => inSource(map, scalar, edit) ?? []).map((edit) => shifted(edit, -start)),
    );
  const ways = [
    inPlace(parts.map((part) => withoutFolds(text, map, part))),
    inPlace(parts),
    ...quoted(scalar, replaced(map.value, parts)),
  ];
  return [...new Set(ways)];
}

const shifted = ({ start, end, replacement }: Replacement, by: number): Replacement => ({
  start: start + by,
  end: end + by,
  replacement,
});

/** The same change to the file's text; what cannot be divided there is written anew as a whole. */
function inSource(map: ScalarMap, scalar: ParsedScalar, part: Replacement): Replacement | undefined {
  const [from, to] = divisible(map, part.start, part.end);
  const spot = spotOf(map, from, to);
  const { value } = map;
  const whole = value.slice(from, part.start) + part.replacement + value.slice(part.end, to);
  return spot && { ...spot, replacement: escaped(whole, scalar) };
}

/** A replacement that swallows white space at its ends need not take out the line breaks that it was written as. */
function withoutFolds(text: string, map: ScalarMap, part: Replacement): Replacement {
  let { start, end } = part;
  const isFold = (at: number) => {
    const spot = map.spots[at];
    return spot !== undefined && /^\s*\n\s*$/.test(text.slice(spot.start, spot.end));
  };
  while (start < end && isFold(start)) start += 1;
  while (start < end && isFold(end - 1)) end -= 1;
  return { ...part, start, end };
}

function escaped(text: string, { type }: ParsedScalar): string {
  // JSON's escapes are among YAML's, so that this serves both.
  if (type === "QUOTE_DOUBLE") return JSON.stringify(text).slice(1, -1);
  return type === "QUOTE_SINGLE" ? text.replaceAll("'", "''") : text;
}

/** A text on one line in quotes: in those that need no escapes, if there are any. */
function quoted({ type }: ParsedScalar, value: string): string[] {
  // What replaces a block would have to begin on the line of its header.
  if (type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED") return [];
  const double = JSON.stringify(value);
  const isPlain = !value.includes("'") && double.includes("\\") && !/[\n\t\p{Cc}]/u.test(value);
  return [isPlain ? `'${value}'` : double];
}
