import type { RuleName } from "../../model/source-check.ts";

const row = (id: string, code: string, severity: RuleName["severity"], title: string): RuleName => ({
  id,
  code,
  severity,
  title,
});

/** What `src/orthography` looks for: its slips bring their severities and words along, and are listed here by name. */
export const WRITING_RULES: readonly RuleName[] = [
  row("N1", "half-width-mark", "error", "Marks in Chinese are full-width"),
  row("N1", "full-width-mark", "error", "Marks in Latin text are half-width"),
  row("N1", "latin-list", "warning", "Lists of Latin words in Chinese are divided by 、"),
  row("N2", "full-width-letters", "error", "Letters and digits are half-width"),
  row("N2", "wide-space", "error", "Spaces are ordinary spaces"),
  row("N3", "radical", "error", "Characters are not written with radicals"),
  row("N4", "space-beside-mark", "error", "Full-width marks have no spaces beside them"),
  row("N4", "space-beside-quote", "error", "Chinese quotes have no spaces beside them"),
  row("N4", "space-in-chinese", "warning", "No spaces stand between Chinese characters"),
  row("N4", "several-spaces", "warning", "One space is enough"),
  row("N5", "dots-for-ellipsis", "warning", "An ellipsis is …… in Chinese and … in English"),
  row("N5", "hyphens-for-dash", "warning", "A dash is —— in Chinese and — in English"),
  row("N5", "space-beside-dash", "warning", "Chinese dashes have no spaces beside them"),
  row("N6", "needless-escape", "error", "Backslashes keep something from being mark-up"),
  row("N6", "html-entity", "error", "Characters are not written as HTML entities"),
  row("N6", "html-tag", "error", "Texts are Markdown, not HTML"),
  row("N7", "straight-quote", "error", "Quotes and apostrophes are curly"),
  row("N7", "unpaired-quote", "warning", "Quotes come in pairs"),
  row("N8", "ascii-symbol", "warning", "Arrows and comparisons are signs of their own"),
  row("N10", "invisible-character", "error", "Nothing is there that nobody sees"),
  row("N11", "doubled-mark", "error", "Marks are not doubled"),
  row("N11", "doubled-stop", "warning", "A sentence ends once"),
  row("N12", "space-before-mark", "warning", "No space stands before a mark"),
  row("N12", "no-space-after-comma", "warning", "A space follows a comma in English"),
  row("N12", "hyphen-for-dash", "warning", "A hyphen between spaces is no dash"),
  row("D1", "date-range", "warning", "Time spans are written in one way"),
];
