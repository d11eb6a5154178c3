import type { KeptParagraph } from "./kept-paragraph.ts";
import { packLines, unpackLines } from "./pack-lines.ts";

/** What is kept is read at every start, so that there may not be too much of it: a few résumés have so many. */
const MOST_PARAGRAPHS = 1000;

/**
 * Paragraphs that were set before, in this run or an earlier one, by all that their setting depends on beside the fonts
 * and the program itself.
 */
export class KeptParagraphs {
  readonly #before: ReadonlyMap<string, KeptParagraph>;
  readonly #used = new Map<string, KeptParagraph>();

  /** @param bytes what {@link pack} gave in an earlier run; whatever is damaged counts as nothing */
  constructor(bytes?: Uint8Array) {
    this.#before = (bytes && unpackLines(bytes)) ?? new Map();
  }

  find(key: string): KeptParagraph | undefined {
    return this.#before.get(key);
  }

  /** Takes note of a paragraph that was set now. Its lines may become more. */
  note(key: string, paragraph: KeptParagraph): void {
    if (this.#used.size < MOST_PARAGRAPHS) this.#used.set(key, paragraph);
  }

  /** What later runs are to have, those of this run first; undefined if an earlier one kept all of it. */
  pack(): Uint8Array | undefined {
    const isNews = ([key, { linesByMeasure }]: readonly [string, KeptParagraph]): boolean => {
      const before = this.#before.get(key);
      return before === undefined || [...linesByMeasure.keys()].some((at) => !before.linesByMeasure.has(at));
    };
    if (![...this.#used].some(isNews)) return undefined;
    const others = [...this.#before].filter(([key]) => !this.#used.has(key));
    return packLines(new Map([...this.#used, ...others].slice(0, MOST_PARAGRAPHS)));
  }
}
