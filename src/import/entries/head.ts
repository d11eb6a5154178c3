import type { SourceText } from "../../model/intake.ts";
import { columnsOf } from "../columns.ts";
import { type FoundDates, findRange, readSingle } from "../dates.ts";
import type { Tell } from "../note.ts";
import { joinSaid, Said } from "../said.ts";
import type { Dates, EntryFields } from "./fields.ts";
import { type Piece, piecesOf } from "./pieces.ts";

/** A line of an entry's head. */
export interface HeadLine extends SourceText {
  readonly isHeading: boolean;
}

/** What kind of head it is: the names of what is looked for differ. */
export type HeadKind = "work" | "education" | "project" | "award" | "other";

type Head = Omit<EntryFields, "summary" | "highlights" | "line"> & { readonly summary: readonly Said[] };

/** A piece of a head is a name; what is longer is told in sentences. */
const LONGEST_NAME = 64;

/**
 * Reads the head of an entry: whatever the order of its lines and pieces, dates are known by their form, places, roles,
 * schools and degrees by their words, and what is left by where it stands.
 *
 * @param known names that stand in the heads of other entries of the section: an employer comes back, a project does not
 */
export function readHead(
  lines: readonly HeadLine[],
  kind: HeadKind,
  known: ReadonlySet<string>,
  tell: Tell,
): Head {
  const { dates, rest } = takeDates(lines, kind, tell);
  const pieces = rest.flatMap((line) => piecesOf(line.text, line.line, line.isHeading));
  const sentences = pieces.filter(isSentence);
  const names = pieces.filter((piece) => !isSentence(piece));
  const url = names.find(({ href }) => href !== undefined && !href.startsWith("#"))?.href;
  const head =
    kind === "education" ? educationOf(names) : kind === "project" ? projectOf(names) : workOf(names, known);
  const summary = sentences.map(({ text, line }) => new Said(text, line));
  return { ...dates, ...head, ...(url !== undefined && { url }), summary: [...head.summary, ...summary] };
}

const isSentence = ({ text, kind }: Piece): boolean =>
  kind !== "aside" &&
  kind !== "score" &&
  (columnsOf(text) > LONGEST_NAME || /[。；;]|[.!?] \p{Lu}/u.test(text)) &&
  kind !== "place";

interface Taken {
  readonly dates: Dates;
  readonly rest: readonly HeadLine[];
}

/** Takes the dates out of the lines, with the brackets and separators that held them. */
function takeDates(lines: readonly HeadLine[], kind: HeadKind, tell: Tell): Taken {
  let dates: Dates | undefined;
  const rest: HeadLine[] = [];
  for (const line of lines) {
    const plain = withoutWholeMark(line.text);
    const found = dates === undefined ? (findRange(plain) ?? singleIn(plain, kind)) : undefined;
    if (found === undefined) {
      if (plain !== "") rest.push({ ...line, text: plain });
      continue;
    }
    dates = datesOf(found);
    tellDate(found, dates, line.line, tell);
    const left = withoutRange(plain, found);
    if (left !== "") rest.push({ ...line, text: left });
  }
  return { dates: dates ?? {}, rest };
}

/** Marks around a whole line are decoration: *Aug. 2020 – May 2022*. */
function withoutWholeMark(text: string): string {
  const [, , inner] = /^(\*{1,3}|_{1,3})((?:(?!\1).)+)\1$/.exec(text.trim()) ?? [];
  return (inner ?? text).trim();
}

/** A year or month alone between separators or in brackets; with a name it is part of it (`Kickstart 2017`). */
function singleIn(text: string, kind: HeadKind): FoundDates | undefined {
  const whole = readSingle(text);
  if (whole !== undefined) return whole;
  const parts = [
    ...text.matchAll(
      /(?:^|[\t|｜(（,，·]|\s{2,}|\s[-–—]\s)\s*([^\t|｜()（）,，·]+?)\s*(?=$|[\t|｜)）,，·]|\s{2,}|\s[-–—]\s)/gu,
    ),
  ];
  for (const part of parts) {
    const [all, inner = ""] = part;
    const single = readSingle(inner);
    if (single !== undefined) return { ...single, at: part.index + all.indexOf(inner), text: inner };
  }
  if (kind !== "award") return undefined;
  const [end] =
    /(?<=\s)(?:19|20)\d{2}(?:[./年-]\d{1,2}月?)?年?$|^(?:19|20)\d{2}(?:[./年-]\d{1,2}月?)?年?(?=\s)/u.exec(
      text,
    ) ?? [];
  const single = end === undefined ? undefined : readSingle(end);
  return single && end !== undefined ? { ...single, at: text.indexOf(end), text: end } : undefined;
}

