import { isHighlight } from "../highlights.ts";
import type { Rule, Text } from "../rule.ts";

/** Two bullets of a word or two may well say the same of two jobs. */
const LEAST_LETTERS = 8;

/** What a text says, whatever its marks, spaces and case. */
const gist = ({ lang, value }: Text): string =>
  `${lang} ${value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")}`;

export const duplicateBullet: Rule = {
  id: "C6",
  code: "duplicate-bullet",
  severity: "warning",
  title: "No bullet stands twice",
  *find({ texts }) {
    const seen = new Set<string>();
    for (const text of texts.filter(isHighlight)) {
      const said = gist(text);
      if (said.length - text.lang.length - 1 < LEAST_LETTERS) continue;
      if (seen.has(said)) {
        yield {
          path: text.path,
          message: "this bullet says what an earlier one says",
          hint: "keep one of them",
        };
      }
      seen.add(said);
    }
  },
};
