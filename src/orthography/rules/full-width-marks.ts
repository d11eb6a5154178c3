/**
 * Marks in Chinese text are full-width and stand without spaces (GB/T 15834 5.1, CLREQ 3.1.6). A half-width mark is in
 * Chinese text if the nearest character on one of its sides is Chinese: `GPA: 3.7` keeps its colon, `Redis: 缓存` does not.
 */
import type { Slip } from "../../model/slip.ts";
import { FULL_WIDTH, FULL_WIDTH_MARK, isSpace, SPACE } from "../characters.ts";
import { type Kind, type Passage, type Rule, removals, slipAt } from "../passage.ts";
import { bracketPairs } from "./brackets.ts";

const HALF_WIDTH: Kind = {
  rule: "N1",
  code: "half-width-mark",
  severity: "error",
  message: "a half-width mark stands in Chinese text",
  hint: "write the full-width mark, without spaces around it",
};

const SPACE_BESIDE: Kind = {
  rule: "N4",
  code: "space-beside-mark",
  severity: "error",
  message: "a space stands beside a full-width mark",
  hint: "remove it, the mark brings its own room",
};

const LATIN_LIST: Kind = {
  rule: "N1",
  code: "latin-list",
  severity: "warning",
  message: "half-width marks divide a list of Latin words in Chinese text",
  hint: "write `、` between them, unless all of the résumé's lists are written like this",
};

/** A mark where it stands, and what it is to be. */
interface Mark {
  readonly at: number;
  readonly written: string;
  readonly wanted: string;
}

export const fullWidthMarks: Rule = (passage) => {
  if (passage.script !== "chinese") return [];
  const slips: Slip[] = [];
  let claimed = 0;
  for (const mark of marksOf(passage)) {
    const from = Math.max(claimed, spacesBefore(passage.shown, mark.at));
    claimed = spacesAfter(passage.shown, mark.at + mark.written.length);
    slips.push(...rewritten(passage, mark, from, claimed));
  }
  return slips;
};

/** All marks that are full-width or should be, in order. */
function marksOf(passage: Passage): Mark[] {
  const brackets = new Map<number, string>();
  for (const { open, close, chinese } of bracketPairs(passage)) {
    if (chinese) brackets.set(open, "（").set(close, "）");
  }
  return [...passage.shown.matchAll(MARK)].flatMap(({ 0: written, index: at }): Mark[] => {
    const wanted = brackets.get(at) ?? (isPause(written) ? widened(passage, written, at) : written);
    const isFull = FULL_WIDTH_MARK.includes(wanted.charAt(0));
    return isFull ? [{ at, written, wanted }] : [];
  });
}

const MARK = new RegExp(`[?!]+|[,;:()]|[${FULL_WIDTH_MARK}]`, "g");

const isPause = (mark: string): boolean => mark.charAt(0) in FULL_WIDTH && mark !== "(" && mark !== ")";

function widened(passage: Passage, written: string, at: number): string {
  const end = at + written.length;
  const foreign = isInFigure(passage.shown, at) || isOperator(passage.shown, at, end);
  const chinese = passage.isHanBefore(at) || passage.isHanAfter(end - 1);
  return chinese && !foreign ? Array.from(written, (mark) => FULL_WIDTH[mark]).join("") : written;
}

/** `12:30`, `16:9`, `1,234`. */
const isInFigure = (text: string, at: number): boolean =>
  /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));

/** `!=`, `::`, `:=` and `?.` are signs of programs. */
const isOperator = (text: string, at: number, end: number): boolean =>
  /[=:]/.test(text.charAt(end)) || text.charAt(at - 1) === ":";

function rewritten(passage: Passage, { at, written, wanted }: Mark, from: number, to: number): Slip[] {
  const end = at + written.length;
  const spaces = [
    ...(from < at ? removals(passage, SPACE_BESIDE, from, at) : []),
    ...(end < to ? removals(passage, SPACE_BESIDE, end, to) : []),
  ];
  if (wanted === written) return spaces;
  const whole = slipAt(passage, HALF_WIDTH, from, to, wanted);
  return whole.length > 0 ? whole : [...slipAt(passage, HALF_WIDTH, at, end, wanted), ...spaces];
}

/** Spaces at a line's edges are indents and hard breaks, those beside a free-standing separator belong to it. */
function spacesBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && isSpace(text.charAt(from - 1))) from -= 1;
  return from === 0 || SEPARATOR.test(text.charAt(from - 1)) ? at : from;
}

function spacesAfter(text: string, at: number): number {
  let to = at;
  while (isSpace(text.charAt(to))) to += 1;
  return to === text.length || SEPARATOR.test(text.charAt(to)) ? at : to;
}

const SEPARATOR = /[\n|–-]/;

/** One remark for each list: it ends where Chinese text goes on. */
export const latinLists: Rule = (passage) => {
  if (passage.script !== "chinese") return [];
  const slips: Slip[] = [];
  let previous: number | undefined;
  for (const { index } of passage.shown.matchAll(BETWEEN_LATIN)) {
    if (passage.isHanBefore(index) || passage.isHanAfter(index)) continue;
    if (previous === undefined || passage.hasHanBetween(previous, index))
      slips.push(...slipAt(passage, LATIN_LIST, index, index + 1));
    previous = index;
  }
  return slips;
};

const BETWEEN_LATIN = new RegExp(`[,;](?=[${SPACE}]{0,3}\\p{Script=Latin}|[${SPACE}]{1,3}\\p{N})`, "gu");