function datesOf({ start, end, date }: FoundDates): Dates {
  if (date !== undefined) return { date };
  return { ...(start !== undefined && { startDate: start }), ...(end !== undefined && { endDate: end }) };
}

function tellDate(found: FoundDates, dates: Dates, line: number, tell: Tell): void {
  const after = dates.date ?? [dates.startDate, dates.endDate].filter((one) => one !== undefined).join(" / ");
  tell({ kind: "reading", code: "date", message: "dates were read", line, before: found.text.trim(), after });
  if (!found.isLoose) return;
  const message = `\`${found.text.trim()}\` says more than a date can: only \`${after}\` is kept`;
  tell({ kind: "uncertain", code: "loose-date", message, line });
}

function withoutRange(text: string, { at, text: found }: FoundDates): string {
  const before = text.slice(0, at).replace(/(?:[\s|｜·,，•–—~-]|[(（[]\s*)+$/u, "");
  const after = text.slice(at + found.length).replace(/^(?:[\s|｜·,，•–—~:：-]|\s*[)）\]])+/u, "");
  const opened = /[(（[]\s*$/.test(text.slice(0, at));
  const closed = /^\s*[)）\]]/.test(text.slice(at + found.length));
  // A bracket that held more than the date stays: (Zhejiang University, 2006–2010).
  const open = opened && !closed ? `${before} (` : before;
  // What parted the date from the rest parts the rest, too.
  return [open, after]
    .filter((part) => part !== "" && !/^[*_\s]*$/.test(part))
    .join(before !== "" && after !== "" ? "\t" : "")
    .trim();
}

const said = ({ text, line }: Piece): Said => new Said(text, line);
const firstOf = (pieces: readonly Piece[], kind: Piece["kind"]): Piece | undefined =>
  pieces.find((piece) => piece.kind === kind);

/** Neighbours on one line with what stood between them, as they were written. */
function rejoined(pieces: readonly Piece[]): Said | undefined {
  const [first] = pieces;
  return (
    first &&
    new Said(
      pieces
        .map(({ before, text }, i) => (i === 0 ? text : `${before.replace(/\s{2,}|\t/, " ")}${text}`))
        .join(""),
      first.line,
    )
  );
}

/** The pieces of one kind that follow each other on a line. */
function runOf(pieces: readonly Piece[], start: Piece): readonly Piece[] {
  const at = pieces.indexOf(start);
  const end = pieces.findIndex(
    (piece, i) => i > at && (piece.kind !== start.kind || piece.line !== start.line),
  );
  return pieces.slice(at, end === -1 ? undefined : end);
}

function placeOf(pieces: readonly Piece[]): Said | undefined {
  const place = firstOf(pieces, "place");
  return place && rejoined(runOf(pieces, place));
}

function workOf(pieces: readonly Piece[], known: ReadonlySet<string>): Head {
  const place = placeOf(pieces);
  const name = employerIn(pieces, known);
  const others = pieces.filter((piece) => piece !== name && piece.kind !== "place");
  const role = firstOf(others, "role");
  const roles = role === undefined ? [] : roleRun(others, role);
  const left = others.filter((piece) => !roles.includes(piece));
  // Without an employer the role is the name of the entry.
  const [fallback] = name === undefined && roles.length === 0 ? left : [];
  const rest = left.filter((piece) => piece !== fallback);
  const unnamedRole =
    roles.length === 0 && name !== undefined ? rest.find(({ kind }) => kind === "unknown") : undefined;
  const asides = rest.filter((piece) => piece !== unnamedRole);
  const nearName = asides.filter(
    ({ kind, line }) => (kind === "aside" || kind === "department") && line === name?.line,
  );
  const further = asides.filter((piece) => !nearName.includes(piece));
  const position = roles.length > 0 ? rejoined(roles) : unnamedRole && said(unnamedRole);
  const description = joinSaid(nearName.map(said), ", ");
  const head = name ?? fallback;
  return {
    ...(head && { name: said(head) }),
    ...(position && { role: position }),
    ...(place && { place }),
    ...(description && { description }),
    summary: further.map(said),
  };
}

