/** Total-fit line breaking (Knuth and Plass 1981): the best set of breaks for the whole paragraph. */

import { type Candidate, demeritsOf, fitsRoom, stretchRatio } from "./demerits.ts";
import { type LineMeasure, measureLine } from "./measure-line.ts";
import { OVERFULL, RAGGED_LINE, SHORT_LAST_LINE_OF_WORDS } from "./penalties.ts";
import type { Breakpoint, Prepared } from "./prepare.ts";
import { rescueBreakpoints } from "./rescue.ts";

/** Items `from` to `to` (excluded) make a line. */
export interface BrokenLine {
  readonly from: number;
  readonly to: number;
  readonly hyphen: boolean;
  /** The last line of the paragraph, or the last before a newline. */
  readonly isLast: boolean;
}

/** Measure of a line in pt, by its number from 0. */
export type Measures = (line: number) => number;

/** A line ends at `at`, and this is the best way to get there with so many lines. */
interface Ending {
  readonly at: number;
  readonly line: number;
  /** The measure of the line that begins here. */
  readonly measure: number;
  readonly demerits: number;
  readonly ratio: number;
  readonly hyphen: boolean;
  /** The mark that the line ends in, a drawn hyphen included, or nothing; and how many lines in a row end in it. */
  readonly mark: string;
  readonly repeats: number;
  readonly before: Ending | undefined;
}

/** Breaks every part between newlines on its own. A paragraph without text has one empty line. */
export function breakLines(prepared: Prepared, measures: Measures): readonly BrokenLine[] {
  const size = prepared.items.length;
  if (size === 0) return [{ from: 0, to: 0, hyphen: false, isLast: true }];
  const lines: BrokenLine[] = [];
  let start = 0;
  for (const end of [...prepared.forcedBreaks, size]) {
    for (const line of breakPart(prepared, { start, end, firstLine: lines.length }, measures))
      lines.push(line);
    start = end;
  }
  return lines;
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly firstLine: number;
}

function breakPart(prepared: Prepared, part: Part, measures: Measures): readonly BrokenLine[] {
  const { start, end, firstLine } = part;
  const measure = measures(firstLine);
  const whole = measureLine(prepared, start, end, measure);
  if (fitsRoom(prepared, { ...whole, shrink: 0 }, measure)) {
    return [{ from: start, to: end, hyphen: false, isLast: true }];
  }
  const regular = prepared.breakpoints.filter(({ at }) => start < at && at < end);
  for (const limit of LINE_LIMITS) {
    const last = search(prepared, part, regular, measures, { limit, isRescue: false });
    if (last !== undefined && last.demerits < limit) return linesTo(last);
  }
  const points = rescueBreakpoints(prepared, start, end);
  return linesTo(search(prepared, part, points, measures, { limit: UNLIMITED, isRescue: true }));
}

const UNLIMITED = Number.POSITIVE_INFINITY;

/**
 * What one line may cost, from search to search. Most paragraphs need no line that costs much, and without those the
 * search is several times faster. It loses nothing: demerits are never negative, so a paragraph that costs less in
 * all than the limit is better than any with a line that was passed over.
 */
const LINE_LIMITS = [SHORT_LAST_LINE_OF_WORDS, RAGGED_LINE, UNLIMITED];

interface Terms {
  readonly limit: number;
  readonly isRescue: boolean;
}

/**
 * The cheapest way through the breakpoints to the part's end, or undefined if none keeps every line within its
 * measure. `active` are the endings that a line to the next breakpoint may begin at; there are never more than fit on
 * a line, since of those at one place only the cheapest is kept. A rescue accepts one item too wide for its line.
 */
