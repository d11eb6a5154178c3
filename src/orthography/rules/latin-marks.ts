/** What Latin text wants of its marks: half-width, no space before them, one after them. */
import type { Slip } from "../../model/slip.ts";
import { FULL_WIDTH, SPACE } from "../characters.ts";
import { type Kind, type Passage, type Rule, slipAt } from "../passage.ts";

const FULL_WIDTH_MARK: Kind = {
  rule: "N1",
  code: "full-width-mark",
  severity: "error",
  message: "a full-width mark stands in Latin text",
  hint: "write the half-width mark",
};

const SPACE_BEFORE: Kind = {
  rule: "N12",
  code: "space-before-mark",
  severity: "warning",
  message: "a space stands before a mark",
  hint: "remove it",
};

const NO_SPACE_AFTER: Kind = {
  rule: "N12",
  code: "no-space-after-comma",
  severity: "warning",
  message: "no space follows this comma",
  hint: "write one, unless the words are one name",
};

const HYPHEN: Kind = {
  rule: "N12",
  code: "hyphen-for-dash",
  severity: "warning",
  message: "a hyphen between spaces stands for a dash",
  hint: "write ` – `, or `—` without spaces",
};

const HALF_WIDTH: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(FULL_WIDTH).map(([half, full]) => [full, half])),
  "、": ",",
  "。": ".",
};

export const halfWidthMarks: Rule = (passage) => {
  if (passage.script !== "latin" || passage.hasHan) return [];
  return [...passage.shown.matchAll(/[，、；：。？！（）]/g)].flatMap(({ 0: mark, index }) =>
    slipAt(passage, FULL_WIDTH_MARK, index, index + 1, withRoom(passage, mark, index)),
  );
};

const WORD = /[\p{L}\p{N}]/u;

/** Full-width marks brought their own room; half-width ones need a space, but not within a figure. */
function withRoom({ shown }: Passage, mark: string, at: number): string {
  const half = HALF_WIDTH[mark] ?? mark;
  const before = shown.charAt(at - 1);
  const after = shown.charAt(at + 1);
  const figure = /\d/.test(before) && /\d/.test(after);
  if (mark === "（") return WORD.test(before) ? ` ${half}` : half;
  return WORD.test(after) && !figure ? `${half} ` : half;
}

/** `.` begins words such as `.NET`, so it is a mark only at the end of one. */
const SPACED_MARK = new RegExp(`(?<=[\\p{L}\\p{N})\\]”’])[${SPACE}]{1,3}(?=[,.;:?!](?![^\\s”’)]))`, "gu");

export const spacesBeforeMarks: Rule = (passage) => {
  if (passage.script !== "latin") return [];
  return [...passage.shown.matchAll(SPACED_MARK)].flatMap(({ 0: run, index }) =>
    slipAt(passage, SPACE_BEFORE, index, index + run.length, ""),
  );
};

export const commasWithoutSpace: Rule = (passage) => {
  if (passage.script !== "latin") return [];
  return [...passage.shown.matchAll(/(?<=\p{L}),(?=\p{L})/gu)].flatMap(({ index }) =>
    slipAt(passage, NO_SPACE_AFTER, index, index + 1),
  );
};

export const hyphensForDashes: Rule = (passage) => {
  if (passage.script !== "latin") return [];
  return [...passage.shown.matchAll(/(?<=[\p{L}\p{N})”’.]) - (?=[\p{L}\p{N}(“‘])/gu)].flatMap(
    ({ index }): Slip[] => {
      const minus = /\d/.test(passage.shown.charAt(index - 1)) && /\d/.test(passage.shown.charAt(index + 3));
      return minus ? [] : slipAt(passage, HYPHEN, index + 1, index + 2);
    },
  );
};
