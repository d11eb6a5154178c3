import type { CalendarDate } from "../model/date.ts";
import type { Conventions } from "./locale.ts";
import { NBSP } from "./spaces.ts";

/** A connector may end a line but never begin one (CLREQ 6.1.1), hence the unbreakable space before it. */
const DASH = `${NBSP}\u2013 `;

export function formatRange(
  { formatDate, present }: Pick<Conventions, "formatDate" | "present">,
  start: CalendarDate | undefined,
  end: CalendarDate | "present" | undefined,
): string {
  const dates = [
    start === undefined ? undefined : formatDate(start),
    end === "present" ? present : end === undefined ? undefined : formatDate(end),
  ];
  return [...new Set(dates.filter((date) => date !== undefined))].join(DASH);
}

/** `9` → `09`: months and days in equally wide columns. */
export const twoDigits = (number: number): string => String(number).padStart(2, "0");
