/** The interface between `@react-pdf/layout`, `@react-pdf/render` and a text engine, as far as it is used here. */
import type { ShapedGlyph } from "../../fonts/index.ts";
import type { FacePair } from "../font-store.ts";

/** What a style says about a stretch of text; lengths in pt. */
export interface Attributes {
  /** The resolved family list; the first is ours, what follows are React-PDF's own fallbacks and is never used. */
  readonly font: readonly (FacePair | undefined)[];
  readonly fontSize: number;
  readonly lineHeight?: number;
  readonly color?: string;
  readonly opacity?: number;
  readonly align?: string;
  readonly link?: string | null;
  readonly verticalAlign?: string;
  readonly backgroundColor?: string | null;
  readonly characterSpacing?: number;
  /** OpenType features switched on or off. */
  readonly features?: Readonly<Record<string, boolean>>;
}

export interface Fragment {
  readonly string: string;
  readonly attributes: Attributes;
}

export interface AttributedRun {
  readonly start: number;
  readonly end: number;
  readonly attributes: Attributes;
}

export interface AttributedString {
  readonly string: string;
  readonly runs: readonly AttributedRun[];
}

export interface Container {
  readonly width: number;
  readonly height: number;
}

/** Where the drawing stage puts a glyph, relative to the pen; pt. */
export interface GlyphPosition {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export interface GlyphRun {
  readonly start: number;
  readonly end: number;
  /** As `@react-pdf/render` reads them: `font` holds the one face that the glyphs belong to. */
  readonly attributes: Omit<Attributes, "font"> & { readonly font: readonly unknown[] };
  readonly glyphs: readonly ShapedGlyph[];
  readonly positions: readonly GlyphPosition[];
  /** The box of a link over the run, around the baseline. */
  readonly height: number;
  readonly descent: number;
  readonly xAdvance: number;
}

export interface Line {
  readonly string: string;
  readonly runs: readonly GlyphRun[];
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** From the top of the line's box to its baseline. */
  readonly ascent: number;
  /** The visible width. */
  readonly xAdvance: number;
}
