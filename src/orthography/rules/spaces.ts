import type { Slip } from "../../model/slip.ts";
import { HAN, hasHan, KEPT_HAN, SPACE } from "../characters.ts";
import { type Kind, type Passage, type Rule, removals, slipAt } from "../passage.ts";

const BETWEEN_HAN: Kind = {
  rule: "N4",
  code: "space-in-chinese",
  severity: "warning",
  message: "a space stands between Chinese characters",
  hint: "remove it, or write `、` if it divides a list",
};

const LONG: Kind = {
  rule: "N4",
  code: "several-spaces",
  severity: "warning",
  message: "several spaces stand in a row",
  hint: "leave one; layouts make room where it is needed",
};

const ODD: Kind = {
  rule: "N2",
  code: "wide-space",
  severity: "error",
  message: "a space of another width stands between words",
  hint: "write an ordinary space; layouts make room where it is needed",
};

const BESIDE_QUOTE: Kind = {
  rule: "N4",
  code: "space-beside-quote",
  severity: "error",
  message: "a space stands beside a Chinese quote",
  hint: "remove it, the quote brings its own room",
};

const RUN = new RegExp(`[${SPACE}]+`, "g");

export const spaces: Rule = (passage) =>
  [...passage.shown.matchAll(RUN)].flatMap(({ 0: run, index }) => spaceSlips(passage, run, index));

function spaceSlips(passage: Passage, run: string, from: number): Slip[] {
  const { shown, script, extracted } = passage;
  const to = from + run.length;
  const before = lastCharacter(shown, from);
  const after = String.fromCodePoint(shown.codePointAt(to) ?? NEWLINE);
  const atEdge = from === 0 || before === "\n" || after === "\n";
  if (atEdge) return WIDE.test(run) ? removals(passage, ODD, from, to) : [];
  const solid = script === "chinese" && isIdeograph(before) && isIdeograph(after);
  if (solid && extracted) {
    // A line break left one space; more are the gap between two columns, and what they part is not one word.
    return run.length === 1
      ? removals(passage, BETWEEN_HAN, from, to)
      : slipAt(passage, BETWEEN_HAN, from, to);
  }
  const kind = WIDE.test(run) || hasEntity(passage, from, to) ? ODD : LONG;
  if (kind === ODD || run.length > 1) return slipAt(passage, kind, from, to, " ");
  return solid ? slipAt(passage, BETWEEN_HAN, from, to) : [];
}

const NEWLINE = 0x0a;

/** A code span parts with its spaces from the text around it, whatever it holds. */
const isIdeograph = (character: string): boolean => character !== KEPT_HAN && hasHan(character);

/** Any but the ordinary and the no-break space. */
const WIDE = /[\u2000-\u200a\u202f\u205f\u3000]/;

/** Spaces that were written as `&nbsp;` make room, which is not for a text to make. */
function hasEntity(passage: Passage, from: number, to: number): boolean {
  return passage.pieces(from, to).some(({ start, end }) => passage.source.slice(start, end).includes("&"));
}

function lastCharacter(text: string, end: number): string {
  return Array.from(text.slice(Math.max(0, end - 2), end)).at(-1) ?? "";
}

/** A Chinese quote is one with Chinese on one of its sides (CLREQ 3.1.6); others keep the spaces of Latin text. */
export const spacesBesideQuotes: Rule = (passage) => {
  if (passage.script !== "chinese") return [];
  return [...passage.shown.matchAll(BESIDE)].flatMap(({ 0: run, index }) =>
    slipAt(passage, BESIDE_QUOTE, index, index + run.length, "").filter(({ start, end }) =>
      isBesideQuote(passage.source, start, end),
    ),
  );
};

const BESIDE = new RegExp(
  [
    `(?<=[${HAN}])[${SPACE}]+(?=[“‘])`,
    `(?<![${SPACE}])[${SPACE}]+(?=[“‘][${HAN}])`,
    `(?<=[${HAN}][”’])[${SPACE}]+`,
    `(?<=[”])[${SPACE}]+(?=[${HAN}])`,
  ].join("|"),
  "gu",
);

/** With mark-up between them, the space may be what lets the mark-up be seen (CommonMark 6.2). */
const isBesideQuote = (source: string, start: number, end: number): boolean =>
  /[“‘”’]/.test(source.charAt(end)) || /[“‘”’]/.test(source.charAt(start - 1));
