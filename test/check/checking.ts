import { checkSource } from "../../src/check.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";

const FILE = "resume.yaml";

export const check = (text: string): readonly Diagnostic[] => checkSource({ file: FILE, text }).diagnostics;

/** A résumé in two languages with what is written below its name. */
export const bilingual = (rest: string): string =>
  `meta: { languages: [en, zh] }\nbasics:\n  name: { en: Lin Yi, zh: 林一 }\n${rest}`;

export const inChinese = (rest: string): string =>
  `meta: { languages: [zh] }\nbasics:\n  name: 林一\n${rest}`;
export const inEnglish = (rest: string): string =>
  `meta: { languages: [en] }\nbasics:\n  name: Lin Yi\n${rest}`;

/** Highlights of a job, below `basics`. */
export const highlights = (...items: readonly string[]): string =>
  `work:\n  - name: Example\n    highlights:\n${items.map((item) => `      - ${item}\n`).join("")}`;

/** `line:column+length severity`, and what stands there, of everything that one rule has to say. */
export function said(text: string, code: string): string[] {
  return check(text)
    .filter((diagnostic) => diagnostic.code === code)
    .map(({ severity, range, sourceLine = "" }) => {
      const { line = 0, column = 0, length = 0 } = range ?? {};
      const marked = [...sourceLine].slice(column - 1, column - 1 + length).join("");
      return `${line}:${column}+${length} ${severity} ${marked}`;
    });
}