function search(
  prepared: Prepared,
  { start, end, firstLine }: Part,
  breakpoints: readonly Breakpoint[],
  measures: Measures,
  { limit, isRescue }: Terms,
): Ending | undefined {
  const origin = { at: start, line: firstLine, measure: measures(firstLine), before: undefined };
  const goal: Breakpoint = { at: end, demerits: 0, hyphen: false };
  let active: Ending[] = [{ ...origin, demerits: 0, ratio: 0, hyphen: false, mark: "", repeats: 0 }];
  let arrivals: Ending[] = [];
  for (const breakpoint of [...breakpoints, goal]) {
    const survivors: Ending[] = [];
    arrivals = [];
    for (const before of active) {
      const line = measureLine(prepared, before.at, breakpoint.at, before.measure);
      const isFitting = fitsRoom(prepared, line, before.measure);
      if (isFitting) survivors.push(before);
      else if (!isRescue || !isSingleItem(prepared, before.at, breakpoint.at)) continue;
      const way = isFitting
        ? wayTo(prepared, before, line, breakpoint, breakpoint === goal)
        : { ratio: 0, demerits: before.demerits + OVERFULL, mark: "", repeats: 0 };
      if (way !== undefined && way.demerits - before.demerits < limit)
        arrive(arrivals, before, breakpoint, way, measures);
    }
    active = [...survivors, ...arrivals];
    if (active.length === 0) return undefined;
  }
  return arrivals.reduce<Ending | undefined>(
    (best, ending) => (best === undefined || ending.demerits < best.demerits ? ending : best),
    undefined,
  );
}

const isSingleItem = ({ sums }: Prepared, from: number, to: number): boolean =>
  (sums.visibleEnd[to] ?? 0) - from <= 1;

/** What an ending costs in all, and what its last line looks like. */
type Way = Pick<Ending, "ratio" | "demerits" | "mark" | "repeats">;

/** Ends a line at the breakpoint; undefined if only its hyphen does not fit. */
function wayTo(
  prepared: Prepared,
  before: Ending,
  line: LineMeasure,
  end: Breakpoint,
  isLast: boolean,
): Way | undefined {
  const room = before.measure - (end.hyphen ? prepared.hyphenAdvance : 0);
  if (end.hyphen && !fitsRoom(prepared, line, room)) return undefined;
  const mark = end.hyphen ? "-" : markAtEnd(prepared, end.at);
  const repeats = mark === "" ? 0 : mark === before.mark ? before.repeats + 1 : 1;
  const candidate: Candidate = {
    line,
    room,
    end,
    isFirst: before.before === undefined,
    isLast,
    repeats,
    previousRatio: before.ratio,
    previousHyphen: before.hyphen,
  };
  const ratio = stretchRatio(prepared, candidate);
  return { ratio, demerits: before.demerits + demeritsOf(prepared, candidate, ratio), mark, repeats };
}

function markAtEnd({ items, sums }: Prepared, to: number): string {
  const last = items[(sums.visibleEnd[to] ?? 0) - 1];
  return last === undefined || last.letters > 0 ? "" : last.last;
}

/**
 * Keeps the cheapest ending at a place for each measure that the next line may have: what follows depends on little
 * else. Among equals the one whose last line begins last, so that the lines before it are full.
 */
function arrive(
  arrivals: Ending[],
  before: Ending,
  breakpoint: Breakpoint,
  way: Way,
  measures: Measures,
): void {
  const line = before.line + 1;
  const measure = measures(line);
  const rival = arrivals.findIndex((ending) => ending.measure === measure);
  if (rival >= 0 && way.demerits > (arrivals[rival]?.demerits ?? 0)) return;
  const { at, hyphen } = breakpoint;
  const ending: Ending = { at, line, measure, hyphen, before, ...way };
  if (rival >= 0) arrivals[rival] = ending;
  else arrivals.push(ending);
}

function linesTo(last: Ending | undefined): readonly BrokenLine[] {
  const lines: BrokenLine[] = [];
  for (let ending = last; ending?.before !== undefined; ending = ending.before) {
    const isLast = ending === last;
    lines.push({ from: ending.before.at, to: ending.at, hyphen: ending.hyphen, isLast });
  }
  return lines.reverse();
}