/** The role with what a dash or bar joins to it on its line: 高级软件工程师 - APM元数据系统架构设计与实现. */
function roleRun(pieces: readonly Piece[], role: Piece): readonly Piece[] {
  const at = pieces.indexOf(role);
  const end = pieces.findIndex(
    (piece, i) =>
      i > at &&
      !(
        piece.line === role.line &&
        (piece.kind === "role" || (piece.kind === "unknown" && /^\s*[-–—&]\s*$/.test(piece.before)))
      ),
  );
  return pieces.slice(at, end === -1 ? undefined : end);
}

/** The employer: by its words, its link, its place behind it, its weight on the page, or because it comes back. */
function employerIn(pieces: readonly Piece[], known: ReadonlySet<string>): Piece | undefined {
  const scored = pieces
    .map((piece, i) => ({ piece, score: scoreAsName(piece, pieces[i + 1], pieces[i - 1], known) }))
    .filter(({ score }) => score > 0);
  return scored.toSorted((a, b) => b.score - a.score)[0]?.piece;
}

function scoreAsName(
  piece: Piece,
  next: Piece | undefined,
  last: Piece | undefined,
  known: ReadonlySet<string>,
): number {
  if (piece.kind !== "organisation" && piece.kind !== "unknown") return 0;
  const isBehindRole =
    last?.kind === "role" && last.line === piece.line && /^\s*[-–—]\s*$/.test(piece.before);
  return (
    1 +
    (piece.kind === "organisation" ? 4 : 0) +
    (piece.href !== undefined ? 3 : 0) +
    (known.has(piece.text) ? 3 : 0) +
    (piece.isStrong ? 2 : 0) +
    (next?.kind === "place" && next.line === piece.line ? 2 : 0) +
    (next?.kind === "aside" && next.line === piece.line ? 1 : 0) +
    (isBehindRole ? -2 : 0)
  );
}

function educationOf(pieces: readonly Piece[]): Head {
  const place = placeOf(pieces);
  const degree = pieces.filter(({ kind }) => kind === "degree");
  const score = pieces.filter(({ kind }) => kind === "score");
  const others = pieces.filter(({ kind }) => kind !== "degree" && kind !== "score" && kind !== "place");
  const school = firstOf(others, "organisation") ?? others.find(({ isStrong }) => isStrong) ?? others[0];
  const rest = others.filter((piece) => piece !== school);
  const area = rest.filter(
    ({ kind }) => kind === "unknown" || kind === "role" || kind === "organisation" || kind === "department",
  );
  const asides = rest.filter((piece) => !area.includes(piece));
  const firstArea = area[0];
  return {
    ...(school && { name: said(school) }),
    ...(degree.length > 0 && { degree: joinSaid(degree.map(said), ", ") as Said }),
    ...(firstArea && { area: said(firstArea) }),
    ...(score.length > 0 && { score: joinSaid(score.map(said), ", ") as Said }),
    ...(place && { place }),
    summary: [...area.slice(1), ...asides].map(said),
  };
}

/** Of a project the first thing told is its name, even if it sounds like something else. */
function projectOf(pieces: readonly Piece[]): Head {
  const place = placeOf(pieces);
  const others = pieces.filter(({ kind }) => kind !== "place");
  const name = others.find(({ isStrong }) => isStrong) ?? others[0];
  const rest = others.filter((piece) => piece !== name);
  const role = firstOf(rest, "role");
  const entity = rest.find(
    (piece) => piece.kind === "organisation" || (piece.kind === "unknown" && piece.line !== name?.line),
  );
  const aside = rest.filter((piece) => piece !== role && piece !== entity);
  const near = aside.filter(({ line }) => line === name?.line);
  const description = joinSaid(near.map(said), ", ");
  return {
    ...(name && { name: said(name) }),
    ...(role && { role: said(role) }),
    ...(entity && { entity: said(entity) }),
    ...(place && { place }),
    ...(description && { description }),
    summary: aside.filter((piece) => !near.includes(piece)).map(said),
  };
}
