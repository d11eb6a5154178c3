import type { Writing } from "../model/slip.ts";
import { SPACE } from "./characters.ts";
import { mend } from "./mend.ts";
import { openEnd } from "./rules/date-ranges.ts";
import { CONNECTOR, DATE, OPEN_END, readDate } from "./written-dates.ts";

const FIELD = new RegExp(
  `^(?<start>${DATE})(?:[${SPACE}]{0,3}(?:${CONNECTOR})[${SPACE}]{0,3}(?<end>${DATE})?|[${SPACE}]{0,3}(?:(?:${CONNECTOR})[${SPACE}]{0,3})?(?<open>${OPEN_END}))$`,
);

/**
 * Writes a field that holds nothing but a time span, whatever stands between its ends: `2022.10~至今` → `2022.10 – 至今`.
 * Nothing after the connector is an open end. A field that is no time span comes back as `mend` leaves it.
 */
export function mendDateRange(text: string, writing: Writing): string {
  const mended = mend(text, writing).text.trim();
  const { start, end, open } = FIELD.exec(mended)?.groups ?? {};
  if (start === undefined || readDate(start) === undefined) return mended;
  if (end !== undefined) return readDate(end) === undefined ? mended : `${start} – ${end}`;
  return `${start} – ${openEnd(isChinese(writing, open))}`;
}

/** A field has hardly a character to tell its language by. */
const isChinese = ({ lang }: Writing, open: string | undefined): boolean =>
  /^zh\b/i.test(lang) || (!/^en\b/i.test(lang) && /今|现在|目前/.test(open ?? ""));
