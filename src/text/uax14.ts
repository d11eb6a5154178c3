/** The Unicode Line Breaking Algorithm (UAX #14), strict, with classes tailored to Chinese. */
import { LineBreaker } from "css-line-break";
import type { Lang } from "../model/resume.ts";
import { BREAK, type Breaks } from "./break-classes.ts";
import { isChinese } from "./language.ts";
import { proportionalQuotes } from "./quotes.ts";

/** Break opportunities of plain UAX #14 after tailoring: `free` and `forced` only. */
export function unicodeBreaks(text: string, lang: Lang): Breaks {
  const breaks = new Uint8Array(text.length);
  const breaker = LineBreaker(isChinese(lang) ? reclassify(text) : text, { lineBreak: "strict" });
  let index = 0;
  for (let step = breaker.next(); !step.done; step = breaker.next()) {
    index += step.value.slice().length;
    if (index < text.length) breaks[index] = step.value.required ? BREAK.forced : BREAK.free;
  }
  return breaks;
}

/**
 * Stand-ins of the same length with the class that the mark has in Chinese (UAX #14 section 8 allows tailoring).
 * UAX #14 takes curly quotes for either side (QU), so that `计划“先` could not be broken, and the interpunct, the
 * single dash and the tilde for letters or symbols, so that they could begin a line.
 */
const STAND_INS: readonly { readonly mark: RegExp; readonly standIn: string; readonly becomes: string }[] = [
  { mark: /[“‘]/g, standIn: "（", becomes: "OP" },
  { mark: /[”’]/g, standIn: "）", becomes: "CL" },
  { mark: /[·‧]/g, standIn: "・", becomes: "NS" },
  { mark: /[～–]/g, standIn: "〜", becomes: "NS" },
  { mark: /(?<!—)—(?!—)/g, standIn: "〜", becomes: "NS" },
];

function reclassify(text: string): string {
  const proportional = proportionalQuotes(text);
  return STAND_INS.reduce(
    (tailored, { mark, standIn }) =>
      tailored.replace(mark, (found, index: number) => (proportional.has(index) ? found : standIn)),
    text,
  );
}
