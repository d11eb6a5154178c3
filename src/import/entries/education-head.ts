import { columnsOf } from "../columns.ts";
import type { Tell } from "../note.ts";
import { joinSaid, Said } from "../said.ts";
import { looksLikeOrganisation, looksLikeScore } from "../words/kinds-of-names.ts";
import { couldBePlace } from "../words/places.ts";
import type { Names } from "./head-line.ts";
import { firstOf, placeOf, remarks, said, withPlaceBehind } from "./joined-pieces.ts";
import type { Piece } from "./pieces.ts";

/** A subject is a few words. */
const LONGEST_SUBJECT = 44;

/** School, degree, subject, place and score, in whatever order they stand. */
export function educationOf(given: readonly Piece[], sentences: readonly Said[], tell: Tell): Names {
  const pieces = withPlaceBehind(given.flatMap(schoolAndTown), schoolIn(given.flatMap(schoolAndTown)));
  const place = placeOf(pieces);
  const degrees = pieces.filter(({ kind }) => kind === "degree");
  const scores = pieces.filter(({ kind }) => kind === "score");
  const others = namesIn(pieces);
  const school = schoolIn(pieces);
  const rest = others.filter((piece) => piece !== school);
  const area = rest.find(
    ({ kind, text }) => kind !== "aside" && columnsOf(text) <= LONGEST_SUBJECT && !/[(（]|[。；;]/.test(text),
  );
  const joint = area?.before.trim() ?? "";
  if (area !== undefined && /^\p{L}+$/u.test(joint)) {
    const message = "a word between degree and subject is not printed";
    tell({ kind: "reading", code: "label", message, line: area.line, before: joint });
  }
  const told = [...remarks(rest.filter((piece) => piece !== area)), ...sentences].map(scoreIn);
  const score = joinSaid([...scores.map(said), ...told.flatMap((one) => one.score ?? [])], ", ");
  const degree = joinSaid(degrees.map(said), ", ");
  return {
    ...(school && { name: said(school) }),
    ...(degree && { degree }),
    ...(area && { area: said(area) }),
    ...(score && { score }),
    ...(place && { place }),
    summary: told.flatMap(({ rest }) => rest ?? []),
  };
}

const namesIn = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter(({ kind }) => kind !== "degree" && kind !== "score" && kind !== "place");

function schoolIn(pieces: readonly Piece[]): Piece | undefined {
  const names = namesIn(pieces);
  return firstOf(names, "organisation") ?? names.find(({ isStrong }) => isStrong) ?? names[0];
}

/** `École des Beaux-Arts, Lyon`: what stands behind a heading's comma is where the school is. */
function schoolAndTown(piece: Piece): readonly Piece[] {
  const [, school, town] = /^([^,]+), ([^,]+)$/.exec(piece.text) ?? [];
  if (school === undefined || town === undefined || !couldBePlace(town)) return [piece];
  const isSchool = (piece.isStrong && piece.kind === "unknown") || looksLikeOrganisation(school);
  if (!isSchool) return [piece];
  return [
    { ...piece, text: school },
    { ...piece, text: town, kind: "place", before: ", ", isStrong: false },
  ];
}

/** A score among remarks: `Honors College; GPA 3.7.` */
function scoreIn(text: Said): { readonly score?: Said; readonly rest?: Said } {
  const clauses = text.text.split(/(?<=[;；])\s*/);
  const isScore = (clause: string) => looksLikeScore(clause) && /\d/.test(clause) && columnsOf(clause) <= 24;
  const score = clauses.filter(isScore).map((clause) => clause.replace(/[;；.。\s]+$/, ""));
  const rest = clauses
    .filter((clause) => !isScore(clause))
    .join(" ")
    .replace(/[;；]\s*$/, "")
    .trim();
  return {
    ...(score.length > 0 && { score: new Said(score.join(", "), text.line) }),
    ...(rest !== "" && { rest: new Said(rest, text.line) }),
  };
}
