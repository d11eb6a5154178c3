import { localeOf } from "../../locale/index.ts";
import type { Block } from "../../model/intake.ts";
import type { Lang } from "../../model/resume.ts";
import type { Tell } from "../note.ts";
import { Merger } from "../pairing/merge.ts";
import { Said } from "../said.ts";
import { settleClips } from "../sections/clips.ts";
import type { Divided, RawSection } from "../sections/divide.ts";
import { languageOf, textOf } from "../sections/languages.ts";
import { plainTitle } from "../words/section-titles.ts";
import { nobody, type Person, readPerson } from "./contacts.ts";
import type { Draft, DraftMap, DraftSection } from "./draft.ts";
import { paragraphs } from "./items.ts";
import { remarkOn } from "./remarks.ts";
import { draftSections } from "./sections.ts";

export interface Assembled {
  readonly draft: DraftMap;
  readonly languages: readonly Lang[];
}

/** What one language of the document says. */
interface Half {
  readonly lang: Lang;
  readonly person: Person;
  readonly sections: readonly DraftSection[];
}

/**
 * A document's sections as one record. A document that says everything twice, in Chinese and in English, becomes a record
 * in both.
 *
 * @param wished the language that comes first, if it is not to be found out
 */
export function assemble(divided: Divided, wished: Lang | undefined, tell: Tell): Assembled {
  const sections = settleClips(divided.sections, tell);
  const languages = languagesOf(sections, divided.preambles, wished);
  const halves = languages.map((lang) => halfIn(lang, languages, divided.preambles, sections, tell));
  const [first, second] = halves;
  if (first === undefined) throw new Error("a document has at least one language");
  const draft = second === undefined ? single(first, tell) : both(first, second, tell);
  return { draft, languages };
}

/** A second language counts where it says the same again: some of the sections stand in both. */
function languagesOf(
  sections: readonly RawSection[],
  preambles: readonly (readonly Block[])[],
  wished: Lang | undefined,
): readonly Lang[] {
  const spoken = sections.map((section) => ({ section, lang: sectionLanguage(section) }));
  const whole = languageOf(
    [...preambles.map(textOf), ...sections.map(({ blocks }) => textOf(blocks))].join("\n"),
  );
  const kinds = (lang: Lang) =>
    new Set(spoken.filter((one) => one.lang === lang).map(({ section }) => section.kind));
  const shared = [...kinds("zh")].filter((kind) => kind !== "custom" && kinds("en").has(kind));
  const isBilingual =
    shared.length >= 2 || (shared.length === 1 && Math.min(kinds("zh").size, kinds("en").size) <= 2);
  if (!isBilingual) return [wished ?? whole];
  const firstSpoken = spoken[0]?.lang ?? whole;
  const order = firstSpoken === "zh" ? ["zh", "en"] : ["en", "zh"];
  return wished === undefined ? order : [wished, ...order.filter((lang) => lang !== primary(wished))];
}

const primary = (lang: Lang): Lang => lang.split("-")[0] ?? lang;
const sectionLanguage = ({ title, blocks }: RawSection): Lang =>
  languageOf(`${title?.text ?? ""}\n${textOf(blocks)}`);

function halfIn(
  lang: Lang,
  languages: readonly Lang[],
  preambles: readonly (readonly Block[])[],
  sections: readonly RawSection[],
  tell: Tell,
): Half {
  const isBilingual = languages.length > 1;
  const person = nobody();
  const isOurs = (text: string) => !isBilingual || languageOf(text) === primary(lang);
  const own =
    preambles.length > 1
      ? preambles.filter((blocks) => isOurs(textOf(blocks)))
      : lang === languages[0]
        ? preambles
        : [];
  for (const blocks of own) readPerson(blocks, person, tell);
  const ours = sections.filter((section) => !isBilingual || sectionLanguage(section) === primary(lang));
  for (const { kind, blocks, title } of ours.filter(({ kind }) => kind === "contact")) {
    if (title !== undefined) tellTitle(title, kind, tell);
    readPerson(blocks, person, tell);
  }
  return {
    lang,
    person,
    sections: draftSections(
      ours.filter(({ kind }) => kind !== "contact"),
      lang,
      tell,
    ),
  };
}

function tellTitle(title: Said, kind: string, tell: Tell): void {
  const message = `the title of the section \`${kind}\` goes without saying`;
  tell({ kind: "reading", code: "section-title", message, line: title.line, before: title.text });
}

function single({ lang, person, sections }: Half, tell: Tell): DraftMap {
  const spoken = spokenBesides(person, sections, lang);
  const all = [...sections, ...spoken];
  return record({
    languages: [lang],
    person: { ...person, texts: person },
    sections: all.map((section) => ({ ...section, name: titleOf(section, tell), list: section.items })),
    tell,
  });
}

/** Spoken languages that stand among the contacts are a section, unless there is one. */
function spokenBesides(
  person: Person,
  sections: readonly DraftSection[],
  lang: Lang,
): readonly DraftSection[] {
  if (person.languages.length === 0 || sections.some(({ key }) => key === "languages")) return [];
  return [{ key: "languages", title: undefined, isCustom: false, items: person.languages, lang, line: 1 }];
}

/** The title of a section, unless it is the usual one. */
function titleOf({ key, title, isCustom, lang }: DraftSection, tell: Tell): Said | undefined {
  if (title === undefined) return undefined;
  const plain = plainTitle(title.text);
  const usual = isCustom ? undefined : localeOf(lang).sectionTitle(key as "work");
  if (plain !== usual) return new Said(plain, title.line);
  tellTitle(title, key, tell);
  return undefined;
}

