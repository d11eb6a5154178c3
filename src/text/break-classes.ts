/** How good a place is for a line to end, best first after `none`. */
export const BREAK = {
  /** Not a place to break. */
  none: 0,
  /** Between words or between Han. */
  free: 1,
  /** Inside a compound that the reader expects whole: `real-|time`, `server/|client`. */
  poor: 2,
  /** Where a long address or path may be divided if the lines around it get better by it. */
  reluctant: 3,
  /** Only if the whole does not fit on a line. */
  rescue: 4,
  /** The text says so. */
  forced: 5,
} as const;

export type BreakClass = (typeof BREAK)[keyof typeof BREAK];

/** Break class per UTF-16 index: entry `i` judges the place before the unit at `i`. As long as the text. */
export type Breaks = Uint8Array;

/** Forbids every break inside the range, save the author's own. */
export function keepWhole(breaks: Breaks, start: number, end: number): void {
  for (let index = start + 1; index < end; index++) forbidAt(breaks, index);
}

export function forbidAt(breaks: Breaks, index: number): void {
  if (index < breaks.length && breaks[index] !== BREAK.forced) breaks[index] = BREAK.none;
}

export function allowAt(breaks: Breaks, index: number, grade: BreakClass): void {
  if (index > 0 && index < breaks.length && breaks[index] !== BREAK.forced) breaks[index] = grade;
}
