import type { Font } from "fontkit";
import { cached } from "./cache.ts";
import type { GlyphTable } from "./glyph-table.ts";
import { hanShaper } from "./han.ts";
import { latinShaper } from "./latin.ts";
import type { FaceRecord } from "./manifest.ts";
import type { Shape } from "./shaped-glyph.ts";

/** A face's shaping. */
export function shaper(font: Font, table: GlyphTable, record: FaceRecord): Shape {
  const isHan = record.scripts.includes("Hans");
  return cached(isHan ? hanShaper(font, table, record.features) : latinShaper(font, table, record.features));
}
