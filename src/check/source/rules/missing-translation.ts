import type { Path } from "../../../model/path.ts";
import type { Lang } from "../../../model/resume.ts";
import { isChinese } from "../look.ts";
import { memberAt } from "../members.ts";
import type { Rule } from "../rule.ts";

/** Names in Latin letters are the same in every language; a text in Chinese is not. */
const HAN = /\p{Script=Han}/u;

export const missingTranslation: Rule = {
  id: "C2",
  code: "missing-translation",
  severity: "warning",
  title: "Every text is there in every language that shows it",
  *find({ value, languages, texts, twins }) {
    if (languages.length < 2) return;
    for (const { path, texts: byLang } of twins) {
      const missing = languagesShowing(value, path, languages).filter((lang) => !byLang.has(lang));
      if (byLang.size === 0 || missing.length === 0) continue;
      const message = `this text is missing in ${missing.join(", ")}`;
      yield { path, message, hint: `add ${missing.map((lang) => `\`${lang}: …\``).join(" and ")}` };
    }
    const inTwins = new Set(twins.flatMap(({ texts: byLang }) => [...byLang.values()]));
    for (const text of texts) {
      const others = languagesShowing(value, text.path, languages).filter((lang) => !isChinese(lang));
      if (inTwins.has(text) || others.length === 0 || !HAN.test(text.prose)) continue;
      const message = `this text is Chinese in ${others.join(", ")} too`;
      yield { path: text.path, message, hint: "write it as a map: `{ en: …, zh: … }`" };
    }
  },
};

/** Those languages that no item around a text keeps it from. */
function languagesShowing(value: unknown, path: Path, languages: readonly Lang[]): readonly Lang[] {
  return path.reduce<readonly Lang[]>((left, _, depth) => {
    const { only } = Object(memberAt(value, path.slice(0, depth)));
    return Array.isArray(only) ? left.filter((lang) => only.includes(lang)) : left;
  }, languages);
}