function both(one: Half, other: Half, tell: Tell): DraftMap {
  const merger = new Merger([one.lang, other.lang], tell);
  const left = [...one.sections, ...spokenBesides(one.person, one.sections, one.lang)];
  const right = [...other.sections, ...spokenBesides(other.person, other.sections, other.lang)];
  const twins = new Map(left.map((section) => [section, twinOf(section, left, right)] as const));
  const paired = new Set(twins.values());
  const merged = left.map((section) => {
    const twin = twins.get(section);
    const name = merger.texts(titleOf(section, tell), twin && titleOf(twin, tell));
    const list = twin === undefined ? inOne(section) : merger.lists(section.items, twin.items, section.key);
    return { ...section, name, list };
  });
  const rest = right
    .filter((section) => !paired.has(section))
    .map((section) => ({ ...section, name: titleOf(section, tell), list: inOne(section) }));
  const { person } = one;
  const twin = other.person;
  return record({
    languages: [one.lang, other.lang],
    person: {
      ...person,
      email: person.email ?? twin.email,
      phone: person.phone ?? twin.phone,
      url: person.url ?? twin.url,
      profiles: person.profiles.length > 0 ? person.profiles : twin.profiles,
      rest: [...person.rest, ...twin.rest],
      texts: {
        name: merger.texts(person.name, twin.name),
        label: merger.texts(person.label, twin.label),
        location: merger.texts(person.location, twin.location),
        summary: [merger.texts(paragraphs(person.summary), paragraphs(twin.summary))].filter(
          (text) => text !== undefined,
        ),
      },
    },
    sections: [...merged, ...rest],
    tell,
  });
}

const inOne = ({ items, lang }: DraftSection): readonly Draft[] =>
  items.map((item) => ({ ...item, "#": `in ${lang} only` }));

/** The section that says the same in the other language: of the same list, or the custom one at the same place. */
function twinOf(
  section: DraftSection,
  own: readonly DraftSection[],
  others: readonly DraftSection[],
): DraftSection | undefined {
  const same = others.find(({ key, isCustom }) => key === section.key && isCustom === section.isCustom);
  if (same !== undefined || !section.isCustom) return same;
  const isLeft = (one: DraftSection, all: readonly DraftSection[]) =>
    one.isCustom && !all.some(({ key, isCustom }) => isCustom && key === one.key);
  const [ours, theirs] = [own.filter((one) => isLeft(one, others)), others.filter((one) => isLeft(one, own))];
  return ours.length === theirs.length ? theirs[ours.indexOf(section)] : undefined;
}

interface Texts {
  readonly name?: Draft | undefined;
  readonly label?: Draft | undefined;
  readonly location?: Draft | undefined;
  readonly summary: readonly Draft[];
}

interface Whole {
  readonly languages: readonly Lang[];
  readonly person: Omit<Person, "email" | "phone" | "url"> & {
    readonly email?: string | undefined;
    readonly phone?: string | undefined;
    readonly url?: string | undefined;
    readonly texts: Texts;
  };
  readonly sections: readonly (DraftSection & {
    readonly name: Draft | undefined;
    readonly list: readonly Draft[];
  })[];
  readonly tell: Tell;
}

function record({ languages, person, sections, tell }: Whole): DraftMap {
  const { texts } = person;
  const missing =
    texts.name === undefined
      ? remarkOn("name", "the file does not say whose résumé this is: write the name here")
      : {};
  if (texts.name === undefined)
    tell({ kind: "missing", code: "missing-name", message: "the file does not say whose résumé this is" });
  for (const { text, line } of person.rest) {
    tell({
      kind: "uncertain",
      code: "unplaced",
      message: `\`${text}\` has no place of its own and was set aside`,
      line,
    });
    tell({
      kind: "aside",
      code: "unplaced",
      message: "a word about the person is kept aside",
      line,
      before: text,
    });
  }
  const summaries = sections.filter(({ key, isCustom }) => key === "summary" && !isCustom);
  const summary = [
    ...texts.summary,
    ...summaries.flatMap(({ list }) => list.map((item) => (item as DraftMap)["summary"])),
  ].filter((text) => text !== undefined);
  const lists = sections.filter(({ key, isCustom }) => !isCustom && key !== "summary");
  return {
    meta: { languages },
    basics: {
      ...missing,
      name: texts.name,
      label: texts.label,
      email: person.email,
      phone: person.phone,
      url: person.url,
      location: texts.location === undefined ? undefined : { city: texts.location },
      profiles: person.profiles.length === 0 ? undefined : person.profiles.map((profile) => ({ ...profile })),
      summary: joinParagraphs(summary, languages),
    },
    sections: sections
      .map((section) => choiceOf(section, summary.length > 0))
      .filter((choice) => choice !== undefined),
    ...Object.fromEntries(lists.map(({ key, list }) => [key, list])),
  };
}

/** A section as the record's `sections` name it. */
function choiceOf(
  { key, isCustom, name, list }: Whole["sections"][number],
  hasSummary: boolean,
): Draft | undefined {
  if (isCustom) return { id: key, title: name ?? key, entries: list };
  if (key === "summary" && !hasSummary) return undefined;
  return name === undefined ? key : { use: key, title: name };
}

/** Several texts as paragraphs of one, by language if they are. */
function joinParagraphs(texts: readonly Draft[], languages: readonly Lang[]): Draft | undefined {
  const [only, second] = texts;
  if (second === undefined) return only;
  const inLang = (lang: Lang) =>
    texts.flatMap((text): Said[] => {
      if (text instanceof Said) return [text];
      const said = (text as DraftMap)[lang];
      return said instanceof Said ? [said] : [];
    });
  if (texts.every((text) => text instanceof Said)) return paragraphs(texts);
  return Object.fromEntries(languages.map((lang) => [lang, paragraphs(inLang(lang))]));
}
