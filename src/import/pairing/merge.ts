import type { Lang } from "../../model/resume.ts";
import { splitLead } from "../entries/points.ts";
import type { Tell } from "../note.ts";
import type { Draft, DraftMap } from "../record/draft.ts";
import { Said } from "../said.ts";
import { align, type Pair } from "./align.ts";
import { settleDates } from "./dates.ts";
import { isMap, type Languages, lineOf } from "./drafts.ts";
import { withLikeKeywords } from "./keywords.ts";
import { likeness } from "./likeness.ts";
import { tellMisread } from "./misread.ts";

/** Lists whose members are texts; a missing translation of one is only missing. */
const TEXTS: ReadonlySet<string> = new Set(["keywords", "roles", "courses"]);
/** Values that are the same in every language. */
const NEUTRAL: ReadonlySet<string> = new Set(["startDate", "endDate", "date", "releaseDate", "url"]);

/** Merges the lists of a section in two languages into one: texts that differ become texts by language. */
export class Merger {
  readonly #languages: Languages;
  readonly #tell: Tell;

  constructor(languages: Languages, tell: Tell) {
    this.#languages = languages;
    this.#tell = tell;
  }

  lists(one: readonly Draft[], other: readonly Draft[], key: string): readonly Draft[] {
    const isInOrder = TEXTS.has(key) && one.length === other.length;
    const pairs = isInOrder ? one.map((a, i): Pair<Draft> => [a, other[i]]) : align(one, other, likeness);
    return pairs.map(([a, b]) => {
      if (a === undefined) return this.#alone(b as Draft, this.#languages[1], key);
      if (b === undefined) return this.#alone(a, this.#languages[0], key);
      const merged = this.#both(a, b);
      return isMap(a) && isMap(b) && isMap(merged)
        ? { ...merged, ...settleDates(a, b, { one, other, languages: this.#languages }, this.#tell) }
        : merged;
    });
  }

  /** A text that both languages have, or one of them. */
  texts(one: Said | undefined, other: Said | undefined): Draft | undefined {
    if (one !== undefined && other !== undefined) return this.#both(one, other);
    return one ?? other;
  }

  #both(a: Draft, b: Draft): Draft {
    if (a instanceof Said && b instanceof Said) {
      const [first, second] = this.#languages;
      if (a.text === b.text) return a;
      tellMisread(a, b, this.#tell);
      return { [first]: a, [second]: b };
    }
    if (Array.isArray(a) && Array.isArray(b)) return this.lists(a, b, "");
    if (typeof a === "string" || typeof b === "string") return a;
    const [one, other] = [asPoint(a), asPoint(b)];
    const [left, right] = [withLeadLike(one, other), withLeadLike(other, one)];
    const [first, second] = this.#languages;
    return this.#maps(withLikeKeywords(left, right, first), withLikeKeywords(right, left, second));
  }

  #maps(a: DraftMap, b: DraftMap): DraftMap {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    const merged = keys.map((key): [string, Draft | undefined] => {
      const [left, right] = [a[key], b[key]];
      if (left === undefined || right === undefined) {
        const [only, lang] = left === undefined ? [right, this.#languages[1]] : [left, this.#languages[0]];
        return [key, only === undefined || NEUTRAL.has(key) ? only : inLanguage(only, lang)];
      }
      if (NEUTRAL.has(key)) return [key, left];
      return [
        key,
        Array.isArray(left) && Array.isArray(right) ? this.lists(left, right, key) : this.#both(left, right),
      ];
    });
    return Object.fromEntries(merged);
  }

  /** What only one language has appears only there. */
  #alone(draft: Draft, lang: Lang, key: string): Draft {
    const line = lineOf(draft);
    const message = `this stands in \`${lang}\` only`;
    this.#tell({ kind: "uncertain", code: "unpaired", message, ...(line !== undefined && { line }) });
    const texts = inLanguage(draft, lang);
    if (TEXTS.has(key)) return texts;
    return draft instanceof Said ? { text: texts, only: [lang] } : { ...(texts as DraftMap), only: [lang] };
  }
}

/** A point may be a text alone in one language and have a lead in the other. */
const asPoint = (draft: Draft): DraftMap => (draft instanceof Said ? { text: draft } : (draft as DraftMap));

/** A point whose twin has a lead has one too: it only was not set in bold. */
function withLeadLike(point: DraftMap, twin: DraftMap): DraftMap {
  const { lead, text } = point;
  if (lead !== undefined || twin["lead"] === undefined || !(text instanceof Said)) return point;
  if (twin["text"] === undefined) return { ...point, lead: text, text: undefined };
  const split = splitLead(text);
  return { ...point, lead: split.lead, text: split.text };
}

export function inLanguage(draft: Draft, lang: Lang): Draft {
  if (draft instanceof Said) return { [lang]: draft };
  if (typeof draft === "string") return draft;
  if (Array.isArray(draft)) return draft.map((one) => inLanguage(one, lang));
  return Object.fromEntries(
    Object.entries(draft as DraftMap).map(([key, value]) => [
      key,
      value === undefined || NEUTRAL.has(key) ? value : inLanguage(value, lang),
    ]),
  );
}
