// What a reader must find in a PDF, taken straight from the résumé's YAML and not through the program's own
// reader, so that a text lost anywhere on the way is noticed.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** Keys whose values are told in words on the page. */
const TOLD = new Set(
  (
    "name label summary position description organization institution area studyType score title subtitle awarder " +
    "issuer publisher keywords level language fluency reference lead text highlights"
  ).split(" "),
);

/** The texts of a variant, in the source's order: all of its language that was not left out. */
export function expectedTexts({ source, lang, fit }) {
  const resume = parse(readFileSync(source, "utf8"));
  const { languages } = resume.meta;
  const omitted = new Set(fit.omitted.map((omission) => omission.path));
  const { meta: _, ...content } = resume;
  return [...textsIn(content, "", false)];

  function* textsIn(value, path, told) {
    if (omitted.has(path) || value === null || value === undefined) return;
    if (typeof value === "string") {
      if (told) yield* paragraphsOf(value, path);
    } else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) yield* textsIn(item, `${path}[${i}]`, told);
    } else if (typeof value === "object") {
      if ((value.only && !value.only.includes(lang)) || isBareTitle(value, path)) return;
      if (isByLanguage(value)) yield* textsIn(value[lang] ?? value[languages[0]], path, told);
      else {
        for (const [key, inner] of Object.entries(value)) {
          yield* textsIn(inner, path === "" ? key : `${path}.${key}`, TOLD.has(key));
        }
      }
    }
  }

  function* paragraphsOf(value, path) {
    for (const [i, text] of value.split(/\n\s*\n/).entries()) {
      if (!omitted.has(`${path}[${i}]`)) yield { path, text };
    }
  }

  /** A title of which everything below was left out is left out too: a section's, or a highlight's lead. */
  function isBareTitle({ use, entries, lead, text, highlights }, path) {
    if (lead && !text && highlights) return isSilent(highlights, `${path}.highlights`);
    if (!/^sections\[\d+\]$/.test(path)) return false;
    if (!use) return isSilent(entries, `${path}.entries`);
    return use === "summary"
      ? isSilent(content.basics.summary, "basics.summary")
      : isSilent(content[use], use);
  }

  function isSilent(value, path) {
    return textsIn(value, path, true).next().done === true;
  }

  function isByLanguage(value) {
    return Object.keys(value).every((key) => languages.includes(key));
  }
}

/**
 * Only what has a meaning of its own: line breaks, hyphens added at them, quotes, separators and the marks of
 * Markdown may differ between source and page.
 */
export function essence(text) {
  return text
    .replace(/\]\([^)]*\)/g, "]")
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
