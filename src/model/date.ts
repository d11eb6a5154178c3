/**
 * Calendar dates as precise as their author gave them: a year, a month or a day (ISO 8601-1 reduced precision).
 * Nothing here asks a clock or a time zone.
 */
export interface CalendarDate {
  /** 1 to 9999. */
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to the month's length; only with `month`. */
  readonly day?: number;
}

export type DatePrecision = "year" | "month" | "day";

/** ISO 8601 extended format, the only one without a second reading. */
const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `2016`, `2016-09` or `2016-09-28`; undefined for any other shape and for days that no calendar has. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = ISO_DATE.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (year === 0) return undefined;
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined;
}

/**
 * Reads a date with an optional time, `2026-01-15` or `2026-01-15T08:00:00Z`, as seconds since 1970. A time without a
 * zone is UTC, whatever the machine's zone.
 */
export function parseTimestamp(text: string): number | undefined {
  const [, date = "", time, zone = "Z"] = TIMESTAMP.exec(text) ?? [];
  if (parseIsoDate(date) === undefined) return undefined;
  const milliseconds = Date.parse(time === undefined ? date : `${date}T${time}${zone}`);
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}

/** ISO 8601, the extended format. Only a day has times. */
const TIMESTAMP = /^([\d-]+)(?:(?<=-\d\d-\d\d)T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/;

export function precisionOf(date: CalendarDate): DatePrecision {
  if (date.day !== undefined) return "day";
  return date.month !== undefined ? "month" : "year";
}

/**
 * Negative when `a` is before `b`, positive when after, 0 when neither can be said to be earlier:
 * dates are compared no further than both are precise, so `2016` is not before `2016-09`.
 */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  if (a.year !== b.year) return a.year - b.year;
  if (a.month === undefined || b.month === undefined) return 0;
  if (a.month !== b.month) return a.month - b.month;
  if (a.day === undefined || b.day === undefined) return 0;
  return a.day - b.day;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The Gregorian rule. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
