import type { EditableFile } from "../../content/index.ts";
import type { Path } from "../../model/path.ts";
import type { Lang } from "../../model/resume.ts";
import { proseOf } from "./prose.ts";
import type { Checked, Text, Twins } from "./rule.ts";

/** A page has about 5000 characters. What is longer than two was put there by mistake, and would take rules long. */
const MOST_CHARACTERS = 10_000;

/** What rules are to look at in a file. */
export function lookAt({ value, fields, languages }: EditableFile): Checked {
  const twins: Twins[] = [];
  const texts: Text[] = [];
  const endless: Path[] = [];
  const look = (path: Path, lang: Lang, value: string): Text => {
    const text: Text = { path, lang, value, prose: proseOf(value) };
    texts.push(text);
    return text;
  };
  for (const { kind, path, value } of fields) {
    if (kind !== "text") continue;
    const written = typeof value === "string" ? [[undefined, value] as const] : Object.entries(Object(value));
    const byLang = new Map<Lang, Text>();
    for (const [lang, text] of written) {
      const at = lang === undefined ? path : [...path, lang];
      if (typeof text !== "string") continue;
      if (text.length > MOST_CHARACTERS) endless.push(at);
      else if (lang === undefined) look(at, languageOf(text, languages), text);
      else byLang.set(lang, look(at, lang, text));
    }
    if (byLang.size > 0) twins.push({ path, texts: byLang });
  }
  return { value, languages, texts, twins, endless };
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
