/** Total-fit line breaking (Knuth and Plass 1981): the best set of breaks for the whole paragraph. */
import { type Candidate, demeritsOf, fitsRoom, stretchRatio } from "./demerits.ts";
import { type LineMeasure, measureLine } from "./measure-line.ts";
import { OVERFULL } from "./penalties.ts";
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
  /** How many lines in a row, this one last, end in a hyphen. */
  readonly hyphens: number;
  readonly before: Ending | undefined;
}

/** Breaks every part between newlines on its own. A paragraph without text has one empty line. */
export function breakLines(prepared: Prepared, measures: Measures): readonly BrokenLine[] {
  const size = prepared.items.length;
  if (size === 0) return [{ from: 0, to: 0, hyphen: false, isLast: true }];
  const lines: BrokenLine[] = [];
  let start = 0;
  for (const end of [...prepared.forcedBreaks, size]) {
    lines.push(...breakPart(prepared, { start, end, firstLine: lines.length }, measures));
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
  return (
    search(prepared, part, regular, measures, false) ??
    search(prepared, part, rescueBreakpoints(prepared, start, end), measures, true) ??
    []
  );
}

/**
 * The cheapest way through the breakpoints, or undefined if none keeps every line within its measure. A list of
 * endings is kept from which a line may still begin; it is never longer than one line's breakpoints times the
 * numbers of lines in which they can be reached. A rescue accepts one item too wide for its line.
 */
function search(
  prepared: Prepared,
  { start, end, firstLine }: Part,
  breakpoints: readonly Breakpoint[],
  measures: Measures,
  isRescue: boolean,
): readonly BrokenLine[] | undefined {
  const goal: Breakpoint = { at: end, demerits: 0, hyphen: false };
  let active: Ending[] = [
    {
      at: start,
      line: firstLine,
      measure: measures(firstLine),
      demerits: 0,
      ratio: 0,
      hyphens: 0,
      before: undefined,
    },
  ];
  let arrivals: Ending[] = [];
  for (const breakpoint of [...breakpoints, goal]) {
    const spans = active.map((before) => spanTo(prepared, before, breakpoint, isRescue));
    const ways = spans.filter((span) => span.fit !== "never" && span.fit !== "later");
    arrivals = cheapestByLine(
      ways.map((span) => endingOf(prepared, span, breakpoint, breakpoint === goal, measures)),
    );
    active = [
      ...spans.filter(({ fit }) => fit === "well" || fit === "later").map(({ before }) => before),
      ...arrivals,
    ];
    if (active.length === 0) return undefined;
  }
  return arrivals.length === 0 ? undefined : linesTo(cheapest(arrivals));
}

/** A line that might be: from an ending to the breakpoint in question. */
interface Span {
  readonly before: Ending;
  readonly line: LineMeasure;
  /** `later`: only its hyphen is too wide, the next breakpoint may do. `badly`: too wide, but it has to be. */
  readonly fit: "well" | "later" | "badly" | "never";
}

function spanTo(prepared: Prepared, before: Ending, { at, hyphen }: Breakpoint, isRescue: boolean): Span {
  const line = measureLine(prepared, before.at, at, before.measure);
  if (!fitsRoom(prepared, line, before.measure)) {
    const isSingle = (prepared.sums.visibleEnd[at] ?? 0) - before.at <= 1;
    return { before, line, fit: isRescue && isSingle ? "badly" : "never" };
  }
  const isHyphenTooWide = hyphen && !fitsRoom(prepared, line, before.measure - prepared.hyphenAdvance);
  return { before, line, fit: isHyphenTooWide ? "later" : "well" };
}

function endingOf(
  prepared: Prepared,
  { before, line, fit }: Span,
  breakpoint: Breakpoint,
  isLast: boolean,
  measures: Measures,
): Ending {
  const candidate: Candidate = {
    line,
    room: before.measure - (breakpoint.hyphen ? prepared.hyphenAdvance : 0),
    end: breakpoint,
    isFirst: before.before === undefined,
    isLast,
    previousRatio: before.ratio,
    previousHyphens: before.hyphens,
  };
  const ratio = stretchRatio(prepared, candidate);
  const cost = fit === "badly" ? OVERFULL + breakpoint.demerits : demeritsOf(prepared, candidate, ratio);
  return {
    at: breakpoint.at,
    line: before.line + 1,
    measure: measures(before.line + 1),
    demerits: before.demerits + cost,
    ratio,
    hyphens: breakpoint.hyphen ? before.hyphens + 1 : 0,
    before,
  };
}

/**
 * Of the endings with equally many lines, the cheapest: what follows depends on the number of lines alone. Among
 * equals the one that begins last, so that the lines before it are full.
 */
function cheapestByLine(endings: readonly Ending[]): Ending[] {
  const byLine = new Map<number, Ending>();
  for (const ending of endings) {
    const rival = byLine.get(ending.line);
    if (rival === undefined || ending.demerits <= rival.demerits) byLine.set(ending.line, ending);
  }
  return [...byLine.values()];
}

const cheapest = (endings: readonly Ending[]): Ending | undefined =>
  endings.reduce<Ending | undefined>(
    (best, ending) => (best !== undefined && best.demerits <= ending.demerits ? best : ending),
    undefined,
  );

function linesTo(last: Ending | undefined): readonly BrokenLine[] {
  const lines: BrokenLine[] = [];
  for (let ending = last; ending?.before !== undefined; ending = ending.before) {
    lines.push({
      from: ending.before.at,
      to: ending.at,
      hyphen: ending.hyphens > 0,
      isLast: ending === last,
    });
  }
  return lines.reverse();
}
