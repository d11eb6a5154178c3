import type { Shape, ShapedGlyph } from "./shaped-glyph.ts";

/** A résumé has a few thousand distinct runs and words; a process that is up all day sees many more. */
const CACHE_LIMIT = 20_000;

/** Remembers results, so that every pass over a text after the first is free. */
export function cached(shape: Shape): Shape {
  const known = new Map<string, readonly ShapedGlyph[]>();
  return (text, features = []) => {
    const key = `${features.join()}|${text}`;
    const before = known.get(key);
    if (before) return before;
    const glyphs = shape(text, features);
    if (known.size >= CACHE_LIMIT) known.clear();
    known.set(key, glyphs);
    return glyphs;
  };
}
