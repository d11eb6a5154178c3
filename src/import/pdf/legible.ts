import type { LayerGlyph, LayerPage } from "../../model/text-layer.ts";
import type { Tell } from "../note.ts";

/** Bullets of Symbol and Wingdings, which Word keeps in the private use area. */
const SYMBOLS: Readonly<Record<string, string>> = {
  "\uf0b7": "•",
  "\uf0a7": "▪",
  "\uf06c": "●",
  "\uf06d": "○",
  "\uf06e": "■",
  "\uf06f": "□",
  "\uf0a8": "□",
  "\uf0d8": "➢",
  "\uf0e0": "→",
  "\uf075": "◆",
  "\uf076": "❖",
  "\uf0fc": "✓",
};

const PRIVATE = /^\p{Co}+$/u;
/** What stands for no character at all: a font without a map to Unicode leaves its own numbers. */
const MEANINGLESS = /[\ufffd\p{Cn}\p{Cs}]|(?![\t\n\r])\p{Cc}/u;
/** Marks of direction and joiners take no room and only get in the way of reading (requirements of UTS #39). */
const INVISIBLE = /^[\p{Bidi_Control}\u200b-\u200d\u2060\ufeff]+$/u;
/** Latin ligatures (UAX #15: they have compatibility decompositions). */
const LIGATURES = /[\ufb00-\ufb06]/gu;
const ICON_FONT = /awesome|icon|symbol|dings|material|academicons|simpleicons/i;

/** A page with the glyphs that can be read. */
export interface LegiblePage extends Omit<LayerPage, "glyphs"> {
  readonly glyphs: readonly LayerGlyph[];
  /** How many glyphs stand for something nobody knows. */
  readonly unreadable: number;
}

/** Leaves out what nobody sees or can read, and spells out what one glyph says for several characters. */
export function legible(page: LayerPage, tell: Tell): LegiblePage {
  const inside = page.glyphs.filter((glyph) => isOnPage(glyph, page));
  const upright = inside.filter(({ turned }) => !turned);
  const turned = inside.length - upright.length;
  if (turned > 0)
    tell({
      kind: "uncertain",
      code: "turned-text",
      message: `page ${page.number} has text that does not run from left to right; it was left out`,
      before: quote(inside.filter((glyph) => glyph.turned)),
    });
  let icons = 0;
  let unreadable = 0;
  const glyphs = upright.flatMap((glyph, i): LayerGlyph[] => {
    if (INVISIBLE.test(glyph.text)) return [];
    const text = readable(glyph.text);
    if (text !== undefined) return [{ ...glyph, text }];
    if (PRIVATE.test(glyph.text) && isIcon(glyph, upright[i - 1], upright[i + 1])) {
      icons += 1;
      return [];
    }
    unreadable += 1;
    return [{ ...glyph, text: "\ufffd" }];
  });
  if (icons > 0)
    tell({
      kind: "reading",
      code: "icon",
      message: `${icons === 1 ? "an icon" : `${icons} icons`} of page ${page.number} stood for no character and went`,
    });
  return { ...page, glyphs, unreadable };
}

function readable(text: string): string | undefined {
  const symbol = SYMBOLS[text];
  if (symbol !== undefined) return symbol;
  if (PRIVATE.test(text) || MEANINGLESS.test(text)) return undefined;
  return text.replace(LIGATURES, (ligature) => ligature.normalize("NFKC"));
}

const isOnPage = ({ x, y, width }: LayerGlyph, page: LayerPage): boolean =>
  x + width > 0 && x < page.width && y > 0 && y < page.height;

/** A glyph of a font of pictures, or one that stands by itself. */
function isIcon(glyph: LayerGlyph, before: LayerGlyph | undefined, after: LayerGlyph | undefined): boolean {
  if (ICON_FONT.test(glyph.font.name)) return true;
  return (
    [before, after].every((other) => other === undefined || !PRIVATE.test(other.text)) &&
    before?.font !== glyph.font &&
    after?.font !== glyph.font
  );
}

/** As much of a text as tells which it is. */
const QUOTED = 40;
const quote = (glyphs: readonly LayerGlyph[]): string =>
  glyphs
    .slice(0, QUOTED)
    .map(({ text }) => text)
    .join("");
