import type { Path } from "../model/path.ts";
import {
  type CustomEntry,
  type LocalText,
  type Resume,
  type SectionChoice,
  type Selectable,
  STANDARD_SECTIONS,
  type StandardSection,
} from "../model/resume.ts";
import type { Section } from "../model/selected.ts";
import { droppable } from "./droppable.ts";
import { customEntry } from "./entries.ts";
import { itemsOf, sourceOf, standardItems } from "./section-items.ts";
import type { View } from "./view.ts";

/**
 * What the person has done, what it rests on, what others say of it, then the rest: an employer reads from
 * the top and stops early. Whoever has not worked yet leads with the education.
 */
const USUAL_ORDER: readonly StandardSection[] = [
  "summary",
  "work",
  "projects",
  "education",
  "skills",
  "publications",
  "awards",
  "certificates",
  "languages",
  "volunteer",
  "interests",
  "references",
];

/** The sections that the variant shows, in order; one without any items is not shown. */
export function sectionsOf(view: View, resume: Resume): readonly Section[] {
  const sections =
    resume.sections === undefined
      ? usualSections(view, resume)
      : chosenSections(view, resume, resume.sections);
  return sections.filter((section) => section.items.length > 0);
}

function usualSections(view: View, resume: Resume): readonly Section[] {
  const sections = USUAL_ORDER.map((name) => standardSection(view, resume, name));
  if (sections.some(({ id, items }) => id === "work" && items.length > 0)) return sections;
  const isOpening = ({ id }: Section) => id === "summary" || id === "education";
  return [...sections.filter(isOpening), ...sections.filter((section) => !isOpening(section))];
}

function chosenSections(view: View, resume: Resume, choices: readonly SectionChoice[]): readonly Section[] {
  const used = new Set<StandardSection>();
  const sections = choices.flatMap((choice, index) => {
    const at: Path = ["sections", index];
    const named = typeof choice === "string" ? { use: choice } : choice;
    if (!view.shows(named)) return [];
    if (!("use" in named)) return customSection(view, named, at);
    if (used.has(named.use)) {
      reportRepeated(view, named.use, at);
      return [];
    }
    used.add(named.use);
    return standardSection(view, resume, named.use, { ...named, at });
  });
  reportUnlisted(view, resume, choices);
  return sections;
}

function standardSection(
  view: View,
  resume: Resume,
  name: StandardSection,
  choice?: Selectable & { readonly title?: LocalText; readonly at: Path },
): Section {
  const ownTitle = choice?.title === undefined ? undefined : view.line(choice.title, [...choice.at, "title"]);
  return {
    kind: "section",
    ...droppable(choice ?? {}, [name]),
    title: ownTitle ?? view.plain(view.locale.sectionTitle(name), sourceOf(name)),
    items: standardItems(view, resume, name),
  };
}

function customSection(
  view: View,
  section: Selectable & { readonly title: LocalText; readonly entries: readonly CustomEntry[] },
  at: Path,
): Section {
  return {
    kind: "section",
    ...droppable(section, at),
    title: view.title(section.title, [...at, "title"]),
    items: itemsOf(view, section.entries, [...at, "entries"], customEntry),
  };
}

function reportRepeated(view: View, name: StandardSection, path: Path): void {
  view.report({
    kind: "content",
    severity: "warning",
    code: "repeated-section",
    message: `section "${name}" is listed a second time; this one is left out`,
    path,
  });
}

/** A list of sections is complete, but nobody should lose a section without being told. */
function reportUnlisted(view: View, resume: Resume, choices: readonly SectionChoice[]): void {
  const listed = choices.map((choice) =>
    typeof choice === "object" && "use" in choice ? choice.use : choice,
  );
  for (const name of STANDARD_SECTIONS) {
    if (listed.includes(name) || !hasContent(view, resume, name)) continue;
    view.report({
      kind: "content",
      severity: "info",
      code: "unlisted-section",
      message: `"${name}" has content, but \`sections\` does not list it, so it is not shown`,
      hint: `add "${name}" to \`sections\``,
      path: sourceOf(name),
    });
  }
}

function hasContent(view: View, resume: Resume, name: StandardSection): boolean {
  if (name === "summary") return resume.basics.summary !== undefined;
  const values: readonly Selectable[] = resume[name];
  return values.some((value) => view.shows(value));
}
