import { type CalendarDate, compareDates, parseIsoDate } from "../model/date.ts";
import { ResumeError } from "../model/diagnostic.ts";
import { formatPath, type Path } from "../model/path.ts";
import type { DateRange, IsoDate } from "../model/resume.ts";
import type { Rich } from "../model/selected.ts";
import { commonRoot } from "./rich.ts";
import type { View } from "./view.ts";

interface Period {
  readonly start?: CalendarDate;
  readonly end?: CalendarDate | "present";
}

export function dateText(view: View, date: IsoDate | undefined, at: Path): Rich | undefined {
  return date === undefined ? undefined : view.plain(view.locale.formatDate(read(date, at)), at);
}

/** `at` is the path of the item that has the dates. */
export function rangeText(view: View, item: DateRange, at: Path): Rich | undefined {
  const keys = (["startDate", "endDate"] as const).filter((key) => item[key] !== undefined);
  return periodText(view, readPeriod(item, at), commonRoot(keys.map((key) => [...at, key])));
}

/** From the earliest start of several roles to the latest end; `at` is the path of their list. */
export function overallRangeText(view: View, roles: readonly DateRange[], at: Path): Rich | undefined {
  const periods = roles.map((role, index) => readPeriod(role, [...at, index]));
  return periodText(view, hull(periods), at);
}

function hull(periods: readonly Period[]): Period {
  const starts = periods.flatMap(({ start }) => start ?? []);
  const ends = periods.flatMap(({ end }) => end ?? []);
  const dated = ends.filter((end) => end !== "present");
  const start = starts.toSorted(compareDates)[0];
  const end = dated.length < ends.length ? "present" : dated.toSorted(compareDates).at(-1);
  return { ...(start && { start }), ...(end && { end }) };
}

function periodText(view: View, { start, end }: Period, at: Path): Rich | undefined {
  const text = view.locale.formatRange(start, end);
  return text === "" ? undefined : view.plain(text, at);
}

/** Something that began and has no end is still going on; without a start there is nothing to go on. */
function readPeriod({ startDate, endDate = "present" }: DateRange, at: Path): Period {
  const end = endDate === "present" ? endDate : read(endDate, [...at, "endDate"]);
  if (startDate === undefined) return end === "present" ? {} : { end };
  return { start: read(startDate, [...at, "startDate"]), end };
}

/** Readers of files reject impossible dates; a record made in a program may still bring one. */
function read(date: IsoDate, path: Path): CalendarDate {
  const parsed = parseIsoDate(date);
  if (parsed !== undefined) return parsed;
  throw new ResumeError([
    {
      kind: "content",
      severity: "error",
      code: "invalid-date",
      message: `${formatPath(path)} is "${date}", which is not a date`,
      hint: "write YYYY, YYYY-MM or YYYY-MM-DD",
      path,
    },
  ]);
}
