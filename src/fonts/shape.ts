import type { Font } from "fontkit";
import { Recent } from "../model/recent.ts";
import type { GlyphTable } from "./glyph-table.ts";
import { hanShaper } from "./han.ts";
import type { Kerning } from "./kerning.ts";
import { latinShaper } from "./latin.ts";
import type { FaceRecord } from "./manifest.ts";
import type { Shape, ShapedGlyph } from "./shaped-glyph.ts";

/** A face's shaping. */
export function shaper(font: Font, table: GlyphTable, record: FaceRecord, kerning?: Kerning): Shape {
  const { features, scripts } = record;
  const isHan = scripts.includes("Hans");
  return cached(isHan ? hanShaper(font, table, features) : latinShaper(font, table, features, kerning));
}

/** How many glyphs are kept of a face: those of a long résumé or two. */
const KEPT_GLYPHS = 8_000;

/** Remembers results, so that every pass over a text after the first is free. */
function cached(shape: Shape): Shape {
  const known = new Recent<readonly ShapedGlyph[]>(KEPT_GLYPHS);
  return (text, features = []) => {
    const key = `${features.join()}|${text}`;
    const before = known.get(key);
    if (before) return before;
    const glyphs = shape(text, features);
    known.set(key, glyphs, glyphs.length);
    return glyphs;
  };
}
