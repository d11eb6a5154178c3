import type { Lang } from "../../model/resume.ts";
import type { Tell } from "../note.ts";
import { inLanguage, Merger } from "../pairing/merge.ts";
import { Said } from "../said.ts";
import { settleClips } from "../sections/clips.ts";
import type { Divided, RawSection } from "../sections/divide.ts";
import { languageOf, textOf } from "../sections/languages.ts";
import { plainTitle } from "../words/section-titles.ts";
import { nobody, type Person, readPerson } from "./contacts.ts";
import type { DraftMap, DraftSection } from "./draft.ts";
import { paragraphs } from "./items.ts";
import { type PersonTexts, type RecordSection, record } from "./record.ts";
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
  const halves = languages.map((lang) => halfIn(lang, languages, { ...divided, sections }, tell));
  const [first, second] = halves;
  if (first === undefined) throw new Error("a document has at least one language");
  const draft = second === undefined ? single(first, tell) : both(first, second, tell);
  return { draft, languages };
}

type Preambles = Divided["preambles"];

/** A second language counts where it says the same again: some of the sections stand in both. */
function languagesOf(
  sections: readonly RawSection[],
  preambles: Preambles,
  wished: Lang | undefined,
): readonly Lang[] {
  const spoken = sections.map((section) => ({ section, lang: sectionLanguage(section) }));
  const kinds = (lang: Lang) =>
    new Set(spoken.filter((one) => one.lang === lang).map(({ section }) => section.kind));
  const shared = [...kinds("zh")].filter((kind) => kind !== "custom" && kinds("en").has(kind));
  const isBilingual =
    shared.length >= 2 || (shared.length === 1 && Math.min(kinds("zh").size, kinds("en").size) <= 2);
  if (!isBilingual) {
    const whole = [...preambles.map(textOf), ...sections.map(({ blocks }) => textOf(blocks))].join("\n");
    return [wished ?? languageOf(whole)];
  }
  const order = spoken[0]?.lang === "zh" ? ["zh", "en"] : ["en", "zh"];
  return wished === undefined ? order : [wished, ...order.filter((lang) => lang !== primary(wished))];
}

const primary = (lang: Lang): Lang => lang.split("-")[0] ?? lang;
const sectionLanguage = ({ title, blocks }: RawSection): Lang =>
  languageOf(`${title?.text ?? ""}\n${textOf(blocks)}`);

function halfIn(lang: Lang, languages: readonly Lang[], { preambles, sections }: Divided, tell: Tell): Half {
  const isOurs = (spoken: Lang) => languages.length === 1 || spoken === primary(lang);
  const person = nobody();
  const isFirst = lang === languages[0];
  const own =
    preambles.length > 1
      ? preambles.filter((blocks) => isOurs(languageOf(textOf(blocks))))
      : isFirst
        ? preambles
        : [];
  for (const blocks of own) readPerson(blocks, person, tell);
  const ours = sections.filter((section) => isOurs(sectionLanguage(section)));
  for (const { blocks, title } of ours.filter(({ kind }) => kind === "contact")) {
    const message = "the title of the contact data is not printed";
    if (title !== undefined) {
      tell({ kind: "reading", code: "section-title", message, line: title.line, before: title.text });
    }
    readPerson(blocks, person, tell);
  }
  const told = draftSections(
    ours.filter(({ kind }) => kind !== "contact"),
    lang,
    tell,
  );
  return { lang, person, sections: [...told, ...spokenBesides(person, told, lang)] };
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

/** A title without its numbering and decoration. */
function titleOf({ title }: DraftSection, tell: Tell): Said | undefined {
  if (title === undefined) return undefined;
  const plain = plainTitle(title.text);
  if (/[\p{L}\p{N}]/u.test(title.text.replace(plain, ""))) {
    const message = "the numbering of a title is not printed";
    tell({
      kind: "reading",
      code: "section-title",
      message,
      line: title.line,
      before: title.text,
      after: plain,
    });
  }
  return new Said(plain, title.line);
}

function single({ lang, person, sections }: Half, tell: Tell): DraftMap {
  const own = sections.map(
    (section): RecordSection => ({ ...section, name: titleOf(section, tell), list: section.items }),
  );
  return record({ languages: [lang], person, texts: person, sections: own }, tell);
}

function both(one: Half, other: Half, tell: Tell): DraftMap {
  const merger = new Merger([one.lang, other.lang], tell);
  const twins = new Map(
    one.sections.map((section) => [section, twinOf(section, one.sections, other.sections)] as const),
  );
  const paired = new Set(twins.values());
  const alone = (section: DraftSection): RecordSection => {
    const name = titleOf(section, tell);
    return {
      ...section,
      name: name && inLanguage(name, section.lang),
      list: section.items.map((item) => inLanguage(item, section.lang)),
      only: section.lang,
    };
  };
  const merged = one.sections.map((section): RecordSection => {
    const twin = twins.get(section);
    if (twin === undefined) return alone(section);
    const name = merger.texts(titleOf(section, tell), titleOf(twin, tell));
    return { ...section, name, list: merger.lists(section.items, twin.items, section.key) };
  });
  const rest = other.sections.filter((section) => !paired.has(section)).map(alone);
  const sections = [...merged, ...rest];
  const person = eitherOf(one.person, other.person);
  const summary = merger.texts(paragraphs(one.person.summary), paragraphs(other.person.summary));
  const texts: PersonTexts = {
    name: merger.texts(one.person.name, other.person.name),
    label: merger.texts(one.person.label, other.person.label),
    location: merger.texts(one.person.location, other.person.location),
    summary: summary === undefined ? [] : [summary],
  };
  return record({ languages: [one.lang, other.lang], person, texts, sections }, tell);
}

/** Contact data is the same in every language: what one half does not say the other may. */
function eitherOf(one: Person, other: Person): Person {
  return {
    ...other,
    ...one,
    profiles: one.profiles.length > 0 ? one.profiles : other.profiles,
    rest: [...one.rest, ...other.rest],
  };
}

/** The section that says the same in the other language: of the same list, or the custom one at the same place. */
function twinOf(
  section: DraftSection,
  own: readonly DraftSection[],
  others: readonly DraftSection[],
): DraftSection | undefined {
  const isLike = (one: DraftSection) => one.key === section.key && one.isCustom === section.isCustom;
  const same = others.find(isLike);
  if (same !== undefined || !section.isCustom) return same;
  const without = (all: readonly DraftSection[], twins: readonly DraftSection[]) =>
    all.filter((one) => one.isCustom && !twins.some(({ key, isCustom }) => isCustom && key === one.key));
  const [ours, theirs] = [without(own, others), without(others, own)];
  return ours.length === theirs.length ? theirs[ours.indexOf(section)] : undefined;
}
