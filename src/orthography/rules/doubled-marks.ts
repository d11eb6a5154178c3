/** Two marks of pause or stop in a row are a slip of the hand; only ？ and ！ may be repeated (GB/T 15834 4.2.3, 4.3.3). */
import type { Slip } from "../../model/slip.ts";
import { FULL_WIDTH } from "../characters.ts";
import { type Kind, type Passage, type Rule, slipAt } from "../passage.ts";

const DOUBLED: Kind = {
  rule: "N11",
  code: "doubled-mark",
  severity: "error",
  message: "marks stand one after the other where one is enough",
  hint: "keep the one that is meant",
};

const FULL_STOPS: Kind = {
  ...DOUBLED,
  code: "doubled-stop",
  severity: "warning",
  message: "two full stops end one sentence",
  hint: "write one, or `…` if something is left out",
};

const RUN = /(?<![，、；：。？！,;])[，、；：。？！,;]{2,}/g;

export const doubledMarks: Rule = (passage) => {
  if (passage.script === "other") return [];
  return [...passage.shown.matchAll(RUN)].flatMap(({ 0: run, index }): Slip[] => {
    if (isAllowed(run) || passage.shown[index - 1] === "(") return [];
    return slipAt(passage, DOUBLED, index, index + run.length, single(run, passage));
  });
};

/** `？！` and `！！！`; three full stops are an ellipsis, which is another slip. */
const isAllowed = (run: string): boolean => /^[？！]+$|^。{3,}$/.test(run);

/** The mark that all of them are, or the stop that a comma slipped in front of. */
function single(run: string, { hasHan }: Passage): string | undefined {
  const marks = Array.from(run, (mark) => FULL_WIDTH[mark] ?? mark);
  const [first] = marks;
  if (marks.every((mark) => mark === first))
    return hasHan || run.includes(first ?? "") ? first : run.charAt(0);
  return /^[，、]+。$/.test(marks.join("")) ? "。" : undefined;
}

export const doubledStops: Rule = (passage) => {
  if (passage.script === "other") return [];
  return [...passage.shown.matchAll(TWO_STOPS)].flatMap(({ index }) =>
    slipAt(passage, FULL_STOPS, index, index + 2),
  );
};

const TWO_STOPS = /(?<=[\p{L}\p{N})”’])\.\.(?![.\p{L}\p{N}/\\])/gu;
