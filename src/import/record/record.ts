import type { Lang } from "../../model/resume.ts";
import type { Tell } from "../note.ts";
import { Said } from "../said.ts";
import type { Person } from "./contacts.ts";
import type { Draft, DraftMap, DraftSection } from "./draft.ts";
import { paragraphs } from "./items.ts";
import { remarkOn } from "./remarks.ts";

/** What is said about the person, by language where there are two. */
export interface PersonTexts {
  readonly name?: Draft | undefined;
  readonly label?: Draft | undefined;
  readonly location?: Draft | undefined;
  readonly summary: readonly Draft[];
}

/** A section with its title and items by language. */
export interface RecordSection extends DraftSection {
  readonly name: Draft | undefined;
  readonly list: readonly Draft[];
  /** The one language that has it. */
  readonly only?: Lang;
}

interface Parts {
  readonly languages: readonly Lang[];
  readonly person: Person;
  readonly texts: PersonTexts;
  readonly sections: readonly RecordSection[];
}

/** The record in the shape of a résumé file. */
export function record({ languages, person, texts, sections }: Parts, tell: Tell): DraftMap {
  const summaries = sections.filter(isSummary);
  const summary = [...texts.summary, ...summaries.flatMap(({ list }) => list.map(summaryOf))].filter(
    (text) => text !== undefined,
  );
  const lists = sections.filter((section) => !section.isCustom && !isSummary(section));
  askForRest(person, tell);
  return {
    meta: { languages },
    basics: {
      ...nameOf(texts.name, tell),
      label: texts.label,
      email: person.email,
      phone: person.phone,
      url: person.url,
      location: locationOf(texts.location, tell),
      profiles: person.profiles.length === 0 ? undefined : person.profiles.map((profile) => ({ ...profile })),
      summary: joined(summary, languages),
    },
    sections: [
      ...(summary.length > 0 && summaries.length === 0 ? ["summary"] : []),
      ...sections.map(choiceOf),
    ],
    ...Object.fromEntries(lists.map(({ key, list }) => [key, list])),
  };
}

const isSummary = ({ key, isCustom }: DraftSection): boolean => key === "summary" && !isCustom;
const summaryOf = (item: Draft): Draft | undefined => (item as DraftMap)["summary"];

function nameOf(name: Draft | undefined, tell: Tell): DraftMap {
  if (name !== undefined) return { name };
  const message = "the file does not say whose résumé this is";
  tell({ kind: "missing", code: "missing-name", message: `${message}: write the name into \`basics.name\`` });
  return remarkOn("name", `${message}: write the name here`);
}

/** 上海, 中国: the city and its country. */
const CITY_AND_COUNTRY = /^(?:中国\s*[,，·]?\s*)?(\p{Script=Han}{2,8}?)(?:\s*[,，·]\s*中国)?$/u;

function locationOf(location: Draft | undefined, tell: Tell): Draft | undefined {
  if (!(location instanceof Said) || !location.text.includes("中国")) return location && { city: location };
  const [, city] = CITY_AND_COUNTRY.exec(location.text) ?? [];
  if (city === undefined || city === "中国") return { city: location };
  const { line } = location;
  tell({
    kind: "reading",
    code: "country",
    message: "the country is kept by its code",
    line,
    before: "中国",
    after: "CN",
  });
  return { city: new Said(city, line), countryCode: "CN" };
}

function askForRest({ rest }: Person, tell: Tell): void {
  for (const { text, line } of rest) {
    const message = `\`${text}\` has no place in a résumé's data and was set aside`;
    tell({ kind: "uncertain", code: "unplaced", message, line });
    tell({
      kind: "aside",
      code: "unplaced",
      message: "a word about the person is kept aside",
      line,
      before: text,
    });
  }
}

/** A section as the record's `sections` name it. */
function choiceOf({ key, isCustom, name, list, only }: RecordSection): Draft {
  const limits = only === undefined ? {} : { only: [only] };
  if (isCustom) return { id: key, title: name ?? key, ...limits, entries: list };
  return name === undefined && only === undefined ? key : { use: key, title: name, ...limits };
}

/** Several texts as paragraphs of one, by language if they are. */
function joined(texts: readonly Draft[], languages: readonly Lang[]): Draft | undefined {
  const [only, second] = texts;
  if (second === undefined) return only;
  const plain = texts.filter((text) => text instanceof Said);
  if (plain.length === texts.length) return paragraphs(plain);
  const inLang = (lang: Lang) =>
    texts.flatMap((text): Said[] => {
      if (text instanceof Said) return [text];
      const said = (text as DraftMap)[lang];
      return said instanceof Said ? [said] : [];
    });
  return Object.fromEntries(languages.map((lang) => [lang, paragraphs(inLang(lang))]));
}
