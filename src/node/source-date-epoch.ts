import { ResumeError } from "../model/diagnostic.ts";

/** 9999-12-31T23:59:59Z: PDF dates have four digits for the year (ISO 32000-1, 7.9.4). */
const LAST_SECOND = 253_402_300_799;

/**
 * Reads `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/): whole seconds since
 * 1970. The specification lets a program refuse a malformed value; building with another date would hide it.
 *
 * @throws ResumeError of kind `usage` for anything but a number of seconds up to the year 9999.
 */
export function readSourceDateEpoch(value: string | undefined): number | undefined {
  if (value === undefined || value === "") return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (seconds <= LAST_SECOND) return seconds;
  throw new ResumeError([
    {
      kind: "usage",
      severity: "error",
      code: "source-date-epoch",
      message: `SOURCE_DATE_EPOCH is ${JSON.stringify(value)}, expected whole seconds since 1970`,
      hint: "set it as in SOURCE_DATE_EPOCH=$(git log -1 --format=%ct), or unset it",
    },
  ]);
}
