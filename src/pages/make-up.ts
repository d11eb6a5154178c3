import type { Block } from "./block.ts";
import { type Break, breaksOf } from "./breaks.ts";

/** A galley and the pages that it has to be cut into. Lengths in pt. */
export interface Galley {
  readonly blocks: readonly Block[];
  /** The room on each page, in order. */
  readonly rooms: readonly number[];
  /** The height of the head that a section gets where one of its entries goes on, with the space below it. */
  readonly continuedHeads: ReadonlyMap<string, number>;
  /**
   * The same blocks set to another measure, for the pages after the first. Between two measures no paragraph is
   * divided.
   */
  readonly later?: readonly Block[];
  /** It stands beside another galley, whose last page decides how full a page looks. */
  readonly isBeside?: boolean;
}

/** What one page shows of a galley: everything from `from` to `to`, in pt from the galley's top. */
export interface PagePart {
  readonly from: number;
  readonly to: number;
  /** The section whose head is repeated above. */
  readonly continued?: string;
  /** From the top of the page's room to the end of its text. */
  readonly height: number;
}

export interface MadeUp {
  readonly parts: readonly PagePart[];
  /** By how much the last page is overfull. */
  readonly overflow: number;
  /** The costs of all breaks together. */
  readonly breakCost: number;
  /** The nodes that were to begin a page and do not, although there are several. */
  readonly missed: readonly string[];
}

/** Less than this of the last page looks like a mistake (design: at least 35 %). */
const LAST_PAGE_SHARE = 0.35;
/** Content that fills little more than the pages before the last is not spread thin for the sake of one page more. */
const ENOUGH_FOR_ANOTHER = 1.05;
/** What a share of the last page is worth below that: more than any break costs. */
const SHORT_LAST_PAGE = 4;

/** What is weighed when pages are compared; each rank outweighs the ones after it. */
const RANKS = { leavesPaper: 1e9, forbidden: 1e6, overflow: 1e3, dividesGroup: 10 };

interface Course {
  readonly price: number;
  readonly breaks: readonly Break[];
}

/**
 * Cuts a galley into exactly as many pages as there are rooms, or fewer if it is too short for them: of all ways the one with the best breaks and the least white above them, by dynamic programming over all places.
 * The last page takes what is left, and says by how much it is overfull.
 */
export function makeUp(galley: Galley): MadeUp {
  const { blocks, rooms } = galley;
  const breaks = breaksOf(blocks);
  const forced = breaks.filter(({ isForced }) => isForced).length;
  for (let pages = rooms.length; pages > 1; pages -= 1) {
    if (forced === 0 && isTooShort(galley, pages)) continue;
    const best = bestCourse(galley, breaks, pages, Math.min(forced, pages - 1));
    if (best) return finish(galley, breaks, best.breaks);
  }
  return finish(galley, breaks, []);
}

function isTooShort({ blocks, rooms }: Galley, pages: number): boolean {
  const height = (blocks.at(-1)?.bottom ?? 0) - (blocks[0]?.top ?? 0);
  const before = rooms.slice(0, pages - 1).reduce((sum, room) => sum + room, 0);
  return height < before * ENOUGH_FOR_ANOTHER;
}

function bestCourse(
  galley: Galley,
  breaks: readonly Break[],
  pages: number,
  forced: number,
): Course | undefined {
  /** The best ways to end page `page` at each break, given by the break's place in the list. */
  let ends: (Course | undefined)[] = [{ price: 0, breaks: [] }];
  let starts: readonly (Break | undefined)[] = [undefined];
  for (let page = 0; page < pages - 1; page += 1) {
    const next = breaks.map((end) => {
      if (galley.later && end.line > 0) return undefined;
      return cheapest(starts, ends, (start) => priceOfPage(galley, page, start, end));
    });
    ends = next.map((course, i) => course && { ...course, breaks: [...course.breaks, breaks[i] as Break] });
    starts = breaks;
  }
  return cheapest(starts, ends, (start, course) => {
    const price = priceOfLastPage(galley, pages - 1, start);
    const missed = forced - course.breaks.filter(({ isForced }) => isForced).length;
    return price === undefined ? undefined : price + missed * RANKS.forbidden;
  });
}

