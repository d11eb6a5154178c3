import { FOREIGN, parseResume } from "../../content/index.ts";
import { localeOf } from "../../locale/index.ts";
import type { ForeignKeys, Lang, Resume } from "../../model/resume.ts";
import { inLanguage, isPlainMap, listOf, type Plain, type PlainMap } from "./one-language.ts";
import { isSame, OURS, strictEntries } from "./strict-entries.ts";
import { inPlace, withForeign } from "./with-foreign.ts";

/** The lists of JSON Resume, in the order of its schema. */
const LISTS = [
  "work",
  "volunteer",
  "education",
  "awards",
  "certificates",
  "publications",
  "skills",
  "languages",
  "interests",
  "references",
  "projects",
] as const;

/**
 * A résumé in one of its languages as JSON Resume v1 (https://jsonresume.org/schema), for programs that know nothing
 * else. Fields that we add to it stand where its schema lets them: in its entries under their own names, and under
 * `x-resume-pdf` where it has another type for a name, or none at the top. Texts stay in inline Markdown. Importing the
 * file makes the same résumé of it.
 *
 * @param foreign what the résumé's file keeps for other programs, to stand where they said it
 */
export function toStrictJsonResume(resume: Resume, lang: Lang, foreign: ForeignKeys = new Map()): string {
  const said = inLanguage(withForeign(resume, foreign), resume.meta.languages, lang);
  const { [FOREIGN]: others, basics = {}, meta } = said;
  const top = { ...(others !== undefined && { [FOREIGN]: others }), basics, ...listsOf(said, lang) };
  const about = { ...languageOf(top, lang), ...withoutLanguages(meta), ...oursOf(said) };
  const file = Object.keys(about).length === 0 ? top : { ...top, meta: about };
  return `${JSON.stringify(inPlace(file), undefined, 2)}\n`;
}

function listsOf(said: PlainMap, lang: Lang): PlainMap {
  const { labelSeparator } = localeOf(lang);
  const lists = LISTS.map((name) => {
    const entries = listOf(said[name]).filter(isPlainMap);
    return [name, entries.flatMap((entry) => entriesOf(entry, labelSeparator))] as const;
  });
  return Object.fromEntries(lists.filter(([, entries]) => entries.length > 0));
}

/** An entry for others, which takes this program's own along where there is more to it. */
function entriesOf(entry: PlainMap, labelSeparator: string): readonly PlainMap[] {
  const [first = {}, ...more] = strictEntries(entry, labelSeparator);
  const isWhole = more.length === 0 && isSame(first, withoutPresent(entry));
  return isWhole ? [first] : [{ ...first, [OURS]: entry }, ...more];
}

function withoutPresent({ endDate, ...rest }: PlainMap): PlainMap {
  return endDate === undefined || endDate === "present" ? rest : { ...rest, endDate };
}

/** What has no place in an entry: the order of sections, sections of the author's own, looks. */
function oursOf({ sections, theme, print }: PlainMap): PlainMap {
  const ours = Object.entries({ sections, theme, print }).filter(([, value]) => value !== undefined);
  return ours.length === 0 ? {} : { [OURS]: Object.fromEntries(ours) as PlainMap };
}

/** A reader that is not told finds out by itself, if it can. */
function languageOf(file: PlainMap, lang: Lang): PlainMap {
  const { resume } = parseResume({ file: "", text: JSON.stringify(file) });
  return resume?.meta.languages[0] === lang ? {} : { languages: [lang] };
}

function withoutLanguages(meta: Plain | undefined): PlainMap {
  if (!isPlainMap(meta)) return {};
  const { languages: _, ...rest } = meta;
  return rest;
}
