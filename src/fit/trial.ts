import { fits } from "../model/units.ts";
import type { Attempt, FlowLength } from "./attempt.ts";

/** A résumé set without some items, at a point of the path from tight (0) to comfortable (1). */
interface Measured extends Omit<Attempt<unknown>, "pages" | "flows"> {
  readonly flows: readonly FlowWithSpare[];
  readonly omitted: ReadonlySet<string>;
  readonly comfort: number;
  /** How many pages it takes; more than there are to be if it overflows. */
  readonly load: number;
}

export interface FlowWithSpare extends FlowLength {
  /** What the last page has left for it, in pt, as far as is known: what breaks waste above is lost. */
  readonly spare: number;
}

export interface Fitting<Pages> extends Measured {
  readonly fits: true;
  readonly pages: Pages;
}

/** What overflows is of no use but for its lengths: its pages are let go. */
export interface Overflowing extends Measured {
  readonly fits: false;
}

export type Trial<Pages> = Fitting<Pages> | Overflowing;

/** Pages are full when no more than this share of them is left: less than a line of each. */
export const CLOSE_ENOUGH = 0.015;

export const NOTHING: ReadonlySet<string> = new Set();

export const isInside = ({ overflow }: Pick<FlowLength, "overflow">): boolean => fits(overflow, 0);

/**
 * The length of the content in pages. All pages but the last count as full, since what breaks waste is lost; what
 * overflows counts on top of all pages, of several flows the worst.
 */
export function loadOf({ flows, fill }: Pick<Attempt<unknown>, "flows" | "fill">, pages: number): number {
  const excess = Math.max(0, ...flows.map(({ overflow, room }) => overflow / room));
  if (!flows.every(isInside)) return pages * (1 + excess);
  return Math.max(0, fill.length - 1) + Math.min(1, fill.at(-1) ?? 0);
}

/** Fill tells of the longest flow what breaks leave of its room; of the others that is not known. */
export function withSpares(flows: readonly FlowLength[], shareTaken: number): readonly FlowWithSpare[] {
  const longest = Math.max(...flows.map(({ height, room }) => height / room));
  return flows.map((flow) => {
    const { height, room } = flow;
    const taken = height / room === longest ? room * shareTaken : height;
    return { ...flow, spare: Math.max(0, room - taken) };
  });
}
