/**
 * What is written on the pages of a PDF, glyph by glyph, before anyone knows what it says. Lengths are in pt from the
 * top left of the page as one looks at it; pages count from 1.
 */
export interface TextLayer {
  readonly pages: readonly LayerPage[];
  /** What could not be read or would have been too much, one sentence each, no full stop. */
  readonly problems: readonly string[];
}

export interface LayerPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which they are drawn. */
  readonly glyphs: readonly LayerGlyph[];
  readonly links: readonly LayerLink[];
  /** It shows a picture, such as a photo or a scan. */
  readonly hasPictures: boolean;
}

export interface LayerGlyph {
  /** What it stands for by the font's ToUnicode map: a character, several for a ligature; maybe a space. */
  readonly text: string;
  /** The pen when it is drawn. */
  readonly x: number;
  /** Its own baseline: raised for a superscript. */
  readonly y: number;
  /** The font's advance for it, without tracking. */
  readonly width: number;
  /** Of the type, as it is seen. */
  readonly size: number;
  readonly font: LayerFont;
  /** Its outline is drawn as well as filled: what programs make bold of when they have no bold face. */
  readonly outlined?: true;
  /** Sheared by hand: what programs make italic of when they have no italic face. */
  readonly sheared?: true;
  /** It does not stand upright, or its line does not run to the right. */
  readonly turned?: true;
}

export interface LayerFont {
  /** Its PostScript name, without the tag of a subset. */
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The rectangle of a link, or one of several. */
export interface LayerLink {
  readonly target: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
