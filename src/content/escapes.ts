/** Escapes of one letter in a double-quoted text (YAML 1.2, 5.7), which contains those of JSON. */
const LETTERS: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\u0007",
  b: "\b",
  t: "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\u001b",
  N: "\u0085",
  _: "\u00a0",
  L: "\u2028",
  P: "\u2029",
};

/** One character of a double-quoted text, as it is or as an escape. */
export const CHARACTER =
  /\\(?:x(?<x>[\da-fA-F]{2})|u(?<u>[\da-fA-F]{4})|U(?<U>[\da-fA-F]{8})|(?<letter>.))|./gs;

/**
 * Finds a part of a text in its double-quoted source, where any character may be written as an escape.
 *
 * @returns start and end in the source, in UTF-16 units
 */
export function findEscaped(source: string, part: string): readonly [number, number] | undefined {
  const starts: number[] = [];
  let text = "";
  for (const match of source.matchAll(CHARACTER)) {
    const unit = meaningOf(match);
    for (let i = 0; i < unit.length; i++) starts.push(match.index);
    text += unit;
  }
  const at = text.indexOf(part);
  if (at === -1 || part === "") return undefined;
  const start = starts[at] ?? 0;
  return [start, starts[at + part.length] ?? source.length];
}

/** What a match of {@link CHARACTER} stands for. */
export function meaningOf({ 0: written, groups = {} }: RegExpMatchArray): string {
  const { x, u, U, letter } = groups;
  // A pair of surrogates is two escapes in JSON and joins by itself.
  const code = x ?? u ?? U;
  if (code !== undefined)
    return isCodePoint(code) ? String.fromCodePoint(Number.parseInt(code, 16)) : written;
  return letter === undefined ? written : (LETTERS[letter] ?? letter);
}

const isCodePoint = (hex: string): boolean => Number.parseInt(hex, 16) <= 0x10ffff;
