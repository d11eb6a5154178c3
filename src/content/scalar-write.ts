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
 * breaks where they were, without those that a replacement swallows, without those beside it (which are read as a space
 * or as nothing by what stands there), and in quotes. None is sure to be read as it is meant; the caller finds out.
 */
export function waysToWrite(
  text: string,
  scalar: ParsedScalar,
  parts: readonly Replacement[],
): readonly string[] {
  const map = mapScalar(text, scalar);
  if (map === undefined) return [];
  const [start, end] = scalar.range;
  const written = (edits: readonly (Replacement | undefined)[]) =>
    replaced(
      text.slice(start, end),
      edits.flatMap((edit) => edit ?? []).map((edit) => shifted(edit, -start)),
    );
  const onOneLine = meltTogether(
    map.value,
    parts.map((part) => withFolds(text, map, part)),
  );
  const ways = [
    written(parts.map((part) => inSource(map, scalar, withoutFolds(text, map, part)))),
    written(parts.map((part) => inSource(map, scalar, part))),
    written(onOneLine.map((part) => withoutBreaks(text, map, part, inSource(map, scalar, part)))),
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

/** Whether a unit of the value is white space for which a line break stands in the file. */
function isFold(text: string, { spots }: ScalarMap, at: number): boolean {
  const spot = spots[at];
  return spot !== undefined && /^\s*\n\s*$/.test(text.slice(spot.start, spot.end));
}

/** A replacement that swallows white space at its ends need not take out the line breaks that it was written as. */
function withoutFolds(text: string, map: ScalarMap, part: Replacement): Replacement {
  let { start, end } = part;
  while (start < end && isFold(text, map, start)) start += 1;
  while (start < end && isFold(text, map, end - 1)) end -= 1;
  return { ...part, start, end };
}

/** The same replacement, with the white space beside it written out. */
function withFolds(text: string, map: ScalarMap, part: Replacement): Replacement {
  let { start, end } = part;
  const { value } = map;
  while (value[start - 1] === " " && isFold(text, map, start - 1)) start -= 1;
  while (value[end] === " " && isFold(text, map, end)) end += 1;
  const replacement = value.slice(start, part.start) + part.replacement + value.slice(part.end, end);
  return { start, end, replacement };
}

/** The same edit of the source, with the line breaks beside it that the value has nothing for. */
function withoutBreaks(
  text: string,
  { spots }: ScalarMap,
  part: Replacement,
  edit: Replacement | undefined,
): Replacement | undefined {
  if (edit === undefined) return undefined;
  const [before = edit.start, after = edit.end] = [spots[part.start - 1]?.end, spots[part.end]?.start];
  return {
    ...edit,
    start: text.slice(before, edit.start).includes("\n") ? before : edit.start,
    end: text.slice(edit.end, after).includes("\n") ? after : edit.end,
  };
}

/** Parts that have grown into each other share the white space between them. */
function meltTogether(value: string, parts: readonly Replacement[]): readonly Replacement[] {
  const apart: Replacement[] = [];
  for (const part of parts) {
    const last = apart.at(-1);
    if (last === undefined || last.end <= part.start) {
      apart.push(part);
      continue;
    }
    const shared = value.slice(part.start, last.end);
    const replacement = last.replacement + part.replacement.slice(shared.length);
    apart[apart.length - 1] = { start: last.start, end: part.end, replacement };
  }
  return apart;
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
