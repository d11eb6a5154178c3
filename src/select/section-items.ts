import type { Path } from "../model/path.ts";
import type { Resume, Selectable, StandardSection } from "../model/resume.ts";
import type { Item } from "../model/selected.ts";
import {
  awardEntry,
  certificateEntry,
  educationEntry,
  projectEntry,
  publicationEntry,
  referenceEntry,
  volunteerEntry,
  workEntry,
} from "./entries.ts";
import { interestLine, languageLine, skillLine } from "./labelled.ts";
import type { View } from "./view.ts";

export function standardItems(view: View, resume: Resume, name: StandardSection): readonly Item[] {
  return ITEMS[name](view, resume);
}

/** Where the content of a standard section stands. */
export function sourceOf(section: StandardSection): Path {
  return section === "summary" ? ["basics", "summary"] : [section];
}

/** How each standard section turns into items. */
const ITEMS: Readonly<Record<StandardSection, (view: View, resume: Resume) => readonly Item[]>> = {
  summary: (view, { basics }) => view.paragraphs(basics.summary, sourceOf("summary")),
  work: (view, { work }) => itemsOf(view, work, ["work"], workEntry),
  projects: (view, { projects }) => itemsOf(view, projects, ["projects"], projectEntry),
  volunteer: (view, { volunteer }) => itemsOf(view, volunteer, ["volunteer"], volunteerEntry),
  education: (view, { education }) => itemsOf(view, education, ["education"], educationEntry),
  awards: (view, { awards }) => itemsOf(view, awards, ["awards"], awardEntry),
  certificates: (view, { certificates }) => itemsOf(view, certificates, ["certificates"], certificateEntry),
  publications: (view, { publications }) => itemsOf(view, publications, ["publications"], publicationEntry),
  skills: (view, { skills }) => itemsOf(view, skills, ["skills"], skillLine),
  languages: (view, { languages }) => itemsOf(view, languages, ["languages"], languageLine),
  interests: (view, { interests }) => itemsOf(view, interests, ["interests"], interestLine),
  references: (view, { references }) => itemsOf(view, references, ["references"], referenceEntry),
};

/** The values that the variant shows, each as an item; `at` is the path of their list. */
export function itemsOf<T extends Selectable>(
  view: View,
  values: readonly T[],
  at: Path,
  toItem: (view: View, value: T, at: Path) => Item,
): readonly Item[] {
  return values.flatMap((value, index) => (view.shows(value) ? toItem(view, value, [...at, index]) : []));
}
