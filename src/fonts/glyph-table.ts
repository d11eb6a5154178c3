import type { Font } from "fontkit";
import { codePointReader } from "./code-points.ts";

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

/** Reads the tables where they lie in the file: fontkit makes an object of every entry. */
export function glyphTable(font: Font, bytes: Uint8Array): GlyphTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset = 0 } = font.directory.tables.hmtx ?? {};
  // Glyphs beyond the last metric have the advance of the last one, and a bearing each (OpenType, `hmtx`).
  const count = font.hhea.numberOfMetrics;
  const bearings = offset + METRIC_LENGTH * count;
  const advance = (id: number): number => view.getUint16(offset + METRIC_LENGTH * Math.min(id, count - 1));
  const bearing = (id: number): number =>
    view.getInt16(id < count ? offset + METRIC_LENGTH * id + 2 : bearings + 2 * (id - count));
  const read = codePointReader(font, bytes);
  const glyph = memo((codePoint) => {
    const id = read(codePoint);
    return { id, advance: advance(id) };
  });
  return { glyph, advance, bearing };
}

/** An advance and a bearing. */
const METRIC_LENGTH = 4;

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
