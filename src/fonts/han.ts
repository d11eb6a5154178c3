/**
 * Shaping Chinese. Han, kana and full-width marks are one glyph each, one em wide, and no rule of the font
 * changes them: `cmap` and `hmtx` are enough, and by far the quickest. Only the dash needs the font's rules.
 */
import type { Font } from "fontkit";
import type { GlyphTable, TableGlyph } from "./glyph-table.ts";
import { type Features, openTypeShaper } from "./open-type.ts";
import type { Shape, ShapedGlyph } from "./shaped-glyph.ts";

/** Characters that take exactly their own glyph; Latin letters (kerning) and combining marks do not. */
const ONE_TO_ONE =
  /^[\u0020\u00a0\u00b7\u2010-\u2027\u2030-\u205e\u2190-\u27bf\u2e80-\u2fdf\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u3200-\u9fff\uf900-\ufaff\uff01-\uffee\u{20000}-\u{3ffff}]*$/u;

/**
 * The dash of Chinese is a rule two em long (GB/T 15834 4.14, CLREQ 3.1.6), written as two U+2014 or as U+2E3A.
 * By default Noto gives the Latin one: 0.9 em alone, 1.7 em for the pair. `fwid` gives the Chinese one.
 */
const DASHES = /([\u2014\u2e3a]+)/u;
const CHINESE_DASH = ["fwid"];

/** Dashes are never kerned or marked, and reading the tables for it takes longer than shaping a page. */
const NEEDLESS_FOR_DASHES: Features = { kern: false, mark: false, mkmk: false, curs: false };

/** Features asked for reach only the Latin letters and figures of a Chinese face; the rest has its one right form. */
export function hanShaper(font: Font, table: GlyphTable, always: Features): Shape {
  const shape = openTypeShaper(font, table, always);
  const shapeDash = openTypeShaper(font, table, { ...always, ...NEEDLESS_FOR_DASHES });
  return (text, features) => {
    let end = 0;
    return text.split(DASHES).flatMap((piece, index) => {
      const start = end;
      end += piece.length;
      const isDash = index % 2 === 1;
      if (isDash) return moved(shapeDash(piece, CHINESE_DASH), start);
      return moved(ONE_TO_ONE.test(piece) ? oneToOne(table, piece) : shape(piece, features), start);
    });
  };
}

const moved = (glyphs: readonly ShapedGlyph[], by: number): readonly ShapedGlyph[] =>
  by === 0 ? glyphs : glyphs.map((glyph) => ({ ...glyph, start: glyph.start + by, end: glyph.end + by }));

function oneToOne(table: GlyphTable, text: string): readonly ShapedGlyph[] {
  let end = 0;
  return Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const { id, advance } = chineseGlyph(table, codePoint);
    const start = end;
    end += character.length;
    return {
      id,
      codePoints: [codePoint],
      start,
      end,
      advanceWidth: advance,
      xAdvance: advance,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    };
  });
}

const MIDDLE_DOT = 0xb7;
const KATAKANA_MIDDLE_DOT = 0x30fb;

/**
 * The interpunct of Chinese is U+00B7, one em wide with the dot in the middle (GB/T 15834 4.12.2). Noto Serif
 * has the Latin one there (0.33 em) and the Chinese one only at U+30FB; in Noto Sans both are the same glyph.
 */
function chineseGlyph(table: GlyphTable, codePoint: number): TableGlyph {
  const interpunct = codePoint === MIDDLE_DOT ? table.glyph(KATAKANA_MIDDLE_DOT) : undefined;
  return interpunct && interpunct.id !== 0 ? interpunct : table.glyph(codePoint);
}
