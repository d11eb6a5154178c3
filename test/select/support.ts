import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Resume } from "../../src/model/resume.ts";
import {
  type Bullet,
  childrenOf,
  type Entry,
  type Item,
  type Labelled,
  type Node,
  plainText,
  type Rich,
  type Section,
  type SelectedResume,
} from "../../src/model/selected.ts";
import { select } from "../../src/select/index.ts";

/** A bilingual record, English first, with only what a test is about. */
export function record(parts: Partial<Resume> = {}): Resume {
  return {
    meta: { languages: ["en", "zh"] },
    basics: { name: { en: "Lin Yi", zh: "林 一" } },
    work: [],
    volunteer: [],
    education: [],
    awards: [],
    certificates: [],
    publications: [],
    skills: [],
    languages: [],
    interests: [],
    references: [],
    projects: [],
    ...parts,
  };
}

export function selected(parts: Partial<Resume>, lang = "en", audience?: string): SelectedResume {
  return select(record(parts), audience === undefined ? { lang } : { lang, audience }).selected;
}

export function diagnosticsOf(parts: Partial<Resume>, lang: string): readonly Diagnostic[] {
  return select(record(parts), { lang }).diagnostics;
}

export const text = (rich: Rich | undefined): string | undefined => rich && plainText(rich);

export function onlySection(resume: SelectedResume): Section {
  const [section, ...others] = resume.sections;
  if (section === undefined || others.length > 0) throw new Error(`${resume.sections.length} sections`);
  return section;
}

export function onlyItem<K extends Item["kind"]>(
  resume: SelectedResume,
  kind: K,
): Extract<Item, { kind: K }> {
  const [item, ...others] = onlySection(resume).items;
  if (item?.kind !== kind || others.length > 0) throw new Error(`no single ${kind}`);
  return item as Extract<Item, { kind: K }>;
}

export const onlyEntry = (resume: SelectedResume): Entry => onlyItem(resume, "entry");
export const onlyLabelled = (resume: SelectedResume): Labelled => onlyItem(resume, "labelled");

/** `lead | text`, with children in brackets: a bullet on one line. */
export function outline({ lead, text: body, children }: Bullet): string {
  const own = [text(lead), text(body)].filter((part) => part !== undefined).join(" | ");
  return children.length === 0 ? own : `${own} [${children.map(outline).join("; ")}]`;
}

export function allNodes(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...allNodes(childrenOf(node))]);
}
