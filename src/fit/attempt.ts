import type { Settings } from "../model/layout.ts";
import type { SelectedResume } from "../model/selected.ts";

/** One column of a layout as it was set: the main one, a side one. Lengths in pt, over all pages together. */
export interface FlowLength {
  readonly flow: string;
  /** What its content takes, as if its page had no end. */
  readonly height: number;
  /** What the pages have for it. */
  readonly room: number;
  /** By how much it leaves the last page; 0 if it fits. More than `height - room` where page breaks waste room. */
  readonly overflow: number;
}

/** What one node of the résumé takes by itself, without the nodes below it; pt. */
export interface Extent {
  readonly flow: string;
  readonly height: number;
  /** The space before it; the first of its siblings may have another than those that follow. */
  readonly before: number;
}

/** A résumé set once, with some settings, on a number of pages. */
export interface Attempt<Pages> {
  readonly pages: Pages;
  /** How much of each page's text area is filled: 0 to 1, more on a last page that overflows. */
  readonly fill: readonly number[];
  readonly flows: readonly FlowLength[];
  /** By the ids of the nodes shown. A node without content of its own is missing. */
  readonly extents: ReadonlyMap<string, Extent>;
  /** How bad the page breaks are, as a share of a page that one would leave empty to avoid them; 0 for none or good ones. */
  readonly breakCost: number;
  /** The height of one line of body text in pt, to tell lengths in lines. */
  readonly lineHeight: number;
}

export type Compose<Pages> = (
  resume: SelectedResume,
  settings: Settings,
  pages: number,
) => Promise<Attempt<Pages>>;
