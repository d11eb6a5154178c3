import type { Attempt, Extent } from "../fit/index.ts";
import type { LayoutInput } from "../model/layout.ts";
import { sha256Of } from "./sha256.ts";

/** What a search for settings asks of pages that it does not keep: how long everything on them is. */
export type Measures = Omit<Attempt<unknown>, "pages">;

/** An attempt is some kilobytes; a variant takes a few of them. */
const MOST_ATTEMPTS = 150;
/** Characters that a SHA-256 has in hexadecimal. */
const DIGEST_LENGTH = 64;

/** Attempts to set résumés, of this run or an earlier one, by all that a layout is given. */
export class KeptMeasures {
  readonly #before: ReadonlyMap<string, Measures>;
  readonly #used = new Map<string, Measures>();

  /** @param bytes what {@link pack} gave in an earlier run; whatever is damaged counts as nothing */
  constructor(bytes?: Uint8Array) {
    this.#before = new Map(bytes && unpack(bytes));
  }

  /** What a shipped layout is asked to set, in short. */
  keyOf(layout: string, { photo = new Uint8Array(), ...input }: LayoutInput): string {
    return sha256Of(JSON.stringify([layout, input]), photo);
  }

  find(key: string): Measures | undefined {
    const known = this.#used.get(key) ?? this.#before.get(key);
    if (known) this.note(key, known);
    return known;
  }

  note(key: string, measures: Measures): void {
    if (this.#used.size < MOST_ATTEMPTS) this.#used.set(key, measures);
  }

  /** What later runs are to have, those of this run first; undefined if an earlier one kept all of it. */
  pack(): Uint8Array | undefined {
    if ([...this.#used.keys()].every((key) => this.#before.has(key))) return undefined;
    const kept = [...new Map([...this.#used, ...this.#before])].slice(0, MOST_ATTEMPTS);
    const text = JSON.stringify(
      kept.map(([key, { extents, ...measures }]) => [key, { ...measures, extents: [...extents] }]),
    );
    return Buffer.from(sha256Of(text) + text);
  }
}

type Entry = readonly [string, Omit<Measures, "extents"> & { readonly extents: readonly [string, Extent][] }];

function unpack(bytes: Uint8Array): [string, Measures][] {
  const text = Buffer.from(bytes).toString();
  const body = text.slice(DIGEST_LENGTH);
  if (sha256Of(body) !== text.slice(0, DIGEST_LENGTH)) return [];
  const entries: readonly Entry[] = JSON.parse(body);
  return entries.map(([key, measures]) => [key, { ...measures, extents: new Map(measures.extents) }]);
}
