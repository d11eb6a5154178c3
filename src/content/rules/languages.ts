import type { Path } from "../../model/path.ts";
import type { Lang } from "../../model/resume.ts";
import type { Field } from "../fields.ts";
import { suggest } from "../suggest.ts";
import { error, type Problem } from "./rule.ts";

/** A field with a text: in one language or in several. */
interface Text {
  readonly path: Path;
  readonly byLang: Readonly<Record<Lang, string>> | undefined;
  readonly plain: string;
}

/**
 * The languages of a record that does not name them: those of its texts in order of appearance;
 * if it has no text by language, Chinese where Han characters outnumber Latin words, else English.
 */
export function inferLanguages(fields: readonly Field[]): readonly Lang[] {
  const texts = textsOf(fields);
  const found = new Set(texts.flatMap(({ byLang }) => Object.keys(byLang ?? {})));
  if (found.size > 0) return [...found];
  const all = texts.map(({ plain }) => plain).join("\n");
  return [count(all, /\p{Script=Han}/gu) > count(all, /\p{Script=Latin}+/gu) ? "zh" : "en"];
}

/** The languages that the record names, the primary one first. */
export function declaredLanguages(fields: readonly Field[]): readonly Lang[] | undefined {
  const named = fields.find(
    ({ path }) => path.length === 2 && path[0] === "meta" && path[1] === "languages",
  )?.value;
  const tags = Array.isArray(named) ? named.filter((tag) => typeof tag === "string") : [];
  return tags.length > 0 ? [...new Set(tags)] : undefined;
}

/** Texts and `only` lists may name only languages that the record has. */
export function checkLanguages(fields: readonly Field[], languages: readonly Lang[]): Problem[] {
  const texts = textsOf(fields).flatMap(({ path, byLang }) =>
    byLang === undefined ? [] : checkText(Object.keys(byLang), path, languages),
  );
  const lists = fields.flatMap(({ kind, path, value }) =>
    kind === "languages" && path.at(-1) === "only" && Array.isArray(value)
      ? value.flatMap((lang, index) =>
          languages.includes(lang) ? [] : [unknown(lang, [...path, index], languages)],
        )
      : [],
  );
  return [...texts, ...lists];
}

function checkText(keys: readonly Lang[], path: Path, languages: readonly Lang[]): Problem[] {
  // An empty map among highlights may be either kind of them, and is told as an empty highlight.
  if (keys.length === 0 && path.at(-2) === "highlights") return [];
  if (!keys.some((key) => languages.includes(key))) {
    const message = `this text is in none of the résumé's languages (${languages.join(", ")})`;
    return [{ diagnostic: error("no-language", path, message, { hint: `add \`${languages[0]}: …\`` }) }];
  }
  return keys
    .filter((key) => !languages.includes(key))
    .map((key) => ({ ...unknown(key, [...path, key], languages), atKey: true }));
}

function unknown(lang: Lang, path: Path, languages: readonly Lang[]): Problem {
  const near = suggest(lang, languages) ?? languages.find((known) => lang.startsWith(`${known}-`));
  const hint =
    near === undefined
      ? `add it to \`meta.languages\`, which has ${languages.join(", ")}`
      : `did you mean \`${near}\`?`;
  const message = `\`${lang}\` is not a language of this résumé`;
  return { diagnostic: error("unknown-language", path, message, { hint }) };
}

function textsOf(fields: readonly Field[]): Text[] {
  return fields
    .filter(({ kind }) => kind === "text")
    .map(({ path, value }) =>
      typeof value === "string"
        ? { path, byLang: undefined, plain: value }
        : { path, byLang: value as Readonly<Record<Lang, string>>, plain: "" },
    );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
