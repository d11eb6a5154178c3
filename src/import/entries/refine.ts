/** Takes apart what weak separators hold together: commas, brackets, a space between Han characters. */
import { columnsOf } from "../columns.ts";
import {
  degreeIn,
  looksLikeDegree,
  looksLikeDepartment,
  looksLikeOrganisation,
  looksLikeRole,
  looksLikeScore,
} from "../words/kinds-of-names.ts";
import { couldBePlace, looksLikePlace } from "../words/places.ts";

/** What a piece of an entry's head is by its own words. */
export type PieceKind =
  | "organisation"
  | "department"
  | "role"
  | "place"
  | "degree"
  | "score"
  | "aside"
  | "unknown";

export interface Part {
  readonly text: string;
  readonly kind: PieceKind;
  /** What stood before it, where that is not what stood before the whole. */
  readonly before?: string;
  /** The bracket behind it, if `before` has one. */
  readonly after?: string;
}

/** A score is a figure with a word; a sentence with a figure in it is something else. */
const LONGEST_SCORE = 32;
/** Brackets with more in them than this hold a remark, shorter ones are part of a name: `Megvii (Face++)`. */
const LONGEST_IN_NAME = 16;
const LONGEST_IN_NAME_ZH = 6;

/** The parts of a text that are of different kinds; one part if it is one thing. */
export function refine(text: string, known: ReadonlySet<string>): readonly Part[] {
  if (looksLikePlace(text)) return [{ text, kind: "place" }];
  const parts =
    atEmployer(text, known) ??
    inBrackets(text, known) ??
    listed(text, known) ??
    spaced(text, known) ??
    degreeAndArea(text);
  return parts?.filter((part) => part.text !== "") ?? [{ text, kind: kindOf(text, known) }];
}

/** The kind of a text that is not taken apart any further. */
export function kindOf(text: string, known: ReadonlySet<string>): PieceKind {
  if (known.has(text)) return "organisation";
  if (looksLikePlace(text)) return "place";
  if (looksLikeScore(text) && columnsOf(text) <= LONGEST_SCORE) return "score";
  const isOrganisation = looksLikeOrganisation(text);
  const isRole = looksLikeRole(text);
  if (looksLikeDegree(text) && ((!isOrganisation && !isRole) || degreeIn(text) === text)) return "degree";
  if (isRole) return "role";
  if (isOrganisation) return "organisation";
  return looksLikeDepartment(text) ? "department" : "unknown";
}

/** `Software Engineer at Google`. */
function atEmployer(text: string, known: ReadonlySet<string>): readonly Part[] | undefined {
  const [, role, employer] = /^(.{3,40}?) at (.{2,})$/u.exec(text) ?? [];
  if (role === undefined || employer === undefined || kindOf(role, known) !== "role") return undefined;
  const [first, ...rest] = refine(employer, known);
  if (first === undefined) return undefined;
  return [{ text: role, kind: "role" }, { ...first, kind: "organisation", before: " at " }, ...rest];
}

/** `Mindverse(a startup)`: a name and what is said of it. */
function inBrackets(text: string, known: ReadonlySet<string>): readonly Part[] | undefined {
  const [, inner] = /^[(（]([^()（）]+)[)）]$/.exec(text) ?? [];
  if (inner !== undefined) {
    return refine(inner.trim(), known).map((part) =>
      part.kind === "unknown" ? { ...part, kind: "aside" } : part,
    );
  }
  const [, name, open = "", aside, after = ""] =
    /^([^()（）]+?)(\s*[(（])([^()（）]+)([)）])$/.exec(text) ?? [];
  if (name === undefined || aside === undefined) return undefined;
  const before = open;
  const kind = kindOf(aside, known);
  if (kind === "place" || kind === "degree" || kind === "score" || kind === "organisation") {
    return [...refine(name, known), { text: aside, kind, before, after }];
  }
  const isRemark =
    aside.length > (/\p{Script=Han}/u.test(aside) ? LONGEST_IN_NAME_ZH : LONGEST_IN_NAME) ||
    /[，,、]/.test(aside);
  const isOfRole = kindOf(name, known) === "role" && !/\p{Script=Han}/u.test(aside);
  return isRemark || isOfRole
    ? [...refine(name, known), { text: aside, kind: "aside", before, after }]
    : [{ text, kind: kindOf(name, known) }];
}

