import { isChinese } from "../look.ts";
import { matchesIn } from "../matches.ts";
import type { Rule } from "../rule.ts";

/** `I/O`, `Type I` and `World War I` are no pronouns: one is followed by a verb in small letters. */
const ENGLISH = /\bI(?=['’](?:m|ve|d|ll)\b| [a-z])|\b(?:my|our|we|me|us|mine)\b(?![-/])/gu;
/** 自我 and 我国 are words of their own. */
const CHINESE = /(?<![自])(?:我们|我(?![国国司校]))|本人/gu;

export const firstPerson: Rule = {
  id: "C7",
  code: "first-person",
  severity: "info",
  title: "Sentences do without `I` and 我",
  *find({ texts }) {
    for (const { path, lang, prose } of texts) {
      for (const { text, part } of matchesIn(prose, isChinese(lang) ? CHINESE : ENGLISH)) {
        const message = `\`${text}\` says who it is about, which the whole résumé does`;
        yield { path, part, message, hint: "begin with the verb" };
      }
    }
  },
};
