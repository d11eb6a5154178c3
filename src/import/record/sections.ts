import type { Block } from "../../model/intake.ts";
import type { Lang } from "../../model/resume.ts";
import type { EntryFields } from "../entries/fields.ts";
import type { HeadKind } from "../entries/head.ts";
import { saidIn } from "../entries/points.ts";
import { readEntries } from "../entries/read-entry.ts";
import type { Tell } from "../note.ts";
import { Said } from "../said.ts";
import type { RawSection } from "../sections/divide.ts";
import { isDraft } from "../words/drafts.ts";
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
    head: "award",
    item: (fields) => {
      const { title, date, awarder, url, summary } = awardItem(fields);
      return { name: title, date, issuer: awarder ?? summary, url };
    },
  },
  publications: {
    head: "award",
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

/** Where a kind of section goes if the model's own list for it is taken, and which list it would rather have. */
const USUAL: Readonly<Partial<Record<RawSection["kind"], { readonly list: ListKey; readonly id: string }>>> =
  {
    work: { list: "work", id: "work-2" },
    internships: { list: "work", id: "internships" },
    projects: { list: "projects", id: "projects-2" },
    openSource: { list: "projects", id: "open-source" },
    education: { list: "education", id: "education-2" },
    volunteer: { list: "volunteer", id: "volunteer-2" },
    awards: { list: "awards", id: "awards-2" },
    certificates: { list: "certificates", id: "certificates-2" },
    publications: { list: "publications", id: "publications-2" },
  };

/** The sections of one language as the record's. */
export function draftSections(
  sections: readonly RawSection[],
  lang: Lang,
  tell: Tell,
): readonly DraftSection[] {
  const kinds = new Set(sections.map(({ kind }) => kind));
  const taken = new Set<string>();
  const ids = new Set<string>();
  return sections.flatMap((section): DraftSection[] => {
    const { kind, title, line, blocks } = section;
    const frame = { title, lang, line };
    if (kind === "summary") {
      const texts = textsIn(blocks, tell);
      if (taken.has("summary")) {
        return [
          {
            ...frame,
            key: free("profile", ids),
            isCustom: true,
            items: texts.map((summary) => ({ name: summary })),
          },
        ];
      }
      taken.add("summary");
      return [{ ...frame, key: "summary", isCustom: false, items: [{ summary: paragraphs(texts) }] }];
    }
    if (kind === "skills" || kind === "languages" || kind === "interests" || kind === "references") {
      const items = LABELLED[kind](blocks, tell);
      if (items.length === 0) return [];
      if (!taken.has(kind)) {
        taken.add(kind);
        return [{ ...frame, key: kind, isCustom: false, items }];
      }
      return [{ ...frame, key: free(kind, ids), isCustom: true, items: items.map(asCustom) }];
    }
    const usual = USUAL[kind];
    // An internship fills the list of work only where there is no work, a contribution that of projects.
    const isOwn =
      usual !== undefined && !taken.has(usual.list) && (usual.list === kind || !kinds.has(usual.list));
    if (usual !== undefined && isOwn) {
      taken.add(usual.list);
      const items = itemsOf(blocks, ENTRIES[usual.list], tell);
      return items.length === 0 ? [] : [{ ...frame, key: usual.list, isCustom: false, items }];
    }
    const head = usual === undefined ? "other" : ENTRIES[usual.list].head;
    const items = itemsOf(blocks, { head, item: customItem }, tell);
    const id = usual?.id ?? idOf(title?.text ?? "");
    return items.length === 0 ? [] : [{ ...frame, key: free(id, ids), isCustom: true, items }];
  });
}

function itemsOf(blocks: readonly Block[], { head, item }: Entries, tell: Tell): readonly DraftMap[] {
  const { entries, intro } = readEntries(blocks, head, tell);
  const before = textsIn(intro, tell).map(
    (text): EntryFields => ({ name: text, summary: [], highlights: [], line: text.line }),
  );
  return [...before, ...entries].map(item);
}

function textsIn(blocks: readonly Block[], tell: Tell): readonly Said[] {
  const texts = blocks.flatMap((block): readonly Said[] =>
    block.kind === "list" ? block.items.flatMap((one) => textsIn(one.blocks, tell)) : saidIn(block),
  );
  return texts.filter((said) => {
    if (!isDraft(said.text)) return true;
    tell({
      kind: "aside",
      code: "draft",
      message: "a note is kept aside",
      line: said.line,
      before: said.text,
    });
    return false;
  });
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
