import { ASIDE_GAP, isHanLanguage, roughWidth } from "../../src/kit/index.ts";
import type { Entry, Labelled, SelectedResume } from "../../src/model/selected.ts";

/** The widest ranges of months, as `May 2016 – May 2019` and `2016.09 – 2019.01`, in em of the body type. */
const MONTHS = { latin: 10, han: 8.4 };
/** Ranges of days, as `Sep 30, 2020 – May 31, 2021`; what is wider takes two lines. */
const WIDEST_DATES = 13;
/** So many ranges have to be wider than months before the column is: fewer take two lines, and the text keeps its measure. */
const ENOUGH_TO_WIDEN = 3;
/** Figures, points and spaces are narrower than the letters that a rough width is a guess of. */
const DATES_TO_ROUGH = 0.87;
/** Labels that need more stand in the text. */
const WIDEST_LABEL = 11;

/**
 * How wide the column of dates and labels is, in em of the body type; 0 where there is nothing to stand in it. Of what
 * a résumé leaves out it depends only in one direction: the less there is, the narrower is the column, and no text
 * gets longer by it.
 */
export function dateColumnEm({ lang, sections }: SelectedResume): number {
  const items = sections.map((section) => section.items);
  const dates = widthsOfDates(items.flatMap((all) => all.filter((item) => item.kind === "entry")));
  const labels = items.flatMap((all) => widthsOfLabels(all.filter((item) => item.kind === "labelled")));
  if (dates.length + labels.length === 0) return 0;
  const months = dates.length === 0 ? 0 : MONTHS[isHanLanguage(lang) ? "han" : "latin"];
  const [wide = 0] = dates.sort((a, b) => b - a).slice(ENOUGH_TO_WIDEN - 1);
  return Math.max(months, Math.min(wide, WIDEST_DATES), ...labels) + ASIDE_GAP;
}

const widthsOfDates = (entries: readonly Entry[]): number[] =>
  entries.flatMap(({ dates, positions }) => [
    ...(dates ? [roughWidth(dates) * DATES_TO_ROUGH] : []),
    ...widthsOfDates(positions),
  ]);

/** A list of labels without texts, as of skills by name alone, stands in the text. */
const widthsOfLabels = (items: readonly Labelled[]): number[] =>
  items.some(({ text }) => text !== undefined)
    ? items.map(({ label }) => roughWidth(label)).filter((width) => width <= WIDEST_LABEL)
    : [];
