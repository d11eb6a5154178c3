import type { Font } from "fontkit";

export interface TableGlyph {
  /** 0 is `.notdef`: the face has no glyph for the character. */
  readonly id: number;
  readonly advance: number;
}

/** What the `cmap` and `hmtx` tables of a font say, remembered. */
export interface GlyphTable {
  /** The default glyph of a character. */
  glyph(codePoint: number): TableGlyph;
  /** The advance of a glyph. fontkit's own `advanceWidth` decodes the outline as well. */
  advance(id: number): number;
  /** The left side bearing of a glyph. */
  bearing(id: number): number;
}

export function glyphTable(font: Font): GlyphTable {
  const { metrics, bearings } = font.hmtx;
  // Glyphs beyond the last metric have the advance of the last one (OpenType, `hmtx`).
  const last = metrics.length - 1;
  const advance = memo((id) => metrics.get(Math.min(id, last)).advance);
  const glyph = memo((codePoint) => {
    const id = font._cmapProcessor.lookup(codePoint);
    return { id, advance: advance(id) };
  });
  const bearing = (id: number): number =>
    id <= last ? metrics.get(id).bearing : bearings.get(id - metrics.length);
  return { glyph, advance, bearing };
}

function memo<T>(compute: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
