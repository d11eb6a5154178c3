import { formatInline, parseInline } from "../../content/index.ts";
import type { Span } from "../../model/selected.ts";
import { columnsOf } from "../columns.ts";
import {
  degreeIn,
  looksLikeDegree,
  looksLikeDepartment,
  looksLikeOrganisation,
  looksLikePlace,
  looksLikeRole,
  looksLikeScore,
} from "../words/kinds-of-names.ts";

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

/** A stretch of a head's line between separators. */
export interface Piece {
  /** Inline Markdown without the marks that only set it apart. */
  readonly text: string;
  readonly kind: PieceKind;
  readonly line: number;
  readonly href?: string;
  /** It was bold, or a heading: what the author wants to be seen first. */
  readonly isStrong: boolean;
  /** What stood between it and the piece before it, e.g. ` - `; empty for the first of its line. */
  readonly before: string;
}

/** Certain separators: tabs, wide gaps, bars, spaced dashes, interpuncts. Dashes without spaces are parts of names. */
const SEPARATOR =
  /\t+|[^\S\t]{2,}|\u00a0+|[\u2002\u2003\u3000]+|\s*[|｜]\s*|\s+(?:[-–]{1,3}|—{1,2}|@|\/\/)\s+|\s*[·•]\s*|\s+\bat\b\s+/u;

/** Takes a line of a head apart. Styles are separators too: what is bold is one thing, what is not another. */
export function piecesOf(markdown: string, line: number, isHeading: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let before = "";
  for (const run of runsOfStyle(parseInline(markdown))) {
    for (const { text, separator } of splitWhole(run.text)) {
      const refined = text.trim() === "" ? [] : refine(text.trim());
      for (const part of refined) {
        pieces.push({
          text: run.format(part.text),
          kind: part.kind,
          line,
          ...(run.href !== undefined && { href: run.href }),
          isStrong: run.isStrong || isHeading,
          before: pieces.length === 0 ? "" : (part.before ?? (before === "" ? " " : before)),
        });
        before = "";
      }
      if (separator !== "") before = separator;
    }
  }
  return pieces;
}

interface Run {
  text: string;
  readonly isStrong: boolean;
  readonly href: string | undefined;
  readonly format: (text: string) => string;
}

function runsOfStyle(spans: readonly Span[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { text, strong, href, code, raised } of spans) {
    const last = runs.at(-1);
    const isStrong = strong === true;
    const isPlain = code !== true && raised === undefined;
    if (last !== undefined && last.isStrong === isStrong && last.href === href && isPlain) last.text += text;
    else if (last !== undefined && !isPlain)
      last.text += formatInline([{ text, ...(code && { code }), ...(raised && { raised }) }]);
    else runs.push({ text, isStrong, href, format: (part) => part });
  }
  return runs;
}

function splitWhole(text: string): readonly { readonly text: string; readonly separator: string }[] {
  const parts: { text: string; separator: string }[] = [];
  let rest = text;
  for (let match = SEPARATOR.exec(rest); match !== null; match = SEPARATOR.exec(rest)) {
    parts.push({ text: rest.slice(0, match.index), separator: match[0] });
    rest = rest.slice(match.index + match[0].length);
  }
  parts.push({ text: rest, separator: "" });
  return parts;
}

interface Part {
  readonly text: string;
  readonly kind: PieceKind;
  readonly before?: string;
}

/** Weak separators (commas, brackets, a space between Han) part only what is of different kinds. */
function refine(text: string): readonly Part[] {
  if (looksLikePlace(text)) return [{ text, kind: "place" }];
  return (
    bracketed(text) ?? listed(text) ?? spaced(text) ?? degreeAndArea(text) ?? [{ text, kind: kindOf(text) }]
  );
}

/** The kind of a text that is not taken apart any further. */
export function kindOf(text: string): PieceKind {
  if (looksLikePlace(text)) return "place";
  if (looksLikeScore(text)) return "score";
  const isDegree = looksLikeDegree(text);
  if (isDegree && (text.length <= 12 || !looksLikeOrganisation(text))) return "degree";
  if (looksLikeRole(text)) return "role";
  if (looksLikeOrganisation(text)) return "organisation";
  return looksLikeDepartment(text) ? "department" : "unknown";
}

/** `Mindverse(a startup)`: a name and what is said of it. Short brackets are part of the name: `Megvii (Face++)`. */
function bracketed(text: string): readonly Part[] | undefined {
  const [, name, aside] = /^([^()（）]+?)\s*[(（]([^()（）]+)[)）]$/.exec(text) ?? [];
  if (name === undefined || aside === undefined) {
    const [, inner] = /^[(（]([^()（）]+)[)）]$/.exec(text) ?? [];
    if (inner === undefined) return undefined;
    return refine(inner.trim()).map((part) =>
      part.kind === "unknown" ? { ...part, kind: "aside" as const } : part,
    );
  }
  const kind = kindOf(aside);
  if (kind === "place" || kind === "degree" || kind === "score")
    return [...refine(name), { text: aside, kind, before: " " }];
  const isLong =
    aside.length > 16 || /[，,、]/.test(aside) || (/\p{Script=Han}/u.test(aside) && aside.length > 6);
  return isLong
    ? [...refine(name), { text: aside, kind: "aside", before: " " }]
    : [{ text, kind: kindOf(name) }];
}