/** The cheapest way on from one of several starts. */
function cheapest(
  starts: readonly (Break | undefined)[],
  courses: readonly (Course | undefined)[],
  price: (start: Break | undefined, course: Course) => number | undefined,
): Course | undefined {
  let best: Course | undefined;
  starts.forEach((start, i) => {
    const course = courses[i];
    if (!course) return;
    const step = price(start, course);
    if (step === undefined) return;
    const total = course.price + step;
    if (!best || total < best.price) best = { price: total, breaks: course.breaks };
  });
  return best;
}

function priceOfPage(galley: Galley, page: number, start: Break | undefined, end: Break): number | undefined {
  const height = heightOf(galley, page, start, end);
  if (height <= 0) return undefined;
  const room = galley.rooms[page] ?? 0;
  const white = Math.max(0, 1 - height / room);
  return (
    Math.max(0, height - room) * RANKS.leavesPaper +
    (end.isForbidden ? RANKS.forbidden : 0) +
    (end.dividesGroup ? RANKS.dividesGroup : 0) +
    end.cost +
    (end.isForced ? 0 : white)
  );
}

function priceOfLastPage(galley: Galley, page: number, start: Break | undefined): number | undefined {
  const height = heightOf(galley, page, start, undefined);
  if (height <= 0) return undefined;
  const room = galley.rooms[page] ?? 0;
  const short = start?.isForced || galley.isBeside ? 0 : Math.max(0, LAST_PAGE_SHARE - height / room);
  return Math.max(0, height - room) * RANKS.overflow + short * SHORT_LAST_PAGE;
}

const blocksOn = ({ blocks, later }: Galley, page: number): readonly Block[] =>
  page > 0 && later ? later : blocks;

/** Where a page's text begins and ends in its own galley. */
function extentOf(galley: Galley, page: number, start: Break | undefined, end: Break | undefined) {
  const blocks = blocksOn(galley, page);
  const from = start && (start.line > 0 ? start.below : (blocks[start.block]?.top ?? 0));
  const to = end && (end.line > 0 ? end.above : (blocks[end.block - 1]?.bottom ?? 0));
  return { from: from ?? blocks[0]?.top ?? 0, to: to ?? blocks.at(-1)?.bottom ?? 0 };
}

function heightOf(galley: Galley, page: number, start: Break | undefined, end: Break | undefined): number {
  const { from, to } = extentOf(galley, page, start, end);
  return to - from + (start?.divides === undefined ? 0 : (galley.continuedHeads.get(start.divides) ?? 0));
}

function finish(galley: Galley, places: readonly Break[], breaks: readonly Break[]): MadeUp {
  const parts = [undefined, ...breaks].map((start, page): PagePart => {
    const end = breaks[page];
    const continued = start?.divides;
    return {
      ...extentOf(galley, page, start, end),
      height: heightOf(galley, page, start, end),
      ...(continued !== undefined && galley.continuedHeads.has(continued) ? { continued } : {}),
    };
  });
  const overflow = parts.reduce((sum, { height }, page) => {
    const excess = height - (galley.rooms[page] ?? 0);
    return sum + (excess > EPSILON ? excess : 0);
  }, 0);
  return {
    parts,
    overflow,
    breakCost: breaks.reduce((sum, { cost, isForced }) => sum + (isForced ? 0 : cost), 0),
    missed: galley.rooms.length > 1 ? missedNodes(galley, places, breaks) : [],
  };
}

const missedNodes = ({ blocks }: Galley, places: readonly Break[], breaks: readonly Break[]): string[] =>
  places
    .filter((place) => place.isForced && !breaks.includes(place))
    .flatMap(({ block }) => blocks[block]?.traits.node ?? []);

/** Lengths that differ by less are equal; a thousandth of a point. */
const EPSILON = 1e-3;
