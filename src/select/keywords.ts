import type { Resume } from "../model/resume.ts";
import { plainText, type Section } from "../model/selected.ts";
import { withoutFinalColon } from "./rich.ts";
import type { View } from "./view.ts";

/**
 * Keywords for the document's metadata: the author's, then the names and keywords of the skills that the
 * variant shows. What a variant hides from its reader must not stand in its metadata either.
 */
export function keywordsOf(view: View, resume: Resume, sections: readonly Section[]): readonly string[] {
  const skills = sections.some((section) => section.id === "skills") ? resume.skills : [];
  const named = [
    ...view.lines(resume.meta.keywords, ["meta", "keywords"]),
    ...skills.flatMap((skill, index) => {
      if (!view.shows(skill)) return [];
      const at = ["skills", index];
      return [view.title(skill.name, [...at, "name"]), ...view.lines(skill.keywords, [...at, "keywords"])];
    }),
  ];
  // A résumé without any is found by what the person is.
  const fallback = named.length > 0 ? undefined : view.line(resume.basics.label, ["basics", "label"]);
  const texts = [...named, ...(fallback ? [fallback] : [])].map((text) =>
    plainText(withoutFinalColon(text)).trim(),
  );
  return unique(texts.filter((text) => text !== ""));
}

/** The first spelling of each text wins: `SRE` and `sre` are one keyword. */
function unique(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const folded = text.toLowerCase();
    const isNew = !seen.has(folded);
    seen.add(folded);
    return isNew;
  });
}
