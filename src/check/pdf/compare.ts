import { type Extract, splitUp } from "./extract.ts";
import { Finder, type Found } from "./find.ts";
import { type Region, type Regions, regionsOfSection, within } from "./regions.ts";
import type { Field, Told } from "./told.ts";

/** What an engine lost or changed. */
export interface Loss {
  readonly field: Field;
  /** What came out instead, in words. */
  readonly instead: string;
}

/** How a résumé came out of an engine. */
export interface Comparison {
  readonly engine: string;
  readonly found: number;
  readonly losses: readonly Loss[];
  /** The ids of what is missing as a whole: what a fit leaves out to keep its page promise. */
  readonly leftOut: readonly string[];
  /** There was too much of it to be looked through. */
  readonly isExhausted: boolean;
}

/** Looks everything that is told up in what an engine extracted: items in their order, sections in any. */
export function compare(basics: readonly Field[], sections: readonly Told[], extract: Extract): Comparison {
  const finder = new Finder(extract);
  const reader = new Reader(finder);
  reader.readBasics(basics);
  reader.readSections(sections);
  const { places, losses, leftOut, displaced } = reader;
  return {
    engine: extract.engine,
    found: places.length,
    losses: [...losses, ...displaced.flatMap(lossOf)],
    leftOut: leftOut.filter((item) => !displaced.includes(item)).map(({ id }) => id),
    isExhausted: finder.isExhausted,
  };
}

/** The texts of an item, found beside each other. */
interface Header {
  readonly at: number;
  readonly end: number;
  readonly found: ReadonlyMap<Field, Found>;
}

/**
 * How far the texts of one item may stand from each other beyond their own length: separators between them, and what
 * stands in another column of the same lines.
 */
const SLACK = 120;

/** An item of whose own texts less than this is found, by length, is not there: a year is found anywhere. */
const ENOUGH = 0.3;

/** An item without a text of its own that is found is there if so much of what is below it is. */
const MOSTLY = 0.5;

class Reader {
  /** Where fields are. */
  readonly places: Found[] = [];
  readonly losses: Loss[] = [];
  readonly leftOut: Told[] = [];
  readonly #finder: Finder;

  constructor(finder: Finder) {
    this.#finder = finder;
  }

  readBasics(fields: readonly Field[]): void {
    for (const field of fields) this.#enter(field, this.#finder.first(field.text, 0), 0);
  }

  readSections(sections: readonly Told[]): void {
    const titles = sections.map(({ fields: [title] }) => title && this.#titleOf(title));
    const starts = titles.flatMap((title) => title?.at ?? []).toSorted((a, b) => a - b);
    for (const [i, section] of sections.entries()) {
      const title = titles[i];
      const from = title?.end ?? 0;
      const header = title && { ...title, found: new Map(section.fields.map((field) => [field, title])) };
      this.#readItem(section, header, regionsOfSection(from, title ? starts : [], this.#finder.extract));
    }
  }

  /** A title has its line for itself. */
  #titleOf({ text }: Field): Found | undefined {
    const { gaps, characters } = this.#finder.extract;
    const endsLine = (end: number) => gaps[end] === "line" || end >= characters.length;
    for (const found of this.#finder.all(text, 0))
      if (gaps[found.at] === "line" && endsLine(found.end)) return found;
    return undefined;
  }

  #readItem(item: Told, header: Header | undefined, regions: Regions): void {
    const below = this.#apart();
    below.#readItems(item.children, regions);
    if (header === undefined && !below.#isMostOf(item.children) && !this.#isTorn(item, regions)) {
      if (!isEmpty(item)) this.leftOut.push(item);
      return;
    }
    const from = regions[0]?.from ?? 0;
    for (const field of item.fields) this.#enter(field, header?.found.get(field), from);
    this.#take(below);
  }

