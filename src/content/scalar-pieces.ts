import type { ParsedNode, Scalar } from "yaml";
import { CHARACTER, meaningOf } from "./escapes.ts";

/** A scalar as it stands in a file. */
export type ParsedScalar = Extract<ParsedNode, Scalar>;

/** A stretch of a scalar's source that stands for one character, or for none. */
export interface Piece {
  /** Offsets into the file's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The characters of a scalar as they are written, without its quotes or the header of a block; nothing is folded yet. */
export function* piecesOf(text: string, scalar: ParsedScalar): Generator<Piece> {
  const [start, end] = bodyOf(text, scalar);
  const body = text.slice(start, end);
  for (const match of body.matchAll(CHARACTERS[scalar.type ?? "PLAIN"] ?? UNIT)) {
    const meaning = scalar.type === "QUOTE_DOUBLE" ? unescaped(match) : (match[1] ?? match[2] ?? match[0]);
    yield { start: start + match.index, end: start + match.index + match[0].length, text: meaning };
  }
}

/** Whatever ends the lines of a file, they end with U+000A in its texts (YAML 1.2, 5.4). */
const UNIT = /\r(\n)|./gs;
const CHARACTERS: Partial<Record<Scalar.Type, RegExp>> = {
  QUOTE_DOUBLE: CHARACTER,
  // YAML 1.2, 7.3.2: the only escape of single quotes is a second one.
  QUOTE_SINGLE: /'(')|\r(\n)|./gs,
};

/** Where the characters of a scalar stand: between its quotes, or below the header of a block. */
function bodyOf(text: string, { type, range: [start, end] }: ParsedScalar): readonly [number, number] {
  if (type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE") return [start + 1, end - 1];
  if (type === "PLAIN") return [start, end];
  const header = text.indexOf("\n", start);
  return header === -1 || header >= end ? [end, end] : [header + 1, end];
}

/** An escaped line break is a line break of the file only (YAML 1.2, 7.3.1). */
const unescaped = (match: RegExpMatchArray): string =>
  /[\r\n]/.test(match.groups?.["letter"] ?? "") ? "" : meaningOf(match);
