import { DPI } from "../model/build.ts";

/** Flags whose value may be left out, and what it is then. */
const USUAL_VALUES: ReadonlyMap<string, string> = new Map([["--png", String(DPI.usual)]]);

/**
 * Writes out the values of bare flags. The parser would take the next word for the value: `--png me.yaml`. Behind
 * `--` there are no flags.
 */
export function fillBareFlags(words: readonly string[]): string[] {
  const end = words.indexOf("--");
  return words.map((word, index) => {
    const value = end >= 0 && index > end ? undefined : USUAL_VALUES.get(word);
    return value === undefined ? word : `${word}=${value}`;
  });
}
