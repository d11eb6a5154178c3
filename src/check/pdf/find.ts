import { type Extract, type Gap, splitUp } from "./extract.ts";

/** A text found in what an engine extracted. */
export interface Found {
  readonly at: number;
  /** Behind its last character. */
  readonly end: number;
  /** A space that was lost or added within it, in words. */
  readonly gapProblem?: string;
}

/** The characters by which occurrences are looked for: fewer would be found everywhere. */
const SEED = 4;

/** What may stand between the two parts of a paragraph that a page break divides: a running line, a repeated title. */
const FURNITURE = 200;

/**
 * What all searches in an extract may take, in characters looked at. Ten times what a long résumé needs; texts made of
 * one letter only would take hours.
 */
const BUDGET = 20_000_000;

/** Looks texts up in an extract. */
export class Finder {
  readonly extract: Extract;
  #budget = BUDGET;

  constructor(extract: Extract) {
    this.extract = extract;
  }

  /** It gave up: what it did not find may be there. */
  get isExhausted(): boolean {
    return this.#budget <= 0;
  }

  /** The first occurrence that begins in a range; rather one with all of its spaces. */
  first(text: string, from: number, to: number = Number.POSITIVE_INFINITY): Found | undefined {
    let flawed: Found | undefined;
    for (const found of this.all(text, from, to)) {
      if (found.gapProblem === undefined) return found;
      flawed ??= found;
    }
    return flawed;
  }

  /** Of all occurrences within a range one that stands by itself, next to another text: a year may be in many places. */
  nearest(
    text: string,
    { at, end }: Found,
    { from, to }: { readonly from: number; readonly to: number },
  ): Found | undefined {
    const distance = (found: Found) => Math.max(0, found.at - end, at - found.end);
    const flaw = ({ gapProblem }: Found) => (gapProblem === undefined ? 0 : 1);
    const [nearest] = [...this.all(text, from, to)].toSorted(
      (a, b) => flaw(a) - flaw(b) || this.#ties(a) - this.#ties(b) || distance(a) - distance(b),
    );
    return nearest;
  }

  /** On how many sides a text goes on without a space or a mark: it is a part of another one. */
  #ties({ at, end }: Found): number {
    const { characters, gaps } = this.extract;
    const isTied = (before: number) =>
      gaps[before] === "none" &&
      [characters[before - 1], characters[before]].every((unit) => /[\p{L}\p{N}]/u.test(unit ?? ""));
    return Number(isTied(at)) + Number(isTied(end));
  }

  *all(text: string, from: number, to: number = Number.POSITIVE_INFINITY): Generator<Found> {
    const wanted = splitUp(text);
    const seed = wanted.characters.slice(0, SEED);
    if (seed === "") return;
    const { characters } = this.extract;
    for (
      let at = characters.indexOf(seed, from);
      at >= 0 && at <= to;
      at = characters.indexOf(seed, at + 1)
    ) {
      if (this.isExhausted) return;
      const found = this.#match(wanted, at);
      if (found) yield found;
    }
  }

  /** How many characters of a text are found in a row from an index on. */
  longest(text: string, from: number): Found {
    const { characters: wanted } = splitUp(text);
    const { characters } = this.extract;
    let best: Found = { at: from, end: from };
    const seed = wanted.slice(0, SEED);
    if (seed === "") return best;
    for (let at = characters.indexOf(seed, from); at >= 0; at = characters.indexOf(seed, at + 1)) {
      if (this.isExhausted) break;
      let length = SEED;
      while (length < wanted.length && characters[at + length] === wanted[length]) length += 1;
      this.#budget -= length;
      if (length > best.end - best.at) best = { at, end: at + length };
    }
    return best;
  }

  #match(
    { characters: wanted, gaps }: { characters: string; gaps: readonly Gap[] },
    at: number,
  ): Found | undefined {
    let problem: string | undefined;
    let here = at;
    for (let i = 0; i < wanted.length; i += 1) {
      const next = this.#follow(wanted, i, here);
      if (next === undefined) return undefined;
      if (i > 0 && next === here) problem ??= this.#gapProblem(wanted, gaps[i] ?? "none", i, here);
      here = next + 1;
    }
    return { at, end: here, ...(problem === undefined ? {} : { gapProblem: problem }) };
  }

  /** Where character `i` of a text stands, if all before it ends at `here`. */
  #follow(wanted: string, i: number, here: number): number | undefined {
    this.#budget -= 1;
    const { characters, gaps } = this.extract;
    if (characters[here] === wanted[i]) return here;
    if (i === 0) return undefined;
    // A hyphen that only divides a word at a line's end.
    if (
      /[-\u2010\u00ad]/.test(characters[here] ?? "") &&
      gaps[here + 1] === "line" &&
      characters[here + 1] === wanted[i]
    )
      return here + 1;
    return gaps[here] === "line" || here >= characters.length ? this.#overleaf(wanted, i, here) : undefined;
  }

  /** Where a text goes on on the next page: everything that is left of it there, or nearly so. */
  #overleaf(wanted: string, i: number, here: number): number | undefined {
    const { characters, pageStarts } = this.extract;
    const start = pageStarts.find((each) => each >= here);
    if (start === undefined) return undefined;
    const rest = wanted.slice(i, i + REST);
    this.#budget -= FURNITURE;
    const at = characters.slice(start, start + FURNITURE + rest.length).indexOf(rest);
    return at < 0 ? undefined : start + at;
  }

  #gapProblem(wanted: string, expected: Gap, i: number, here: number): string | undefined {
    const got = this.extract.gaps[here] ?? "none";
    if (got === "line" || (expected === "none") === (got === "none")) return undefined;
    if (expected === "space" && isBetweenScripts(wanted, i)) return undefined;
    const around = `${wanted.slice(Math.max(0, i - AROUND), i)}|${wanted.slice(i, i + AROUND)}`;
    return expected === "none" ? `a space was added at ${around}` : `a space was lost at ${around}`;
  }
}

/** Where Chinese meets Latin a space that was written becomes the gap that is set there anyway (CLREQ 6.3.3). */
const isBetweenScripts = (text: string, i: number): boolean =>
  HAN_AT_END.test(text.slice(Math.max(0, i - 2), i)) !== HAN_AT_START.test(text.slice(i, i + 2));
const HAN_AT_END = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u;
const HAN_AT_START = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** How much of what goes on overleaf must be there to be it; it may be divided by a hyphen or another page. */
const REST = 8;

/** How much is shown on both sides of a space. */
const AROUND = 6;
