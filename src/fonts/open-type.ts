import type { Font, Glyph, GlyphRun } from "fontkit";
import type { GlyphTable } from "./glyph-table.ts";
import type { Shape, ShapedGlyph } from "./shaped-glyph.ts";

export type Features = Readonly<Record<string, boolean>>;

/**
 * Shaping by the font's GSUB and GPOS tables. `always` is switched on or off besides the features asked for; `script`
 * is an OpenType tag, by default that of the text's first letter.
 */
export function openTypeShaper(font: Font, table: GlyphTable, always: Features, script?: string): Shape {
  const shaping = withOwnGlyphs(font, table);
  return (text, features = []) => {
    const wanted = Object.fromEntries(features.map((tag) => [tag, true]));
    // A new object each time: fontkit adds to it.
    return placed(text, shaping.layout(text, { ...always, ...wanted }, script));
  };
}

/**
 * The glyphs of a run with their places in the text. fontkit draws a default ignorable (a soft hyphen, a joiner)
 * as a space without width, which would be copied from the PDF as a space: it is left out, and its place goes to
 * the glyph before it.
 */
function placed(text: string, { glyphs, positions }: GlyphRun): readonly ShapedGlyph[] {
  const shaped: (ShapedGlyph & { end: number })[] = [];
  let start = 0;
  let end = 0;
  glyphs.forEach(({ id, codePoints, advanceWidth }, index) => {
    const character = text.codePointAt(end);
    const isIgnored = character !== undefined && character !== SPACE && codePoints[0] === SPACE;
    end += lengthOf(isIgnored ? [character] : codePoints);
    const last = shaped.at(-1);
    if (!isIgnored) {
      const { xAdvance = advanceWidth, yAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      shaped.push({ id, codePoints, start, end, advanceWidth, xAdvance, yAdvance, xOffset, yOffset });
    } else if (last) {
      last.end = end;
    } else {
      return; // Ignored at the very start: the first glyph begins there.
    }
    start = end;
  });
  return shaped;
}

const SPACE = 0x20;

const lengthOf = (codePoints: readonly number[]): number =>
  codePoints.reduce((length, codePoint) => length + (codePoint > 0xffff ? 2 : 1), 0);

/**
 * The font, with glyphs that know which characters they stand for *here*. fontkit keeps one object per glyph,
 * which claims the characters of its first use for ever: after a space, a no-break space is a space, too.
 */
function withOwnGlyphs(font: Font, table: GlyphTable): Font {
  const getGlyph = (id: number, codePoints: readonly number[] = []): Glyph =>
    Object.create(font.getGlyph(id), {
      codePoints: { value: codePoints },
      advanceWidth: { value: table.advance(id) },
    });
  return Object.create(font, { getGlyph: { value: getGlyph } });
}
