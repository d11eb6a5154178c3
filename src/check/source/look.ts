import type { EditableFile } from "../../content/index.ts";
import type { Lang } from "../../model/resume.ts";
import { proseOf } from "./prose.ts";
import type { Checked, Text, Twins } from "./rule.ts";

/** What rules are to look at in a file. */
export function lookAt({ value, fields, languages }: EditableFile): Checked {
  const twins: Twins[] = [];
  const texts: Text[] = [];
  for (const { kind, path, value } of fields) {
    if (kind !== "text") continue;
    if (typeof value === "string") {
      texts.push({ path, lang: languageOf(value, languages), value, prose: proseOf(value) });
      continue;
    }
    const byLang = Object.entries(Object(value)).flatMap(([lang, text]): [Lang, Text][] =>
      typeof text === "string"
        ? [[lang, { path: [...path, lang], lang, value: text, prose: proseOf(text) }]]
        : [],
    );
    texts.push(...byLang.map(([, text]) => text));
    twins.push({ path, texts: new Map(byLang) });
  }
  return { value, languages, texts, twins };
}

/** A text without a language is in the primary one, unless its characters say that it is in another. */
function languageOf(text: string, languages: readonly Lang[]): Lang {
  const [primary = "en", ...others] = languages;
  if (others.length === 0) return primary;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  if (han === 0 && words === 0) return primary;
  return languages.find((lang) => isChinese(lang) === han > words) ?? primary;
}

export const isChinese = (lang: Lang): boolean => /^zh(?:-|$)/i.test(lang);
