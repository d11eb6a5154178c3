import type { Names } from "./head-line.ts";
import { firstOf, placeOf, rejoined, remarks, said, withPlaceBehind } from "./joined-pieces.ts";
import type { Piece } from "./pieces.ts";

/** Employer, role and place, in whatever order they stand. */
export function workOf(given: readonly Piece[]): Names {
  const employer = employerIn(given);
  const hasRole = firstOf(given, "role") !== undefined;
  const pieces = employer?.isStrong && hasRole ? withPlaceBehind(given, employer) : given;
  const place = placeOf(pieces);
  const others = pieces.filter((piece) => piece !== employer && piece.kind !== "place");
  const role = firstOf(others, "role");
  const roles = role === undefined ? [] : roleRun(others, role);
  const left = others.filter((piece) => !roles.includes(piece));
  // Beside an employer, what has no kind is the role.
  const unnamed =
    roles.length === 0 && employer !== undefined ? left.find(({ kind }) => kind === "unknown") : undefined;
  const rest = left.filter((piece) => piece !== unnamed);
  const near = rest.filter(
    ({ kind, line }) => (kind === "aside" || kind === "department") && line === employer?.line,
  );
  const position = roles.length > 0 ? rejoined(roles) : unnamed && said(unnamed);
  const [description] = remarks(
    near.filter((piece) => !roles.some(({ line }) => line === piece.line) || isBefore(pieces, piece, roles)),
  );
  const told = rest.filter(
    (piece) => !near.includes(piece) || description === undefined || !description.text.includes(piece.text),
  );
  return {
    ...(employer && { name: said(employer) }),
    ...(position && { role: position }),
    ...(place && { place }),
    ...(description && { description }),
    summary: remarks(told),
  };
}

const isBefore = (pieces: readonly Piece[], piece: Piece, roles: readonly Piece[]): boolean =>
  roles[0] !== undefined && pieces.indexOf(piece) < pieces.indexOf(roles[0]);

/** The role with what a dash joins to it on its line: 高级软件工程师 - APM元数据系统架构设计与实现. */
function roleRun(pieces: readonly Piece[], role: Piece): readonly Piece[] {
  const at = pieces.indexOf(role);
  const goesOn = (piece: Piece) =>
    piece.line === role.line &&
    (piece.kind === "role" || (piece.kind === "unknown" && /^\s*[-–—&]\s*$/.test(piece.before)));
  const end = pieces.findIndex((piece, i) => i > at && !goesOn(piece));
  return pieces.slice(at, end === -1 ? undefined : end);
}

/** The employer: by its words, its link, its place behind it, or its weight on the page. */
function employerIn(pieces: readonly Piece[]): Piece | undefined {
  return pieces
    .map((piece, i) => ({ piece, score: scoreAsEmployer(piece, pieces[i - 1], pieces[i + 1]) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)[0]?.piece;
}

function scoreAsEmployer(piece: Piece, last: Piece | undefined, next: Piece | undefined): number {
  if (piece.kind !== "organisation" && piece.kind !== "unknown") return 0;
  const follows = (kind: Piece["kind"]) => next?.kind === kind && next.line === piece.line;
  const isBehindRole =
    last?.kind === "role" && last.line === piece.line && /^\s*[-–—]\s*$/.test(piece.before);
  return (
    1 +
    (piece.kind === "organisation" ? 4 : 0) +
    (piece.href !== undefined ? 3 : 0) +
    (piece.isStrong ? 2 : 0) +
    (follows("place") ? 2 : 0) +
    (follows("aside") ? 1 : 0) +
    (isBehindRole ? -2 : 0)
  );
}
