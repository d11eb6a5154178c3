import { isHighlight } from "../highlights.ts";
import type { Rule } from "../rule.ts";
import { wordsIn } from "./twin-length.ts";

/**
 * About three lines of a page in either language: 40 Chinese characters or 20 English words stand on a line. What is
 * longer is a paragraph, and nobody looks for facts in it.
 */
const MOST_HAN = 120;
const MOST_WORDS = 60;

export const longBullet: Rule = {
  id: "C5",
  code: "long-bullet",
  severity: "info",
  title: `Bullets are no longer than ${MOST_HAN} Chinese characters or ${MOST_WORDS} words`,
  *find({ texts }) {
    for (const { path, prose } of texts.filter(isHighlight)) {
      const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
      const words = Math.round(wordsIn({ prose: prose.replace(/\p{Script=Han}/gu, " ") }));
      if (han / MOST_HAN + words / MOST_WORDS <= 1) continue;
      const length = [
        ...(han > 0 ? [`${han} Chinese characters`] : []),
        ...(words > 0 ? [`${words} words`] : []),
      ];
      const hint = "divide it, or move the details to highlights of its own";
      yield { path, message: `this bullet has ${length.join(" and ")}`, hint };
    }
  },
};
