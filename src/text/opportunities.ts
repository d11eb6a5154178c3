import type { Lang } from "../model/resume.ts";
import { type Breaks, keepWhole } from "./break-classes.ts";
import { BREAK_RULES } from "./break-rules.ts";
import type { TextRange } from "./paragraph.ts";
import { breakTokens } from "./tokens.ts";
import { unicodeBreaks } from "./uax14.ts";

/**
 * Where lines may end: for each UTF-16 index of the text, how good a break before it is ({@link BREAK}).
 * UAX #14, then what Latin tokens, Chinese punctuation and résumés ask, then the author's own `nobreak` ranges.
 */
export function opportunities(text: string, lang: Lang, nobreak: readonly TextRange[] = []): Breaks {
  const breaks = unicodeBreaks(text, lang);
  breakTokens(text, breaks);
  for (const rule of BREAK_RULES) {
    if (rule.appliesTo?.(lang) === false) continue;
    for (const match of text.matchAll(rule.pattern)) {
      rule.verdict(breaks, match.index, match.index + match[0].length);
    }
  }
  for (const range of nobreak) keepWhole(breaks, range.start, range.end);
  return breaks;
}
