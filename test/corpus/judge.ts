import { isInk } from "./character-kinds.ts";
import type { Expectation, JudgedCase, Kind } from "./expectations.ts";
import { JUDGES_OF_BREAKS } from "./judge-breaks.ts";
import { JUDGES_OF_GLYPHS } from "./judge-glyphs.ts";
import { JUDGES_OF_SPACING } from "./judge-spacing.ts";
import type { PlacedText } from "./placed-text.ts";

/** A case as it was set, for its judges. */
export interface Exhibit {
  readonly set: PlacedText;
  readonly lang: JudgedCase["lang"];
  /** The source, and what in it stays whole. */
  readonly text: string;
  readonly nobreakRuns: readonly string[];
  /** In em. */
  readonly measure: number;
}

/** Says what is wrong about a case in the light of one expectation; nothing if all is well. */
export type Judge<K extends Kind> = (expected: Expectation<K>, exhibit: Exhibit) => readonly string[];

export type Judges<K extends Kind> = { readonly [P in K]: Judge<P> };

const JUDGES: Judges<Kind> = { ...JUDGES_OF_BREAKS, ...JUDGES_OF_SPACING, ...JUDGES_OF_GLYPHS };

export const KINDS = Object.keys(JUDGES) as readonly Kind[];

export const judge = <K extends Kind>(expected: Expectation<K>, exhibit: Exhibit): readonly string[] =>
  JUDGES[expected.t](expected, exhibit);

/** Everything wrong with a case at one measure: what was expected, and how it is instead. */
export function judgeCase(
  { text, lang, nobreakRuns = [], expect }: JudgedCase,
  set: PlacedText,
  measure: number,
): string[] {
  const exhibit = { set, lang, text, nobreakRuns, measure };
  return expect.flatMap((expected) => {
    const blind = indicesOf(expected).find((index) => !isInk(set.characters[index]));
    if (blind !== undefined) throw new Error(`${expected.t}: there is no ink at ${blind} of “${text}”`);
    return judge(expected, exhibit).map((fault) => `${expected.t}: ${fault}`);
  });
}

/** The characters that an expectation names, and the first and last of its ranges: without ink they prove nothing. */
function indicesOf(expected: Expectation): readonly number[] {
  const named = new Map(Object.entries(expected));
  const single = ["a", "b", "i", "char"].map((name) => named.get(name));
  const several = "at" in expected ? expected.at : [];
  const pairs = "pairs" in expected ? expected.pairs.flat() : [];
  const ranges = "ranges" in expected ? expected.ranges : "range" in expected ? [expected.range] : [];
  const edges = ranges.flatMap(([start, end]) => [start, end - 1]);
  return [...single, ...several, ...pairs, ...edges].filter((index) => typeof index === "number");
}
