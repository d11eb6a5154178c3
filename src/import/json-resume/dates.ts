import { parseIsoDate } from "../../model/date.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS =
  "january february march april may june july august september october november december sept".split(" ");

/** What says that something goes on. */
const PRESENT = /^(?:present|now|current|currently|today|ongoing|至今|现在|目前|今)$/i;

export const meansPresent = (text: string): boolean => PRESENT.test(text.trim());

/** A date in another form than ISO 8601's, if it can be read in one way only; undefined otherwise. */
export function certainDate(text: string): string | undefined {
  const found = yearFirst(text.trim()) ?? named(text.trim()) ?? yearLast(text.trim());
  return found !== undefined && parseIsoDate(found) !== undefined ? found : undefined;
}

/** `2014/06`, `2014.6.29`, `2014年6月`, `2014-06-29T00:00:00Z`; a time of day may be a day's later or earlier elsewhere. */
function yearFirst(text: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})(?:[-/.年] ?(\d{1,2})(?:(?:[-/.月] ?)(\d{1,2})日?)?月?|年)(?:T00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?)?$/.exec(
      text,
    ) ?? [];
  return iso(year, month, day);
}

/** `June 2014`, `Jun. 29, 2014`, `29 June 2014`. */
function named(text: string): string | undefined {
  const [, before, name = "", after, year] =
    /^(?:(\d{1,2}) )?([A-Za-z]{3,9})\.?,?(?: (\d{1,2}),)? (\d{4})$/.exec(text) ?? [];
  const month = monthOf(name.toLowerCase());
  return month === undefined || (before && after) ? undefined : iso(year, String(month), before ?? after);
}

function monthOf(name: string): number | undefined {
  const known = MONTHS.includes(name) || LONG_MONTHS.includes(name);
  return known ? MONTHS.indexOf(name.slice(0, 3)) + 1 : undefined;
}

/** `06/2014`; of a day and a month, which is which can only be told where one of them is more than 12. */
function yearLast(text: string): string | undefined {
  const [, first = "", second, year] = /^(\d{1,2})[/.-](?:(\d{1,2})[/.-])?(\d{4})$/.exec(text) ?? [];
  if (second === undefined) return iso(year, first, undefined);
  if (Number(first) > 12) return iso(year, second, first);
  return Number(second) > 12 || first === second ? iso(year, first, second) : undefined;
}

function iso(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  if (year === undefined) return undefined;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
}
