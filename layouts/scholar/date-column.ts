import { ASIDE_GAP, isHanLanguage, roughWidth } from "../../src/kit/index.ts";
import type { SelectedResume } from "../../src/model/selected.ts";

/** The widest ranges of months, as `May 2016 – May 2019` and `2016.09 – 2019.01`, in em of the body type. */
const DATES = { latin: 10, han: 8.4 };
/** Labels that need more stand in the text. */
const WIDEST_LABEL = 11;

/**
 * How wide the column of dates and labels is, in em of the body type. Of what a résumé leaves out it depends only in
 * one direction: the less there is, the narrower is the column, and no text gets longer by it.
 */
export function dateColumnEm({ lang, sections }: SelectedResume): number {
  const labels = sections
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === "labelled" ? [item.label] : [])))
    .map((label) => roughWidth(label))
    .filter((width) => width <= WIDEST_LABEL);
  return Math.max(DATES[isHanLanguage(lang) ? "han" : "latin"], ...labels) + ASIDE_GAP;
}
