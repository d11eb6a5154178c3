import type { LayerFont, LayerGlyph } from "../model/text-layer.ts";

/** The tag of a subset (ISO 32000-1 9.6.4). */
const SUBSET_TAG = /^[A-Z]{6}\+/;

/** Weights from semibold on, as foundries, TeX (`CMBX10`, `SFBX1000`) and Chinese families (黑体) call them. */
const BOLD =
  /bold|black|heavy|demi|semibd|-bd|-w[6-9]\b|^(?:cm|sf|lm|ec)(?:b|ss?bx|roman.*bold)|simhei|stheiti/i;
const ITALIC = /italic|oblique|kursiv|slanted|^(?:cm|sf|ec)(?:ti|sl|bxti|bxsl|u)\d|-it\b/i;

export function faceOf(postScriptName: string): LayerFont {
  const name = postScriptName.replace(SUBSET_TAG, "");
  return { name, bold: BOLD.test(name), italic: ITALIC.test(name) };
}

/** Characters of Latin type are half as wide as it is high, by and large. */
const WIDTH_TO_SIZE = 2;

/**
 * The size of a Type 3 font is whatever its maker had in mind, often 1: what its glyphs take up tells how large they
 * are seen.
 */
export function sizeDrawnFonts(
  glyphs: readonly LayerGlyph[],
  drawn: ReadonlySet<LayerFont>,
): readonly LayerGlyph[] {
  const widths = new Map<LayerFont, { sum: number; count: number }>();
  for (const { font, width } of glyphs) {
    if (!drawn.has(font) || width <= 0) continue;
    const known = widths.get(font) ?? { sum: 0, count: 0 };
    known.sum += width;
    known.count += 1;
    widths.set(font, known);
  }
  if (widths.size === 0) return glyphs;
  return glyphs.map((glyph) => {
    const known = widths.get(glyph.font);
    return known ? { ...glyph, size: (WIDTH_TO_SIZE * known.sum) / known.count } : glyph;
  });
}
