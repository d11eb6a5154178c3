import { isChinese } from "../look.ts";
import type { Rule, Text } from "../rule.ts";

/** Chinese says in 100 characters what English says in about 60 words, as translations in both directions show. */
const WORDS_PER_HAN = 0.6;
/** Between two good translations the shorter has rarely less than two thirds of the longer. */
const LEAST_SHARE = 0.45;
/** Labels and titles may be of any length: `VP` is 副总裁. */
const WORTH_COMPARING = 15;

/** How much a text says, in English words. */
export function wordsIn({ prose }: Pick<Text, "prose">): number {
  const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = prose.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;
  return words + han * WORDS_PER_HAN;
}

export const twinLength: Rule = {
  id: "C3",
  code: "short-translation",
  severity: "warning",
  title: "Translations say as much as each other",
  *find({ twins }) {
    for (const { texts } of twins) {
      const [least, ...others] = [...texts.values()].toSorted((a, b) => wordsIn(a) - wordsIn(b));
      const most = others.at(-1);
      if (least === undefined || most === undefined || wordsIn(most) < WORTH_COMPARING) continue;
      const share = wordsIn(least) / wordsIn(most);
      if (share >= LEAST_SHARE) continue;
      const percent = Math.round(share * 100);
      const measure = isChinese(least.lang) ? "allowing for Chinese being shorter" : "counted in words";
      yield {
        path: least.path,
        message: `this text says about ${percent} % of what its ${most.lang} twin says, ${measure}`,
        hint: "translate what is missing, or shorten the other",
      };
    }
  },
};
