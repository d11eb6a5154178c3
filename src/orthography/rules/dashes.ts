/** Dashes and ellipses are two characters in Chinese, one in English (GB/T 15834 4.10, 4.11; CLREQ 3.1.5). */
import type { Slip } from "../../model/slip.ts";
import { isSpace, SPACE } from "../characters.ts";
import { type Kind, type Passage, type Rule, removals, slipAt } from "../passage.ts";

const ELLIPSIS: Kind = {
  rule: "N5",
  code: "dots-for-ellipsis",
  severity: "warning",
  message: "full stops stand for an ellipsis",
  hint: "write `……` in Chinese, `…` in English",
};

const DASH: Kind = {
  rule: "N5",
  code: "hyphens-for-dash",
  severity: "warning",
  message: "hyphens stand for a dash",
  hint: "write `——` in Chinese, `—` in English, `–` between figures",
};

const SPACE_BESIDE: Kind = {
  rule: "N5",
  code: "space-beside-dash",
  severity: "warning",
  message: "a space stands beside a Chinese dash",
  hint: "remove it",
};

/** Seven and more are a leader to a page number. A code's `...args` begins after a bracket or comma. */
const DOTS = /(?<![./\\([{])\.{3,6}(?![./\\])|。{3,}/g;

export const ellipses: Rule = (passage) => {
  if (passage.script === "other") return [];
  return [...passage.shown.matchAll(DOTS)].flatMap(({ 0: dots, index }) => {
    const end = index + dots.length;
    const han = passage.script === "chinese" && (dots.startsWith("。") || isBesideHan(passage, index, end));
    return slipAt(passage, ELLIPSIS, index, end, han ? "……" : "…");
  });
};

const isBesideHan = (passage: Passage, start: number, end: number): boolean =>
  passage.isHanBefore(start) || passage.isHanAfter(end - 1);

const HYPHENS = /(?<![-<!])(?:-{2,3}(?![->])|[－―]{2}(?![－―]))/g;

export const dashes: Rule = (passage) => {
  if (passage.script === "other") return [];
  return [...passage.shown.matchAll(HYPHENS)].flatMap(({ 0: written, index }) =>
    dash(passage, index, index + written.length),
  );
};

/** `--flag` and a lonely `--` are no dashes: those have words on both sides, and spaces on both sides or on none. */
function dash(passage: Passage, start: number, end: number): Slip[] {
  const { shown, script } = passage;
  const spacedBefore = isSpace(shown.charAt(start - 1));
  const spacedAfter = isSpace(shown.charAt(end));
  const before = spacedBefore ? start - 1 : start;
  const after = spacedAfter ? end + 1 : end;
  const joinsWords =
    WORD_END.test(shown.charAt(before - 1)) && WORD_START.test(shown.slice(after, after + 2));
  if (spacedBefore !== spacedAfter || !joinsWords) return [];
  const figures = /\d/.test(shown.charAt(start - 1)) && /\d/.test(shown.charAt(end));
  if (figures) return slipAt(passage, DASH, start, end, "–");
  if (script === "latin") return slipAt(passage, DASH, start, end, "—");
  const whole = slipAt(passage, DASH, before, after, "——");
  return whole.length > 0 ? whole : slipAt(passage, DASH, start, end, "——");
}

const WORD_END = /[^\s\p{Ps}\p{Pd},.;:]/u;
const WORD_START = /^[^\s\p{Pe}\p{Pd},.;:]/u;

const SPACED_DASH = new RegExp(`(?<![${SPACE}—])([${SPACE}]*)——(?!—)([${SPACE}]*)`, "gu");

export const spacesBesideDash: Rule = (passage) => {
  if (passage.script !== "chinese") return [];
  return [...passage.shown.matchAll(SPACED_DASH)].flatMap(
    ({ 0: all, 1: left = "", 2: right = "", index }) => {
      const end = index + all.length;
      return [
        ...(left === "" ? [] : removals(passage, SPACE_BESIDE, index, index + left.length)),
        ...(right === "" ? [] : removals(passage, SPACE_BESIDE, end - right.length, end)),
      ];
    },
  );
};
