import {
  type CalendarDate,
  compareDates,
  type DatePrecision,
  parseIsoDate,
  parseTimestamp,
  precisionOf,
} from "../../model/date.ts";
import type { Path } from "../../model/path.ts";
import { error, type Finding, type Rule, warning } from "./rule.ts";

export const checkDate: Rule<string> = (text, path) => {
  if (parseIsoDate(text) !== undefined) return [];
  return [error("impossible-date", path, `\`${text}\` is not a date`, { hint: hintFor(text) })];
};

export const checkEndDate: Rule<string> = (text, path) => {
  if (text === "present") return [];
  const means = /^(?:present|now|current|today|ongoing|至今|现在|至現在|目前)$/i.test(text);
  if (means)
    return [error("impossible-date", path, `\`${text}\` is not a date`, { hint: "write `present`" })];
  return checkDate(text, path);
};

export const checkTimestamp: Rule<string> = (text, path) => {
  if (parseTimestamp(text) !== undefined) return [];
  const hint = "write `2026-01-15` or `2026-01-15T08:00:00Z`";
  return [error("impossible-date", path, `\`${text}\` is not a date`, { hint })];
};

/** `2020.10`, `2020/8`, `2020年8月`, `2020-10-01T00:00Z` are dates to everybody but ISO 8601. */
function hintFor(text: string): string {
  const [, year, ...rest] = /^(\d{4})\D(\d{1,2})(?:\D(\d{1,2}))?(?:\D.*)?$/.exec(text) ?? [];
  const iso = [year, ...rest.filter((part) => part !== undefined).map((part) => part.padStart(2, "0"))].join(
    "-",
  );
  if (iso !== text && parseIsoDate(iso) !== undefined) return `write \`${iso}\``;
  return "write `2020`, `2020-10` or `2020-10-31`";
}

interface DateAt {
  readonly date: CalendarDate;
  readonly text: string;
  readonly path: Path;
}

const DATE_KEYS: ReadonlySet<string> = new Set(["startDate", "endDate", "date", "releaseDate"]);

/** The dates of a section belong together: none ends before it starts, and all are equally precise. */
export const checkTimeline: Rule<unknown> = (section, path) => {
  return [...reversals(section, path), ...mixedPrecision(datesIn(section, path))];
};

function reversals(value: unknown, path: Path): Finding[] {
  if (typeof value !== "object" || value === null) return [];
  const { startDate, endDate } = value as { readonly startDate?: unknown; readonly endDate?: unknown };
  const start = typeof startDate === "string" ? parseIsoDate(startDate) : undefined;
  const end = typeof endDate === "string" ? parseIsoDate(endDate) : undefined;
  const below = members(value, path).flatMap((member) => reversals(member.value, member.path));
  if (start === undefined || end === undefined || compareDates(start, end) <= 0) return below;
  const hint = "swap `startDate` and `endDate`, or correct one of them";
  const message = `ends (\`${endDate}\`) before it starts (\`${startDate}\`)`;
  return [error("reversed-date", [...path, "endDate"], message, { hint }), ...below];
}

function mixedPrecision(dates: readonly DateAt[]): Finding[] {
  const ofPrecision = (precision: DatePrecision) =>
    dates.filter(({ date }) => precisionOf(date) === precision);
  const [usual, ...others] = PRECISIONS.map((precision) => ({ precision, dates: ofPrecision(precision) }))
    .filter((group) => group.dates.length > 0)
    .toSorted((a, b) => b.dates.length - a.dates.length);
  const odd = others.flatMap((group) => group.dates)[0];
  if (usual === undefined || odd === undefined) return [];
  const message = `\`${odd.text}\` gives ${GIVES[precisionOf(odd.date)]}, other dates of this section give ${GIVES[usual.precision]}`;
  return [
    warning("mixed-precision", odd.path, message, { hint: "give all dates of a section equally precisely" }),
  ];
}

/** Where two are equally frequent, the more precise is the rule and the less precise the exception. */
const PRECISIONS: readonly DatePrecision[] = ["day", "month", "year"];
const GIVES: Readonly<Record<DatePrecision, string>> = { year: "a year", month: "a month", day: "a day" };

function datesIn(value: unknown, path: Path): DateAt[] {
  return members(value, path).flatMap((member) => {
    const key = member.path.at(-1);
    if (typeof member.value !== "string") return datesIn(member.value, member.path);
    const date = typeof key === "string" && DATE_KEYS.has(key) ? parseIsoDate(member.value) : undefined;
    return date === undefined ? [] : [{ date, text: member.value, path: member.path }];
  });
}

function members(value: unknown, path: Path): { readonly value: unknown; readonly path: Path }[] {
  if (Array.isArray(value)) return value.map((item, index) => ({ value: item, path: [...path, index] }));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).map(([key, member]) => ({ value: member, path: [...path, key] }));
}
