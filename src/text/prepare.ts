import { BREAK } from "./break-classes.ts";
import { hyphenationPoints } from "./hyphenation.ts";
import { type Item, makeItem } from "./items.ts";
import { joinItems } from "./junctions.ts";
import { isChinese, isEnglish } from "./language.ts";
import { opportunities } from "./opportunities.ts";
import type { Align, ParagraphInput } from "./paragraph.ts";
import { HYPHEN, POOR_BREAK, RELUCTANT_BREAK } from "./penalties.ts";
import { type EngineSettings, HOUSE_SETTINGS } from "./settings.ts";
import { type LineSums, sumItems } from "./sums.ts";

/** A place where a line may end: before item `at`. */
export interface Breakpoint {
  readonly at: number;
  /** What a line that ends here costs beyond its looks. */
  readonly demerits: number;
  /** A hyphen is drawn if the line ends here. */
  readonly hyphen: boolean;
}

/** A paragraph ready to be set at any measure. */
export interface Prepared {
  readonly settings: EngineSettings;
  readonly align: Align;
  readonly chinese: boolean;
  /** Type size in pt that limits in em are taken of: the paragraph's largest. */
  readonly em: number;
  /** In pt. */
  readonly hyphenAdvance: number;
  readonly items: readonly Item[];
  readonly sums: LineSums;
  /** Break class before each item. */
  readonly grades: Uint8Array;
  /** Where lines may end, in order, without the places for rescue and the newlines. */
  readonly breakpoints: readonly Breakpoint[];
  /** The items that newlines make begin a line. */
  readonly forcedBreaks: readonly number[];
}

/** A hyphen's usual width in em, for callers that do not measure it. */
const HYPHEN_WIDTH = 1 / 3;

const DEMERITS: Readonly<Record<number, number>> = {
  [BREAK.free]: 0,
  [BREAK.poor]: POOR_BREAK,
  [BREAK.reluctant]: RELUCTANT_BREAK,
};

/** The costly half of setting a paragraph, independent of the measure: worth caching. */
export function prepare(input: ParagraphInput, settings: EngineSettings = HOUSE_SETTINGS): Prepared {
  const chinese = isChinese(input.lang);
  const items = input.clusters.map((cluster) => makeItem(cluster, input.text, settings));
  joinItems(items, { text: input.text, chinese, settings });
  const em = items.reduce((largest, item) => Math.max(largest, item.cluster.size), 0);
  const breaks = opportunities(input.text, input.lang, input.nobreak);
  const grades = Uint8Array.from(items, ({ cluster }) => breaks[cluster.start] ?? BREAK.none);
  return {
    settings,
    align: input.align,
    chinese,
    em,
    hyphenAdvance: input.hyphenAdvance ?? HYPHEN_WIDTH * em,
    items,
    sums: sumItems(items),
    grades,
    breakpoints: findBreakpoints(input, items, grades),
    forcedBreaks: [...grades.keys()].filter((at) => at > 0 && grades[at] === BREAK.forced),
  };
}

function findBreakpoints(
  input: ParagraphInput,
  items: readonly Item[],
  grades: Uint8Array,
): readonly Breakpoint[] {
  const mayHyphenate = input.hyphenate === true && isEnglish(input.lang);
  const hyphens = new Set(mayHyphenate ? hyphenationPoints(input.text) : []);
  const found: Breakpoint[] = [];
  items.forEach(({ cluster }, at) => {
    const demerits = DEMERITS[grades[at] ?? BREAK.none];
    if (at === 0) return;
    if (demerits !== undefined) found.push({ at, demerits, hyphen: false });
    else if (grades[at] === BREAK.none && hyphens.has(cluster.start))
      found.push({ at, demerits: HYPHEN, hyphen: true });
  });
  return found;
}
