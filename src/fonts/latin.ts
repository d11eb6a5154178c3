import type { Font } from "fontkit";
import type { GlyphTable } from "./glyph-table.ts";
import { type Kerning, kernedShaper } from "./kerning.ts";
import { type Features, openTypeShaper } from "./open-type.ts";
import type { Shape } from "./shaped-glyph.ts";

/**
 * Text in which only ligatures and kerning can do anything: Latin and Greek letters that are whole characters, figures,
 * punctuation, arrows and mathematical signs. U+00EF is left out because Source Serif has a `ccmp` rule for `fï`.
 */
const PLAIN =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ee\u00f0-\u017f\u0391-\u03a9\u03b1-\u03c9\u2000-\u200a\u2010-\u2027\u2030-\u205e\u20ac\u2122\u2190-\u22ff]*$/u;

/**
 * What plain text does not need. Reading these tables is most of the cost of a face's first word: with them
 * Inter takes about 30 ms, without them 6 ms.
 */
const NEEDLESS_FOR_PLAIN: Features = {
  ccmp: false,
  locl: false,
  rlig: false,
  mark: false,
  mkmk: false,
  clig: false,
  rclt: false,
  curs: false,
};

/**
 * The script also of figures alone, which would count as the default script: Inter lists its kerning for that one
 * twice, and fontkit applies it twice, where OpenType applies a lookup once.
 */
const SCRIPT = "latn";

/** `kerning` is the face's table of plain text, for the features that the manifest has always on or off. */
export function latinShaper(font: Font, table: GlyphTable, always: Features, kerning?: Kerning): Shape {
  const shape = openTypeShaper(font, table, always);
  const shapePlain = openTypeShaper(font, table, { ...NEEDLESS_FOR_PLAIN, ...always }, SCRIPT);
  const shapeByTable = kerning && kernedShaper(table, kerning);
  return (text, features = []) => {
    if (!PLAIN.test(text)) return shape(text, features);
    return shapeByTable?.(text, features) ?? shapePlain(text, features);
  };
}
