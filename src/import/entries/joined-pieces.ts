import { Said } from "../said.ts";
import { couldBePlace } from "../words/places.ts";
import type { Piece } from "./pieces.ts";

export const said = ({ text, line }: Piece): Said => new Said(text, line);

export const firstOf = (pieces: readonly Piece[], kind: Piece["kind"]): Piece | undefined =>
  pieces.find((piece) => piece.kind === kind);

/** Neighbours on one line with what stood between them, as they were written. */
export function rejoined(pieces: readonly Piece[]): Said | undefined {
  const [first] = pieces;
  if (first === undefined) return undefined;
  const text = pieces
    .map(({ before, text, after }, i) => (i === 0 ? text : `${jointOf(before, text)}${text}${after}`))
    .join("");
  return new Said(text, first.line);
}

/** A wide gap is one on the page; in a text it is a space, or a comma where Chinese has none. */
const jointOf = (before: string, text: string): string =>
  before.replace(/[\s\u3000]{2,}|\t|\u3000/u, /^\p{Script=Han}/u.test(text) ? "，" : " ");

/** The pieces that follow each other on a line as long as they are of one kind. */
export function runOf(pieces: readonly Piece[], start: Piece): readonly Piece[] {
  const at = pieces.indexOf(start);
  const end = pieces.findIndex(
    (piece, i) => i > at && (piece.kind !== start.kind || piece.line !== start.line),
  );
  return pieces.slice(at, end === -1 ? undefined : end);
}

/**
 * Pieces in which what could be a town is one: behind the employer's or school's comma or in its brackets, on its line,
 * where no other place is named.
 */
export function withPlaceBehind(pieces: readonly Piece[], owner: Piece | undefined): readonly Piece[] {
  if (owner === undefined || firstOf(pieces, "place") !== undefined) return pieces;
  const next = pieces[pieces.indexOf(owner) + 1];
  const isBehind =
    next !== undefined &&
    next.line === owner.line &&
    !next.isStrong &&
    (next.kind === "unknown" || next.kind === "aside") &&
    (/[,，(（]/.test(next.before) || next.kind === "aside") &&
    couldBePlace(next.text);
  return isBehind ? pieces.map((piece) => (piece === next ? { ...piece, kind: "place" } : piece)) : pieces;
}

/** Where it was. In Chinese country, province and city follow each other without a mark: 中国北京. */
export function placeOf(pieces: readonly Piece[]): Said | undefined {
  const first = firstOf(pieces, "place");
  const place = first && rejoined(runOf(pieces, first));
  return (
    place &&
    new Said(place.text.replace(/(?<=\p{Script=Han})\s*[,，、]\s*(?=\p{Script=Han})/gu, ""), place.line)
  );
}

/** Remarks as one text, those of a line with their own separators. */
export function remarks(pieces: readonly Piece[]): readonly Said[] {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) lines.set(piece.line, [...(lines.get(piece.line) ?? []), piece]);
  return [...lines.values()].map((line) => rejoined(line)).filter((text) => text !== undefined);
}
