import type { Names } from "./head-line.ts";
import { firstOf, placeOf, remarks, said } from "./joined-pieces.ts";
import type { Piece } from "./pieces.ts";

/** A name is short and has no clauses. */
const isName = ({ text }: Piece): boolean => text.length <= 24 && !/[，,。；;]/.test(text);

/** Of a project, and of whatever has no other order, the first thing told is its name, whatever it sounds like. */
export function projectOf(pieces: readonly Piece[]): Names {
  const place = placeOf(pieces);
  const others = pieces.filter(({ kind }) => kind !== "place");
  const name = others.find(({ isStrong }) => isStrong) ?? others[0];
  const rest = others.filter((piece) => piece !== name);
  const role =
    firstOf(rest, "role") ?? rest.find(({ isSlanted, text }) => isSlanted && !/[,，、]/.test(text));
  const entity = rest.find(
    (piece) =>
      piece.kind === "organisation" ||
      (piece.kind === "unknown" && piece.line !== name?.line && isName(piece)),
  );
  const told = rest.filter((piece) => piece !== role && piece !== entity);
  const [description] = remarks(told.filter(({ line }) => line === name?.line));
  return {
    ...(name && { name: said(name) }),
    ...(role && { role: said(role) }),
    ...(entity && { entity: said(entity) }),
    ...(place && { place }),
    ...(description && { description }),
    summary: remarks(told.filter(({ line }) => line !== name?.line)),
  };
}
