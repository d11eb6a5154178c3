import type { LinkCode } from "./print.ts";
import type { Lang } from "./resume.ts";
import type { SelectedResume } from "./selected.ts";
import type { Theme } from "./theme.ts";
import type { Paper } from "./units.ts";

/** What a variant can promise: exactly one page, exactly two, or the fewest on which everything stands. */
export const PAGE_TARGETS = [1, 2, "auto"] as const;
export type PageTarget = (typeof PAGE_TARGETS)[number];

/** How a page is set. All knobs move together along one path from tight (0) to comfortable (1). */
export interface Settings {
  /** Body type size in pt. */
  readonly size: number;
  /** Line height as a multiple of the type size. */
  readonly leading: number;
  /** Multiplies every vertical space between blocks; 1 is the layout's comfortable rhythm. */
  readonly space: number;
  /** Page margins in pt. */
  readonly margin: { readonly x: number; readonly y: number };
}

/** The two ends of the path that a layout allows in a language; nothing is ever set tighter than `floor`. */
export interface SettingsRange {
  readonly floor: Settings;
  readonly ceiling: Settings;
}

/** Two families by the scripts that they set, as named in the fonts' manifest. */
export interface FontFamilies {
  readonly latin: string;
  readonly han: string;
}

export interface LayoutInput {
  readonly resume: SelectedResume;
  readonly settings: Settings;
  readonly paper: Paper;
  /** How many pages there are to be. */
  readonly pages: number;
  /** The layout's theme with what the résumé changes about it. */
  readonly theme: Theme;
  /** The font families that text is set in: the layout's own, or those that a project prefers. */
  readonly fonts?: FontFamilies;
  /** The photo's bytes, checked and ready to embed. */
  readonly photo?: Uint8Array;
  /** A code to print at the head of the first page. */
  readonly code?: LinkCode;
}

/** What a layout renders: an element of React, whose types nobody needs who only builds résumés. */
export interface RenderedLayout {
  readonly type: unknown;
  readonly props: unknown;
  readonly key: string | null;
}

/** A look: React components over the kit, and how far its settings may move. */
export interface Layout {
  readonly name: string;
  readonly description: string;
  /** The font families it sets text in, where nobody prefers others. */
  readonly fonts: FontFamilies;
  /** Its tokens, where nobody changes them. */
  readonly theme: Theme;
  range(lang: Lang, pages: number): SettingsRange;
  render(input: LayoutInput): RenderedLayout;
}
