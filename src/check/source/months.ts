import { type CalendarDate, parseIsoDate } from "../../model/date.ts";
import type { Path } from "../../model/path.ts";
import { itemsOf } from "./members.ts";

/** A stretch of time in months, counted from the year 0. As long as its dates leave no doubt about. */
export interface Span {
  /** The first month that surely belongs to it, and the last one; `Infinity` while it goes on. */
  readonly first: number;
  readonly last: number;
  /** The earliest and the latest months that may belong to it. */
  readonly earliest: number;
  readonly latest: number;
  /** Its date, to point at. */
  readonly path: Path;
}

const monthOf = ({ year, month }: CalendarDate, otherwise: number): number =>
  year * 12 + (month ?? otherwise) - 1;

/** When an item began and ended, if it says so; without an end it goes on. */
export function spanOf(item: Readonly<Record<string, unknown>>, path: Path): Span | undefined {
  const { startDate, endDate } = item;
  const start = typeof startDate === "string" ? parseIsoDate(startDate) : undefined;
  if (start === undefined) return undefined;
  const isOpen = endDate === undefined || endDate === "present";
  const end = typeof endDate === "string" ? parseIsoDate(endDate) : undefined;
  if (end === undefined && !isOpen) return undefined;
  return {
    first: monthOf(start, 12),
    earliest: monthOf(start, 1),
    last: end ? monthOf(end, 1) : Number.POSITIVE_INFINITY,
    latest: end ? monthOf(end, 12) : Number.POSITIVE_INFINITY,
    path: [...path, "startDate"],
  };
}

/** The span of an employment: its own, or from the first to the last of its positions. */
export function spanOfWork(item: Readonly<Record<string, unknown>>, path: Path): Span | undefined {
  const own = spanOf(item, path);
  if (own !== undefined) return own;
  const spans = [...itemsOf(item, "positions", path)].flatMap(
    (position) => spanOf(position.item, position.path) ?? [],
  );
  const [earliest] = spans.toSorted((a, b) => a.earliest - b.earliest);
  const [latest] = spans.toSorted((a, b) => b.latest - a.latest);
  return earliest && latest && { ...earliest, last: latest.last, latest: latest.latest };
}
