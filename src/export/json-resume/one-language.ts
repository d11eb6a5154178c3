import { FOREIGN, isMap } from "../../content/index.ts";
import type { Lang } from "../../model/resume.ts";

/** A value as JSON has it, of which every text is in one language. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap;
export interface PlainMap {
  readonly [key: string]: Plain;
}

/**
 * A part of a résumé in one language: each text as it is shown there, in the language itself or else in the primary one,
 * still in inline Markdown; what is for other languages only is left out.
 */
export function inLanguage(part: object, languages: readonly Lang[], lang: Lang): PlainMap {
  const wanted = [lang, ...languages.slice(0, 1)];
  const said = (value: unknown): Plain | undefined => {
    if (Array.isArray(value)) return value.map(said).filter((item) => item !== undefined);
    if (!isMap(value)) return isScalar(value) ? value : undefined;
    if (isByLanguage(value, languages)) return textIn(value, wanted);
    return isElsewhere(value["only"], lang) ? undefined : members(value);
  };
  const members = (map: object): PlainMap => {
    const kept: (readonly [string, Plain])[] = [];
    for (const [key, value] of Object.entries(map)) {
      if (key === "only") continue;
      // What other programs said is nobody's to translate.
      const plain = key === FOREIGN ? (value as PlainMap) : said(value);
      if (plain !== undefined) kept.push([key, plain]);
    }
    return Object.fromEntries(kept);
  };
  return members(part);
}

/** The reader makes sure that every text is in one of the languages; no other map has such a key. */
const isByLanguage = (map: Readonly<Record<string, unknown>>, languages: readonly Lang[]): boolean =>
  Object.values(map).every((text) => typeof text === "string") &&
  Object.keys(map).some((key) => languages.includes(key));

/** The order of preference is the one in which a selection looks for a text. */
function textIn(texts: Readonly<Record<string, unknown>>, wanted: readonly Lang[]): string | undefined {
  const found = [...wanted, ...Object.keys(texts)].map((lang) => texts[lang]);
  return found.find((text): text is string => typeof text === "string" && text.trim() !== "");
}

const isElsewhere = (only: unknown, lang: Lang): boolean =>
  Array.isArray(only) && only.length > 0 && !only.includes(lang);

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

export const isPlainMap = (value: Plain | undefined): value is PlainMap => isMap(value);
export const isList = (value: Plain | undefined): value is readonly Plain[] => Array.isArray(value);
export const listOf = (value: Plain | undefined): readonly Plain[] => (isList(value) ? value : []);
