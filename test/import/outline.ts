/**
 * What a careful reader would take down of a résumé: the order and the titles of its sections and, line by line, who,
 * what, where and when. Sentences are only counted, so that an expectation can be written out by hand.
 */

import { localeOf } from "../../src/locale/index.ts";
import type { StandardSection } from "../../src/model/resume.ts";

type Fields = Readonly<Record<string, unknown>>;

const STEP = "  ";

export function outlineOf(value: object): string {
  const resume = fieldsOf(value);
  const languages = listOf(fieldsOf(resume["meta"])["languages"]).map(String);
  const reader = new Reader(languages);
  return [...reader.basics(resume), ...reader.sections(resume), ...setAside(resume)]
    .map((line) => `${line}\n`)
    .join("");
}

/** Ids of sections of the author's own are the importer's business: `[clubs] 社团经历` says what `[custom] …` says. */
export function comparable(outline: string): string {
  return outline.replace(/^\[([^\]]*)\]/gm, (head, name: string) =>
    name === "summary" || SECTIONS.includes(name) ? head : "[custom]",
  );
}

function setAside(resume: Fields): string[] {
  const drafts = listOf(resume["x-set-aside"]);
  return drafts.length > 0 ? [`aside: ${drafts.length}`] : [];
}

/** Sections whose entries read alike: who, as what, where, when, and how much is told. */
const ENTRY_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  work: ["name", "position"],
  volunteer: ["organization", "position"],
  projects: ["name", "entity roles"],
};

const FACT_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  awards: ["title", "awarder", "date"],
  certificates: ["name", "issuer", "date"],
  publications: ["name", "publisher", "releaseDate"],
  references: ["name"],
};

/** What may make a section of the file, in the order of the data model. */
const SECTIONS = [
  ...["work", "volunteer", "education", "awards", "certificates", "publications", "skills"],
  ...["languages", "interests", "references", "projects"],
];

class Reader {
  readonly #languages: readonly string[];

  constructor(languages: readonly string[]) {
    this.#languages = languages;
  }

  basics(resume: Fields): string[] {
    const basics = fieldsOf(resume["basics"]);
    const place = fieldsOf(basics["location"]);
    const placeNames = ["address", "city", "region", "countryCode", "postalCode"];
    const shown = {
      label: this.#text(basics["label"]),
      email: this.#text(basics["email"]),
      phone: this.#text(basics["phone"]),
      url: this.#text(basics["url"]),
      location: this.#joined(placeNames.map((name) => place[name])),
      profiles: listOf(basics["profiles"]).map(fieldsOf).map(profileLine).join("; "),
    };
    return [
      `languages: ${this.#languages.join(", ")}`,
      `name: ${this.#text(basics["name"]) || "?"}`,
      ...Object.entries(shown).flatMap(([name, text]) => (text === "" ? [] : [`${name}: ${text}`])),
    ];
  }

