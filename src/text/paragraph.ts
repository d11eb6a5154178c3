/** What goes into the engine and what comes out: plain data, so that tests need no font and no PDF. */
import type { Lang } from "../model/resume.ts";

/** Which of a pair's two faces sets a stretch of text. */
export type Script = "latin" | "han";

/** A half-open range of UTF-16 indices of a text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The smallest thing that can be placed: usually one glyph, several code points when they form a ligature. */
export interface Cluster extends TextRange {
  /** Natural advance in pt, kerning included. */
  readonly advance: number;
  /** The part of the advance that is kerning with what follows, mostly negative: a line that ends here is without it. */
  readonly kern?: number;
  /** Type size in pt. */
  readonly size: number;
  /** The face that sets it, as {@link itemise} chose. */
  readonly script: Script;
  readonly lang: Lang;
  /** Superscript or subscript: takes no Han–Latin gap on its own behalf. */
  readonly raised?: boolean;
}

export type Align = "justify" | "start" | "end" | "center";

export interface ParagraphInput {
  readonly text: string;
  readonly lang: Lang;
  /** In text order, covering the text without gaps; a newline is a cluster of its own. */
  readonly clusters: readonly Cluster[];
  readonly align: Align;
  /** Words of Latin script may be divided (Liang's patterns); identifiers, names and addresses never are. */
  readonly hyphenate?: boolean;
  /** Width of the hyphen that is drawn where a word is divided, in pt; a third of an em when absent. */
  readonly hyphenAdvance?: number;
  /** Stretches that stay on one line if a line can hold them: code spans, names. */
  readonly nobreak?: readonly TextRange[];
}

/** One set line. Glyph `i` of the line starts at the sum of the advances before it, plus `shifts[i]`. */
export interface SetLine {
  /** Index of the first cluster. */
  readonly from: number;
  /** Index after the last cluster; spaces at the end belong to the line but have no width. */
  readonly to: number;
  /**
   * Final advance of each cluster in pt: kerning, Han–Latin gaps, squeezed marks and justification included;
   * 0 for source spaces that a Han–Latin gap replaces and for spaces at the line's end.
   */
  readonly advances: Float64Array;
  /** How far left of its pen position a glyph is drawn because its blank left half was trimmed: pt, <= 0. */
  readonly shifts: Float64Array;
  /** Visible width in pt: the sum of the advances, and the hyphen if there is one. */
  readonly width: number;
  /** A hyphen is to be drawn after the last visible cluster. */
  readonly hyphen: boolean;
  /** The line was left short of its measure: by alignment, as a last line, or because stretching it would show. */
  readonly ragged: boolean;
}
