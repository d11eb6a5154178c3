import type { Block } from "../../model/intake.ts";
import { type Lang, STANDARD_SECTIONS } from "../../model/resume.ts";
import type { EntryFields } from "../entries/fields.ts";
import type { HeadKind } from "../entries/head-line.ts";
import { saidIn } from "../entries/points.ts";
import { readEntries } from "../entries/read-entry.ts";
import type { Tell } from "../note.ts";
import { joinSaid, Said } from "../said.ts";
import type { RawSection } from "../sections/divide.ts";
import type { DraftMap, DraftSection } from "./draft.ts";
import {
  awardItem,
  customItem,
  educationItem,
  paragraphs,
  projectItem,
  volunteerItem,
  workItem,
} from "./items.ts";
import { interestItems, languageItems, referenceItems, skillItems } from "./labelled.ts";

/** The lists of the model that a kind of section may fill. */
type ListKey = "work" | "education" | "projects" | "volunteer" | "awards" | "certificates" | "publications";

interface Entries {
  readonly head: HeadKind;
  readonly item: (fields: EntryFields) => DraftMap;
}

const ENTRIES: Readonly<Record<ListKey, Entries>> = {
  work: { head: "work", item: workItem },
  education: { head: "education", item: educationItem },
  projects: { head: "project", item: projectItem },
  volunteer: { head: "work", item: volunteerItem },
  awards: { head: "award", item: awardItem },
  certificates: {
    head: "certificate",
    item: (fields) => {
      const { title, date, awarder, url, summary } = awardItem(fields);
      const issuer = [awarder, summary].filter((said) => said instanceof Said);
      return { name: title, date, issuer: joinSaid(issuer, ", "), url };
    },
  },
  publications: {
    head: "publication",
    item: (fields) => {
      const { title, date, awarder, url, summary } = awardItem(fields);
      return { name: title, publisher: awarder, releaseDate: date, url, summary };
    },
  },
};

const LABELLED = {
  skills: skillItems,
  languages: languageItems,
  interests: interestItems,
  references: referenceItems,
} as const;

/** The list of the model that a kind of section would fill, and what it is called where another has it already. */
interface Home {
  readonly list?: ListKey;
  readonly id: string;
  readonly head: HeadKind;
}

const HOMES: Readonly<Partial<Record<RawSection["kind"], Home>>> = {
  work: { list: "work", id: "work-2", head: "work" },
  internships: { list: "work", id: "internships", head: "work" },
  projects: { list: "projects", id: "projects-2", head: "project" },
  openSource: { list: "projects", id: "open-source", head: "project" },
  education: { list: "education", id: "education-2", head: "education" },
  volunteer: { list: "volunteer", id: "volunteer-2", head: "work" },
  activities: { id: "activities", head: "project" },
  awards: { list: "awards", id: "awards-2", head: "award" },
  certificates: { list: "certificates", id: "certificates-2", head: "certificate" },
  publications: { list: "publications", id: "publications-2", head: "publication" },
};

/** What a section of the document becomes. */
interface Plan {
  readonly section: RawSection;
  readonly key: string;
  readonly isCustom: boolean;
  readonly read: (known: ReadonlySet<string>) => readonly DraftMap[];
}

/** Sections whose entries name employers and schools, which stand in other sections again. */
const NAMING: ReadonlySet<string> = new Set(["work", "education", "internships"]);

/** The sections of one language as the record's. */
export function draftSections(
  sections: readonly RawSection[],
  lang: Lang,
  tell: Tell,
): readonly DraftSection[] {
  const plans = plan(sections, tell);
  const items = new Map<Plan, readonly DraftMap[]>();
  const known = new Set<string>();
  const namingFirst = [...plans].sort((a, b) => Number(NAMING.has(b.key)) - Number(NAMING.has(a.key)));
  for (const one of namingFirst) {
    const read = one.read(known);
    items.set(one, read);
    if (NAMING.has(one.key)) for (const name of namesIn(read)) known.add(name);
  }
  return plans.flatMap((one): DraftSection[] => {
    const { section, key, isCustom } = one;
    const list = items.get(one) ?? [];
    const { title, line } = section;
    if (list.length > 0) return [{ key, title, isCustom, items: list, lang, line }];
    const message = "there is nothing to print under this title";
    if (title !== undefined)
      tell({ kind: "reading", code: "section-title", message, line, before: title.text });
    return [];
  });
}

