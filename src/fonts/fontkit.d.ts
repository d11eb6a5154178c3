/** The part of fontkit 2.0.4 that is used here; the package ships no types. Lengths are font units. */
declare module "fontkit" {
  export interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
    /** Internal: the outline, or null for a blank. With it a subset finds the parts of a composed glyph. */
    _decode(): { readonly numberOfContours: number } | null;
    /** Internal. */
    _getMetrics(): { readonly leftBearing: number };
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

  /** Where a table lies in the file, in bytes. */
  export interface TableEntry {
    readonly offset: number;
    readonly length: number;
  }

  type TableName = "cmap" | "hmtx" | "glyf" | "loca" | "post" | "fvar" | "cvt " | "prep" | "fpgm";

  export interface Font {
    readonly type: string;
    readonly directory: { readonly tables: Readonly<Partial<Record<TableName, TableEntry>>> };
    readonly head: { readonly indexToLocFormat: number };
    readonly hhea: { readonly numberOfMetrics: number };
    readonly post: { readonly italicAngle: number; readonly isFixedPitch: number };
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    readonly xHeight: number;
    readonly capHeight: number;
    readonly hmtx: {
      readonly metrics: {
        readonly length: number;
        get(index: number): { readonly advance: number; readonly bearing: number };
      };
      readonly bearings: { readonly length: number; get(index: number): number };
    };
    /** Internal: what looks a character up in `cmap`; 0 where there is no glyph. */
    readonly _cmapProcessor: { lookup(codePoint: number): number };
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
