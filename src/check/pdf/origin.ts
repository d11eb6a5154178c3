import { parseResume } from "../../content/index.ts";
import { localeOf } from "../../locale/index.ts";
import { hasErrors, ResumeError } from "../../model/diagnostic.ts";
import type { ExtractedFile } from "../../model/inspection.ts";
import type { Lang, Resume } from "../../model/resume.ts";
import type { SelectedResume } from "../../model/selected.ts";
import { select } from "../../select/index.ts";

/** What a PDF was made from, or why one cannot tell. */
export type Origin =
  | { readonly selected: SelectedResume; readonly from: string }
  | { readonly selected?: never; readonly unknown: string; readonly isBroken: boolean };

/** What our PDFs carry their data as. */
const DATA = "resume.json";

/** A résumé is some ten kilobytes; what is larger is not read as one. */
const MOST_BYTES = 2_000_000;

/**
 * The résumé that the text of a PDF is held against, in the PDF's language.
 *
 * @throws ResumeError if the source that was given is no valid résumé, or has not the PDF's language
 */
export function originOf(
  attached: readonly ExtractedFile[],
  language: string | undefined,
  source: { readonly file: string; readonly text: string } | undefined,
): Origin {
  if (source) return fromSource(source, language);
  const data = attached.find(({ name }) => name === DATA);
  if (!data) return { unknown: "no data inside", isBroken: false };
  if (data.content.length > MOST_BYTES) return { unknown: "the data inside is too large", isBroken: true };
  const text = new TextDecoder().decode(data.content);
  const { resume } = parseResume({ file: DATA, text });
  const lang = resume && langOf(resume, language);
  if (!resume) return { unknown: "the data inside is no valid résumé", isBroken: true };
  if (lang === undefined)
    return { unknown: `the data inside is not in the PDF's language ${language}`, isBroken: true };
  return { selected: select(resume, { lang }).selected, from: "the data inside" };
}

function fromSource(
  source: { readonly file: string; readonly text: string },
  language: string | undefined,
): Origin {
  const { resume, diagnostics } = parseResume(source);
  if (!resume) throw new ResumeError(diagnostics.filter((diagnostic) => hasErrors([diagnostic])));
  const lang = langOf(resume, language);
  if (lang === undefined)
    return { unknown: `${source.file} is not written in the PDF's language ${language}`, isBroken: true };
  return { selected: select(resume, { lang }).selected, from: source.file };
}

/** The language of a résumé in which a PDF is tagged; a PDF without one is taken to be in the first. */
function langOf({ meta: { languages } }: Resume, language: string | undefined): Lang | undefined {
  if (language === undefined) return languages[0];
  const wanted = language.toLowerCase();
  const isSame = (lang: Lang) => [lang, localeOf(lang).tag].some((tag) => tag.toLowerCase() === wanted);
  // `en-GB` for a résumé in `en` says more than the résumé, and nothing else.
  const isNear = (lang: Lang) => wanted.split("-")[0] === lang.toLowerCase().split("-")[0];
  return languages.find(isSame) ?? languages.find(isNear);
}