const namesIn = (items: readonly DraftMap[]): readonly string[] =>
  items
    .map(({ name, institution }) => name ?? institution)
    .flatMap((name) => (name instanceof Said ? [name.text, shortName(name.text)] : []));

/** What a company is called for short: 云岫科技 of 云岫科技有限公司. */
const shortName = (name: string): string =>
  name.replace(/(?:股份|集团)?有限(?:责任)?公司$|,? (?:Inc|Ltd|LLC|GmbH)\.?$/u, "");

/** Gives every section its place in the record: the first of a kind the model's own list, the others one of their own. */
function plan(sections: readonly RawSection[], tell: Tell): readonly Plan[] {
  const kinds = new Set(sections.map(({ kind }) => kind));
  const taken = new Set<string>();
  // A section of the author's own must not be called like one of the model's.
  const ids = new Set<string>(STANDARD_SECTIONS);
  return sections.map((section): Plan => {
    const { kind, title, blocks } = section;
    const isFirst = !taken.has(kind);
    if (kind === "summary") {
      taken.add(kind);
      const texts = textsIn(blocks);
      return isFirst
        ? { section, key: kind, isCustom: false, read: () => [{ summary: paragraphs(texts) }] }
        : { section, key: free("profile", ids), isCustom: true, read: () => texts.map((name) => ({ name })) };
    }
    if (kind === "skills" || kind === "languages" || kind === "interests" || kind === "references") {
      taken.add(kind);
      const read = () => LABELLED[kind](blocks, tell);
      return isFirst
        ? { section, key: kind, isCustom: false, read }
        : { section, key: free(kind, ids), isCustom: true, read: () => read().map(asCustom) };
    }
    const home = HOMES[kind] ?? { id: idOf(title?.text ?? ""), head: "project" as const };
    const { list } = home;
    // An internship fills the list of work only where there is no work, a contribution that of projects.
    const isOwn = list !== undefined && !taken.has(list) && (list === kind || !kinds.has(list));
    if (list !== undefined && isOwn) taken.add(list);
    const { head, item } =
      list !== undefined && isOwn ? ENTRIES[list] : { head: home.head, item: customItem };
    const read = (known: ReadonlySet<string>) => readEntries(blocks, head, known, tell).map(item);
    return { section, key: list !== undefined && isOwn ? list : free(home.id, ids), isCustom: !isOwn, read };
  });
}

function textsIn(blocks: readonly Block[]): readonly Said[] {
  return blocks.flatMap((block): readonly Said[] =>
    block.kind === "list" ? block.items.flatMap((one) => textsIn(one.blocks)) : saidIn(block),
  );
}

/** A skill, a language or an interest in a section of the author's own. */
function asCustom(item: DraftMap): DraftMap {
  const { name, language, keywords, ...rest } = item;
  const summary = rest["summary"] ?? rest["fluency"] ?? rest["reference"] ?? joined(keywords);
  return { name: name ?? language, summary };
}

function joined(keywords: DraftMap[string]): Said | undefined {
  const said = Array.isArray(keywords) ? keywords.filter((one): one is Said => one instanceof Said) : [];
  const [first] = said;
  return first && new Said(said.map(({ text }) => text).join(", "), first.line);
}

function free(id: string, ids: Set<string>): string {
  const name = ids.has(id) ? `${id}-${ids.size + 1}` : id;
  ids.add(name);
  return name;
}

/** Letters of a title as a name: `Side Projects` → `side-projects`; Chinese titles are only numbered. */
const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-+|-+$/g, "") || "section";
