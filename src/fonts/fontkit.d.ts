/** The part of fontkit 2.0.4 that is used here; the package ships no types. Lengths are font units. */
declare module "fontkit" {
  export interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
  }

  export interface GlyphPosition {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  }

  /** Collects glyphs and writes the font file that a PDF embeds. */
  export interface Subset {
    /** The id that the glyph has in the subset. */
    includeGlyph(id: number): number;
    encode(): Uint8Array;
  }

  export interface Font {
    readonly type: string;
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    readonly xHeight: number;
    readonly capHeight: number;
    readonly hmtx: {
      readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } };
    };
    readonly characterSet: readonly number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number, codePoints?: readonly number[]): Glyph;
    createSubset(): Subset;
    layout(text: string, features?: Readonly<Record<string, boolean>>, script?: string | undefined): GlyphRun;
  }

  /** Throws when the bytes are no font. A collection has `fonts` and no `layout`. */
  export function create(bytes: Uint8Array): Font;
}
