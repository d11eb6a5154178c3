import { type Diagnostic, ResumeError } from "../model/diagnostic.ts";
import type { Lang, Resume } from "../model/resume.ts";
import type { SelectedResume } from "../model/selected.ts";
import { basicsOf } from "./basics.ts";
import { keywordsOf } from "./keywords.ts";
import { sectionsOf } from "./sections.ts";
import { type Variant, View } from "./view.ts";

export type { Variant } from "./view.ts";

export interface Selection {
  readonly selected: SelectedResume;
  /** Texts that stand in another language than asked for, sections that are not shown. Never errors. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The résumé as one variant shows it: in one language, for one audience, by that language's conventions.
 * @throws ResumeError `unknown-language` if the résumé is not written in the variant's language.
 */
export function select(resume: Resume, variant: Variant): Selection {
  requireLanguage(resume.meta.languages, variant.lang);
  const view = new View(resume, variant);
  const basics = basicsOf(view, resume.basics);
  const sections = sectionsOf(view, resume);
  const keywords = keywordsOf(view, resume, sections);
  return { selected: { lang: variant.lang, basics, sections, keywords }, diagnostics: view.diagnostics };
}

function requireLanguage(languages: readonly Lang[], lang: Lang): void {
  if (languages.includes(lang)) return;
  throw new ResumeError([
    {
      kind: "usage",
      severity: "error",
      code: "unknown-language",
      message: `the résumé has no "${lang}" texts`,
      hint: `it has ${languages.map((known) => `"${known}"`).join(", ")}`,
      path: ["meta", "languages"],
    },
  ]);
}
