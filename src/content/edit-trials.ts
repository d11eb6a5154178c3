import { proofFor } from "./edit-proof.ts";
import { type Replacement, replaced } from "./scalar-write.ts";

/** A scalar that shall have another value, and sources that may say it, the best first. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly ways: readonly string[];
}

/**
 * Every trial reads the whole file. A change that cannot be made costs a dozen, and hardly any file has one; a file in
 * which hundreds cannot be made is a hostile one.
 */
const MAX_TRIALS = 200;

export interface Settled {
  readonly text: string;
  readonly made: readonly Change[];
}

/**
 * Makes as many of the changes as can be proved. All are tried together; if that fails, each half by itself, down to
 * the one that fails, which is then tried in its other ways.
 */
export function settle(text: string, changes: readonly Change[]): Settled {
  const isProved = proofFor(text);
  let trials = 0;

  function attempt(made: readonly Change[], pending: readonly Change[]): readonly Change[] {
    if (pending.length === 0 || trials === MAX_TRIALS) return made;
    trials += 1;
    const all = [...made, ...pending];
    if (isProved(written(text, all), all)) return all;
    const [only, second] = pending;
    if (only !== undefined && second === undefined) {
      const others = only.ways.slice(1);
      return others.length === 0 ? made : attempt(made, [{ ...only, ways: others }]);
    }
    const middle = Math.ceil(pending.length / 2);
    return attempt(attempt(made, pending.slice(0, middle)), pending.slice(middle));
  }

  const made = attempt(
    [],
    changes.filter(({ ways }) => ways.length > 0),
  );
  return { text: written(text, made), made };
}

function written(text: string, changes: readonly Change[]): string {
  const parts = changes.map(({ start, end, ways }): Replacement => {
    return { start, end, replacement: ways[0] ?? text.slice(start, end) };
  });
  return replaced(
    text,
    parts.toSorted((a, b) => a.start - b.start),
  );
}