/** `Tencent, Beijing, China`; `Acme Inc., Senior Engineer`; `信息系统本科, GPA: 4.18`. */
function listed(text: string, known: ReadonlySet<string>): readonly Part[] | undefined {
  const commas = [...text.matchAll(/\s*[,，、]\s*/g)];
  if (commas.length === 0) return undefined;
  const cut = (at: number): readonly [string, string, string] => {
    const comma = commas[at];
    const index = comma?.index ?? text.length;
    const separator = comma?.[0] ?? "";
    return [text.slice(0, index), separator, text.slice(index + separator.length)];
  };
  // The longest end that is a place.
  for (let at = 0; at < commas.length; at += 1) {
    const [head, separator, place] = cut(at);
    if (looksLikePlace(place))
      return [...refine(head, known), { text: place, kind: "place", before: separator }];
  }
  const parts = text.split(/\s*[,，、]\s*/);
  const kinds = parts.map((part) => kindOf(part, known));
  const telling = new Set(kinds.filter((kind) => kind !== "unknown" && kind !== "department"));
  const [first, separator, rest] = cut(0);
  if (telling.size > 1 && parts.length <= 4) {
    return parts.flatMap((part, i) =>
      refine(part, known).map((one, j) => (i > 0 && j === 0 ? { ...one, before: separator } : one)),
    );
  }
  // A role, and the tools that were used or the work that was done in it.
  const [role, ...further] = refine(first, known);
  if (role?.kind === "role" && (parts.length > 2 || columnsOf(rest) > 30 || further.length > 0)) {
    return [role, ...further, { text: rest, kind: "aside", before: separator }];
  }
  if (parts.length === 2 && kinds[0] === "organisation" && kinds[1] === "unknown" && couldBePlace(rest)) {
    return [...refine(first, known), { text: rest, kind: "place", before: separator }];
  }
  const isDegreeAndArea = kinds[0] === "degree" && parts.length === 2;
  return isDegreeAndArea
    ? [...refine(first, known), ...refine(rest, known).map((part) => ({ ...part, before: separator }))]
    : undefined;
}

/** In Chinese a space is no word space: it may part a role from an employer (开发工程师 字节跳动). */
function spaced(text: string, known: ReadonlySet<string>): readonly Part[] | undefined {
  if (text.length > 60) return undefined;
  const gaps = text.matchAll(
    /(?<=[\p{Script=Han}）)]) (?=[\p{Script=Han}\p{Script=Latin}\d])|(?<=[\p{L})）]) (?=\p{Script=Han})/gu,
  );
  for (const { index } of gaps) {
    const [left, right] = [text.slice(0, index), text.slice(index + 1)];
    if (!divides(left, right, known)) continue;
    const parts = refine(right, known).map((part, i) => (i === 0 ? { ...part, before: " " } : part));
    return [...refine(left, known), ...parts];
  }
  return undefined;
}

function divides(left: string, right: string, known: ReadonlySet<string>): boolean {
  const [before, after] = [kindOf(left, known), kindOf(right, known)];
  const next = kindOf(right.split(" ")[0] ?? "", known);
  const isHan = /\p{Script=Han}$/u.test(left) && /^\p{Script=Han}/u.test(right);
  switch (before) {
    case "role":
      return after !== "role" && next !== "role" && !/^[&与和及]/.test(right);
    case "organisation":
      return after !== "organisation" || next === "degree";
    case "department":
      return after === "role";
    case "degree":
      return after !== "unknown";
    case "unknown":
      return after === "degree" || (after === "role" && isHan);
    default:
      return false;
  }
}

/** Degrees that name their field themselves, in part: the rest of it follows in another `in`. */
const OF_FIELD = /^(?:science|arts|engineering|business administration|laws?|philosophy|medicine)\b/i;
const SHORT_DEGREE =
  /^((?:B|M|Ph)\.?\s?(?:Sc|Eng|S|A|D|Phil|BA)\.?(?: \(Hons\))?)\s+(?!in\b|of\b)(\p{Lu}.*)$/u;

/** 信息系统本科, `Bachelor's Degree in Digital Media`, `BSc Computer Science`. */
function degreeAndArea(text: string): readonly Part[] | undefined {
  if (looksLikeOrganisation(text) || looksLikeRole(text)) return undefined;
  const [, short, subject] = SHORT_DEGREE.exec(text) ?? [];
  if (short !== undefined && subject !== undefined)
    return [degree(short), { text: subject, kind: "unknown", before: " " }];
  for (const { index } of text.matchAll(/\s(?:in|of)\s/gi)) {
    const [left, right] = [text.slice(0, index), text.slice(index + 4)];
    const isDegree = looksLikeDegree(left) || /^(?:certificate|diploma)$/i.test(left);
    if (!isDegree || OF_FIELD.test(right)) continue;
    return [degree(left), { text: right, kind: "unknown", before: text.slice(index, index + 4) }];
  }
  const found = /\p{Script=Han}/u.test(text) ? degreeIn(text) : undefined;
  if (found === undefined || found.length === text.length) return undefined;
  if (text.endsWith(found))
    return [
      { text: text.slice(0, -found.length).replace(/[\s,，、]+$/u, ""), kind: "unknown" },
      { ...degree(found), before: "" },
    ];
  return text.startsWith(found)
    ? [degree(found), { text: text.slice(found.length).trim(), kind: "unknown", before: "" }]
    : undefined;
}

const degree = (text: string): Part => ({ text, kind: "degree" });
