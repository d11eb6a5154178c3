import { columnsOf } from "../columns.ts";
import type { Tell } from "../note.ts";
import { Said } from "../said.ts";
import { awardOf } from "./award-head.ts";
import { educationOf } from "./education-head.ts";
import { takeDates } from "./head-dates.ts";
import type { Head, HeadKind, HeadLine, Names } from "./head-line.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { projectOf } from "./project-head.ts";
import { kindOf } from "./refine.ts";
import { workOf } from "./work-head.ts";

/** A piece of a head is a name; what is longer is told in sentences. */
const LONGEST_NAME = 64;

/**
 * Reads the head of an entry: whatever the order of its lines and pieces, dates are known by their form, places, roles,
 * schools and degrees by their words, and what is left by where it stands.
 *
 * @param known names of employers and schools that stand elsewhere in the document: a project's name does not come back
 */
export function readHead(
  lines: readonly HeadLine[],
  kind: HeadKind,
  known: ReadonlySet<string>,
  tell: Tell,
): Head {
  const { dates, rest } = takeDates(lines, kind, tell);
  const [first, ...others] = rest;
  const told = others.filter(
    (line) => line.as === undefined && isSentence(line.text) && !isRoleLed(line, kind, known),
  );
  const named = rest.filter((line) => line === first || !told.includes(line));
  const sentences = told.map(({ text, line }) => new Said(text, line));

  const names = named.flatMap((line) => piecesIn(line, known));
  const url = names.find(({ href }) => href !== undefined)?.href;
  const head = withName(namesIn(names, sentences, { kind, known }, tell), kind);
  return { ...dates, ...head, ...(url !== undefined && { url }) };
}

interface Context {
  readonly kind: HeadKind;
  readonly known: ReadonlySet<string>;
}

function namesIn(
  pieces: readonly Piece[],
  sentences: readonly Said[],
  { kind, known }: Context,
  tell: Tell,
): Names {
  switch (kind) {
    case "education":
      return educationOf(pieces, sentences, tell);
    case "project":
      return withSentences(projectOf(pieces), sentences);
    case "work":
      return withSentences(workOf(pieces), sentences);
    default:
      return withSentences(awardOf(pieces, kind, known), sentences);
  }
}

const withSentences = (names: Names, sentences: readonly Said[]): Names => ({
  ...names,
  summary: [...names.summary, ...sentences],
});

function piecesIn(line: HeadLine, known: ReadonlySet<string>): readonly Piece[] {
  if (line.as === undefined) return piecesOf(line.text, line, known);
  const isStrong = line.as === "organisation";
  return [
    { text: line.text, kind: line.as, line: line.line, isStrong, isSlanted: false, before: "", after: "" },
  ];
}

/** Long, or with marks that end or divide sentences. */
const isSentence = (text: string): boolean =>
  columnsOf(text) > LONGEST_NAME ||
  /[。；;]|[.!?] \p{Lu}/u.test(text) ||
  (/[.]$/.test(text) && columnsOf(text) > 30);

/** `Infra Tech Lead(4-person team), building the infrastructure.` */
function isRoleLed({ text }: HeadLine, kind: HeadKind, known: ReadonlySet<string>): boolean {
  const [first = ""] = text.split(/[,，(（]/);
  return kind === "work" && kindOf(first.trim(), known) === "role";
}

/** An entry without a name is called by the first clause that it says. */
function withName(names: Names, kind: HeadKind): Names {
  const [first, ...summary] = names.summary;
  if (names.name !== undefined)
    return kind === "work" || kind === "certificate" ? names : clauseOfName(names);
  return names.role !== undefined || first === undefined
    ? names
    : clauseOfName({ ...names, name: first, summary });
}

const CLAUSE =
  /^((?:[^，。；;(（]|[(（][^()（）]*[)）]){4,}?)(?:[，。；;]\s*|(?<=\p{Script=Han}),\s*|\.\s+(?=\p{Lu}))(.+)$/su;

/** A name that goes on as a sentence: its first clause stays, the rest is told. */
function clauseOfName(names: Names): Names {
  const { name } = names;
  if (name === undefined) return names;
  const isClauses = isSentence(name.text) || /\p{Script=Han}[，,]/u.test(name.text);
  const [, clause, rest] = isClauses ? (CLAUSE.exec(name.text) ?? []) : [];
  if (clause === undefined || rest === undefined) return names;
  return {
    ...names,
    name: new Said(clause.trim(), name.line),
    summary: [new Said(rest, name.line), ...names.summary],
  };
}