  sections(resume: Fields): string[] {
    const choices = listOf(resume["sections"]);
    const listed = choices.flatMap((choice) => this.#section(resume, choice));
    const names = new Set(
      choices.map((choice) => (typeof choice === "string" ? choice : fieldsOf(choice)["use"])),
    );
    const present = Object.keys(resume).filter((key) => SECTIONS.includes(key));
    const summary = fieldsOf(resume["basics"])["summary"] === undefined ? [] : ["summary"];
    const rest = [...summary, ...present].filter((name) => !names.has(name));
    const lines = rest.flatMap((name) => this.#section(resume, name));
    // A section that `sections` leaves out is not printed: an importer that forgets one must not look right.
    return [...listed, ...(choices.length > 0 && lines.length > 0 ? ["(unlisted)"] : []), ...lines];
  }

  #section(resume: Fields, choice: unknown): string[] {
    if (typeof choice === "string") return this.#standard(resume, choice, "");
    const { use, id, title, entries } = fieldsOf(choice);
    const heading = this.#text(title);
    if (typeof use === "string") return this.#standard(resume, use, heading);
    return [
      headed(String(id), heading),
      ...listOf(entries).flatMap((entry) => this.#entry(fieldsOf(entry), ["name", "subtitle"])),
    ];
  }

  #standard(resume: Fields, name: string, ownTitle: string): string[] {
    const title = ownTitle || this.#usualTitle(name);
    if (name === "summary") return [`${headed(name, title)}: ${this.#paragraphs(resume)}`];
    return [
      headed(name, title),
      ...listOf(resume[name])
        .map(fieldsOf)
        .flatMap((item) => this.#item(name, item)),
    ];
  }

  /** What the reader sees where the file says nothing, because the title goes without saying. */
  #usualTitle(name: string): string {
    const titles = this.#languages.map((lang) => localeOf(lang).sectionTitle(name as StandardSection));
    return [...new Set(titles)].join(" / ");
  }

  #paragraphs(resume: Fields): string {
    const counts = this.#perLanguage(fieldsOf(resume["basics"])["summary"]).map(
      (text) => text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "").length,
    );
    const most = Math.max(0, ...counts);
    return `${[...new Set(counts)].join(" / ") || "0"} ${most === 1 ? "paragraph" : "paragraphs"}`;
  }

  #item(section: string, item: Fields): string[] {
    const columns = ENTRY_COLUMNS[section];
    if (columns) return this.#entry(item, columns);
    const facts = FACT_COLUMNS[section];
    if (facts) return [STEP + row(facts.map((name) => this.#text(item[name])))];
    if (section === "education") return [STEP + row(this.#education(item))];
    if (section === "languages")
      return [STEP + labelled(this.#text(item["language"]), this.#text(item["fluency"]))];
    return [STEP + this.#skill(item)];
  }

  #education(item: Fields): string[] {
    return [
      this.#text(item["institution"]),
      this.#joined([item["studyType"], item["area"]]),
      this.#text(item["location"]),
      datesOf(item),
      this.#text(item["score"]),
    ];
  }

  #skill(item: Fields): string {
    const level = this.#text(item["level"]);
    const name = this.#text(item["name"]) + (level === "" ? "" : ` (${level})`);
    const count = listOf(item["keywords"]).length;
    if (count > 0) return labelled(name, `${count} ${count === 1 ? "keyword" : "keywords"}`);
    return labelled(name, item["summary"] === undefined ? "" : "text");
  }

  #entry(item: Fields, columns: readonly string[], indent = STEP): string[] {
    const positions = listOf(item["positions"]).map(fieldsOf);
    const cells = columns.map((column) => this.#joined(column.split(" ").flatMap((name) => item[name])));
    const line = row([...cells, this.#text(item["location"]), datesOf(item), String(countHighlights(item))]);
    return [
      indent + line,
      ...positions.flatMap((position) => this.#entry(position, ["position"], indent + STEP)),
    ];
  }

  /** Several texts as one, in each language. */
  #joined(texts: readonly unknown[]): string {
    const written = texts.filter((text) => text !== undefined && text !== null);
    const isLocal = written.some((text) => typeof text === "object");
    if (!isLocal) return written.map(String).join(", ");
    return this.#languages
      .map((lang) =>
        written
          .map((text) => inLanguage(text, lang))
          .filter(Boolean)
          .join(", "),
      )
      .join(" / ");
  }

  #text(text: unknown): string {
    return this.#perLanguage(text).join(" / ");
  }

  #perLanguage(text: unknown): string[] {
    if (text === undefined || text === null) return [];
    if (typeof text !== "object") return [String(text)];
    const map = fieldsOf(text);
    return this.#languages.flatMap((lang) => (map[lang] === undefined ? [] : [String(map[lang])]));
  }
}

function inLanguage(text: unknown, lang: string): string {
  return typeof text === "object" ? String(fieldsOf(text)[lang] ?? "") : String(text);
}

function headed(name: string, title: string): string {
  return `[${name}]${title === "" ? "" : ` ${title}`}`;
}

function labelled(name: string, text: string): string {
  return text === "" ? name : `${name}: ${text}`;
}

/** Absent parts stay empty; the row keeps its columns. */
function row(cells: readonly string[]): string {
  return cells.join(" | ").replaceAll("|  |", "| |").replaceAll("|  |", "| |").trimEnd();
}

function profileLine({ network, username, url }: Fields): string {
  return [network, username, url].filter((part) => part !== undefined).join(" ");
}

function datesOf({ startDate, endDate, date }: Fields): string {
  if (startDate === undefined && endDate === undefined) return date === undefined ? "" : String(date);
  return `${startDate ?? ""}..${endDate ?? ""}`;
}

/** Highlights at all levels. */
function countHighlights(item: unknown): number {
  return listOf(fieldsOf(item)["highlights"]).reduce<number>(
    (sum, below) => sum + 1 + countHighlights(below),
    0,
  );
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
