import type { Settings } from "../model/layout.ts";
import type { SelectedResume } from "../model/selected.ts";

/** How long a résumé is. */
export interface Length {
  /** The height of its content, in pages: 1.5 is a page and a half, as if pages could be cut anywhere. */
  readonly load: number;
  /** How many lines of body text a page holds, to say a length in lines. */
  readonly linesPerPage: number;
}

export type Measure = (resume: SelectedResume, settings: Settings) => Promise<Length>;

/** How long a résumé turned out without some items, at a point of the path from tight (0) to comfortable (1). */
export interface Trial {
  readonly load: number;
  readonly omitted: ReadonlySet<string>;
  readonly comfort: number;
}

/** A trial by the height of the content alone. */
export interface MeasuredTrial extends Trial, Length {}

export type Attempt<T extends Trial = Trial> = (omitted: ReadonlySet<string>, comfort: number) => Promise<T>;

/** Pages are full when no more than this share of one is left: less than a line. */
export const CLOSE_ENOUGH = 0.015;

/** Does a load fit into the room, both in pages? A millionth of a page is a thousandth of a point. */
export const isWithin = (load: number, room: number): boolean => load <= room + 1e-6;