/** `Tencent, Beijing, China`; `Acme Inc., Senior Engineer`; `信息系统本科, GPA: 4.18`. */
function listed(text: string): readonly Part[] | undefined {
  const parts = text.split(/\s*[,，、]\s*/);
  if (parts.length < 2) return undefined;
  // The longest end that is a place.
  for (let at = 1; at < parts.length; at += 1) {
    const place = parts.slice(at).join(", ");
    if (!looksLikePlace(place)) continue;
    const start = text.length - restLength(text, at);
    const head = text.slice(0, start).replace(/\s*[,，、]\s*$/, "");
    return [...refine(head), { text: text.slice(start).trim(), kind: "place", before: ", " }];
  }
  const kinds = parts.map(kindOf);
  const telling = new Set(kinds.filter((kind) => kind !== "unknown" && kind !== "department"));
  const [first = "", ...others] = parts;
  const separator = text.slice(first.length, text.length - restLength(text, 0) + first.length) || ", ";
  if (telling.size > 1 && parts.length <= 4) {
    return parts.flatMap((part, i) =>
      refine(part).map((one, j) => (i > 0 && j === 0 ? { ...one, before: ", " } : one)),
    );
  }
  // A role and the tools that were used in it.
  if (kinds[0] === "role" && (parts.length > 2 || columnsOf(text) - columnsOf(first) > 30)) {
    const rest = text.slice(first.length).replace(/^\s*[,，、]\s*/, "");
    return [...refine(first), { text: rest, kind: "aside", before: separator }];
  }
  return others.length > 0 && kinds[0] === "degree" && parts.length === 2
    ? [...refine(first), ...refine(others[0] ?? "").map((part) => ({ ...part, before: ", " }))]
    : undefined;
}

/** How long the text is from its part number `at` on. */
function restLength(text: string, at: number): number {
  let rest = text;
  for (let i = 0; i < at; i += 1) rest = rest.replace(/^[^,，、]*[,，、]\s*/, "");
  return rest.length;
}

/** In Chinese a space is no word space: it may part a role from an employer (开发工程师 字节跳动). */
function spaced(text: string): readonly Part[] | undefined {
  const gaps = [
    ...text.matchAll(
      /(?<=[\p{Script=Han}）)]) (?=[\p{Script=Han}\p{Script=Latin}\d])|(?<=[\p{L})）]) (?=\p{Script=Han})/gu,
    ),
  ];
  if (gaps.length === 0 || text.length > 60) return undefined;
  for (const { index } of gaps) {
    const [left, right] = [text.slice(0, index), text.slice(index + 1)];
    const [a, b] = [kindOf(left), kindOf(right.split(" ")[0] ?? ""), kindOf(right)];
    const whole = kindOf(right);
    const isDivision =
      (a === "role" && whole !== "role" && b !== "role" && !/^[&与和及]/.test(right)) ||
      (a === "organisation" &&
        (whole === "role" ||
          whole === "degree" ||
          b === "degree" ||
          whole === "department" ||
          whole === "unknown")) ||
      (a === "department" && whole === "role") ||
      (a === "unknown" &&
        (whole === "degree" ||
          (whole === "role" && /\p{Script=Han}$/u.test(left) && /^\p{Script=Han}/u.test(right)))) ||
      (a === "degree" && whole !== "unknown");
    if (isDivision)
      return [
        ...refine(left),
        ...refine(right).map((part, i) => (i === 0 ? { ...part, before: " " } : part)),
      ];
  }
  return undefined;
}

/** 信息系统本科, Bachelor's Degree in Digital Media. */
function degreeAndArea(text: string): readonly Part[] | undefined {
  const [, degree, area] = /^(.+?)\s+(?:in|of)\s+(.+)$/i.exec(text) ?? [];
  if (degree !== undefined && area !== undefined && looksLikeDegree(degree) && !looksLikeOrganisation(text)) {
    const [, arts] =
      /^((?:science|arts|engineering|business administration|laws?|philosophy|medicine)\b)/i.exec(area) ?? [];
    if (arts === undefined)
      return [
        { text: degree, kind: "degree" },
        { text: area, kind: "unknown", before: " in " },
      ];
    const [, whole, subject] = /^(.+?)\s+in\s+(.+)$/i.exec(text) ?? [];
    if (whole !== undefined && subject !== undefined) {
      return [
        { text: whole, kind: "degree" },
        { text: subject, kind: "unknown", before: " in " },
      ];
    }
    return undefined;
  }
  if (!/\p{Script=Han}/u.test(text) || looksLikeOrganisation(text)) return undefined;
  const found = degreeIn(text);
  if (found === undefined || found.length === text.length) return undefined;
  if (text.endsWith(found))
    return [
      { text: text.slice(0, -found.length).trim(), kind: "unknown" },
      { text: found, kind: "degree", before: "" },
    ];
  if (text.startsWith(found))
    return [
      { text: found, kind: "degree" },
      { text: text.slice(found.length).trim(), kind: "unknown", before: "" },
    ];
  return undefined;
}