  /** Items of one list, in their order: first where each is, so that what is below it is looked for nowhere else. */
  #readItems(items: readonly Told[], regions: Regions): void {
    let cursor = regions[0]?.from ?? 0;
    const headers = items.map((item) => {
      const header = this.#locate(item, within(regions, cursor, Number.POSITIVE_INFINITY));
      cursor = header?.end ?? cursor;
      return header;
    });
    let from = regions[0]?.from ?? 0;
    for (const [i, item] of items.entries()) {
      from = headers[i]?.end ?? from;
      const to = headers.slice(i + 1).find((header) => header !== undefined)?.at;
      this.#readItem(item, headers[i], within(regions, from, to ?? Number.POSITIVE_INFINITY));
    }
  }

  /** Where the texts of an item stand. Where other sections are likelier, only all of them together are its own. */
  #locate({ fields }: Told, regions: Regions): Header | undefined {
    const [likely, unlikely] = [regions.filter(isLikely), regions.filter((region) => !isLikely(region))];
    return this.#search(fields, likely, ENOUGH) ?? this.#search(fields, unlikely, 1);
  }

  /** Around the longest of some texts that is there. */
  #search(fields: readonly Field[], regions: Regions, share: number): Header | undefined {
    const longestFirst = fields.toSorted((a, b) => b.text.length - a.text.length);
    const length = lengthOf(fields);
    for (const anchor of longestFirst) {
      for (const { from, to } of regions) {
        for (const found of this.#finder.all(anchor.text, from, to - 1)) {
          const header = this.#around(found, fields, from, length);
          if (lengthOf([...header.found.keys()]) >= share * length) return header;
        }
      }
    }
    return undefined;
  }

  #around(anchor: Found, fields: readonly Field[], start: number, length: number): Header {
    const from = Math.max(start, anchor.at - length - SLACK);
    const to = anchor.end + length + SLACK;
    const found = new Map<Field, Found>();
    for (const field of fields) {
      const place = this.#finder.nearest(field.text, anchor, { from, to });
      if (place) found.set(field, place);
    }
    const places = [...found.values()];
    return {
      at: Math.min(...places.map(({ at }) => at)),
      end: Math.max(...places.map(({ end }) => end)),
      found,
    };
  }

  #enter(field: Field, found: Found | undefined, from: number): void {
    if (found && found.gapProblem === undefined) this.places.push(found);
    else this.losses.push({ field, instead: found?.gapProblem ?? this.#instead(field, from) });
  }

  /** What stands where a text stops being itself. */
  #instead({ text }: Field, from: number): string {
    const { characters } = this.#finder.extract;
    const begun = this.#finder.longest(text, from);
    const length = begun.end - begun.at;
    const expected = splitUp(text).characters.slice(length, length + SHOWN);
    if (length === 0) return "nothing like it is in the text";
    if (expected === "") return ELSEWHERE;
    const got = characters.slice(begun.end, begun.end + SHOWN);
    const before = characters.slice(Math.max(begun.at, begun.end - SHOWN), begun.end);
    return `behind “${before}” comes “${got}” instead of “${expected}”`;
  }

  /** Pieces of an item's longest text are there, though it is not as a whole. */
  #isTorn({ fields }: Told, regions: Regions): boolean {
    const longest = splitUp(longestOf(fields)).characters;
    const size = pieceOf(longest);
    const pieces = Array.from({ length: Math.floor(longest.length / size) }, (_, i) =>
      longest.slice(i * size, (i + 1) * size),
    );
    const isThere = (piece: string) =>
      regions.filter(isLikely).some(({ from, to }) => this.#finder.first(piece, from, to) !== undefined);
    return pieces.length > 1 && pieces.filter(isThere).length >= pieces.length * TORN;
  }

  /** What seemed to be left out stands where nothing else is: out of order. */
  get displaced(): readonly Told[] {
    return this.leftOut.filter(({ fields }) => {
      const longest = longestOf(fields);
      if (splitUp(longest).characters.length < pieceOf(longest)) return false;
      return [...this.#finder.all(longest, 0)].some(
        ({ at, end }) => !this.places.some((place) => place.at < end && place.end > at),
      );
    });
  }

  #isMostOf(items: readonly Told[]): boolean {
    const all = countOf(items);
    return all > 0 && this.places.length >= MOSTLY * all;
  }

  #apart(): Reader {
    return new Reader(this.#finder);
  }

  #take({ places, losses, leftOut }: Reader): void {
    this.places.push(...places);
    this.losses.push(...losses);
    this.leftOut.push(...leftOut);
  }
}

/** Long enough not to be found in another text by chance. */
const HAN_PIECE = 6;
const LATIN_PIECE = 14;

/** One wrong character spoils one piece; a text of which less is there than this is another one. */
const TORN = 0.5;

/** How much of a text is shown around the place where it goes wrong. */
const SHOWN = 12;

const pieceOf = (text: string): number => (/\p{Script=Han}/u.test(text) ? HAN_PIECE : LATIN_PIECE);

const longestOf = (fields: readonly Field[]): string =>
  fields.map(({ text }) => text).toSorted((a, b) => b.length - a.length)[0] ?? "";

const lossOf = ({ fields }: Told): readonly Loss[] =>
  fields.slice(0, 1).map((field) => ({ field, instead: ELSEWHERE }));

const ELSEWHERE = "it stands elsewhere in the text";

const lengthOf = (fields: readonly Field[]): number =>
  fields.reduce((sum, { text }) => sum + splitUp(text).characters.length, 0);

const countOf = (items: readonly Told[]): number =>
  items.reduce((sum, { fields, children }) => sum + fields.length + countOf(children), 0);

const isLikely = ({ likely }: Region): boolean => likely;

const isEmpty = (item: Told): boolean => countOf([item]) === 0;
