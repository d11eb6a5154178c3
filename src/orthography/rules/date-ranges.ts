/** From when to when: an en dash with spaces, and one word for what goes on. */
import type { Slip } from "../../model/slip.ts";
import { HAN, SPACE } from "../characters.ts";
import { type Kind, type Rule, slipAt } from "../passage.ts";
import { CONNECTOR, DATE, OPEN_END, readDate } from "../written-dates.ts";

const CONNECTED: Kind = {
  rule: "D1",
  code: "date-range",
  severity: "warning",
  message: "a time span is not written as other résumés write it",
  hint: "connect its ends with ` – `, and write `至今` or `Present` for an open one",
};

const RANGE = new RegExp(
  `(?<![\\p{L}\\p{N}./-])(?<start>${DATE})(?<link>[${SPACE}]{0,3}(?<dash>${CONNECTOR})[${SPACE}]{0,3})(?:(?<end>${DATE})|(?<open>${OPEN_END}))(?![\\p{Script=Latin}\\p{N}/-]|\\.\\d)`,
  "gu",
);

/** What is right, or a word that is right in a sentence. */
const PROPER = /^(?:[–—]|——|to|至|到)$/;

export const dateRanges: Rule = (passage) => {
  if (passage.script === "other") return [];
  const { shown, isChinese } = passage;
  return [...shown.matchAll(RANGE)].flatMap(({ 0: all, index, groups = {} }): Slip[] => {
    const { start = "", link = "", dash = "", end, open } = groups;
    const after = index + all.length;
    if (readDate(start) === undefined || (end !== undefined && readDate(end) === undefined)) return [];
    if (end !== undefined && isQuantity(start, end, shown, after)) return [];
    const from = index + start.length;
    const connector = PROPER.test(dash) ? link : " – ";
    const wanted = connector + (open === undefined ? "" : openEnd(isChinese));
    const to = open === undefined ? from + link.length : after;
    return wanted === shown.slice(from, to) ? [] : slipAt(passage, CONNECTED, from, to, wanted);
  });
};

export const openEnd = (chinese: boolean): string => (chinese ? "至今" : "Present");

/** `1990-2000 件`, `2000-2010 users`: numbers that happen to look like years. */
const COUNTED = new RegExp(`^[${SPACE}]?(?![年届级学])[${HAN}a-z%+]`, "u");

const isQuantity = (start: string, end: string, text: string, after: number): boolean =>
  start.length === 4 && end.length === 4 && COUNTED.test(text.slice(after, after + 2));
