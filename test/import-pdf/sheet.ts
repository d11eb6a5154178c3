import { blocksOfTextLayer } from "../../src/import/pdf/index.ts";
import type { Blocks } from "../../src/model/intake.ts";
import type { LayerFont, LayerGlyph, LayerLink, LayerPage } from "../../src/model/text-layer.ts";
import { outline } from "./read.ts";

const REGULAR: LayerFont = { name: "Body-Regular", bold: false, italic: false };
const BOLD: LayerFont = { name: "Body-Bold", bold: true, italic: false };
const ITALIC: LayerFont = { name: "Body-Italic", bold: false, italic: true };

export interface Type {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly font?: LayerFont;
  /** Between letters, in em. */
  readonly tracking?: number;
  /** Of word spaces, in em. */
  readonly space?: number;
  /** Words are set apart, but no space is drawn. */
  readonly bare?: boolean;
  /** To this right edge, by word spaces or between Chinese characters. */
  readonly justifiedTo?: number;
  readonly alignedRight?: boolean;
  readonly link?: string;
}

/** A page on which every Latin character is half an em wide and every Chinese one a whole em. */
export class Sheet {
  readonly #glyphs: LayerGlyph[] = [];
  readonly #links: LayerLink[] = [];
  readonly #options: Partial<LayerPage>;

  constructor(options: Partial<LayerPage> = {}) {
    this.#options = options;
  }

  /** Sets a line and returns where it ends. */
  line(x: number, y: number, text: string, type: Type = {}): number {
    const { size = 10, tracking = 0, space = 0.3, bare = false } = type;
    const font = type.font ?? (type.bold ? BOLD : type.italic ? ITALIC : REGULAR);
    const characters = [...text];
    const widths = characters.map((one) => (one === " " ? space : widthOf(one)) * size);
    const natural = widths.reduce((sum, width) => sum + width, 0) + tracking * size * (characters.length - 1);
    const extra = type.justifiedTo === undefined ? 0 : type.justifiedTo - x - natural;
    const gaps = characters.map(
      (one, i) => i < characters.length - 1 && stretches(one, characters[i + 1] ?? ""),
    );
    const each = extra / Math.max(1, gaps.filter(Boolean).length);
    let pen = type.alignedRight ? x - natural : x;
    const start = pen;
    characters.forEach((one, i) => {
      const width = widths[i] ?? 0;
      if (one !== " " || !bare) this.#glyphs.push({ text: one, x: pen, y, width, size, font });
      pen += width + tracking * size + (gaps[i] ? each : 0);
    });
    if (type.link !== undefined)
      this.#links.push({ target: type.link, left: start, right: pen, top: y - size, bottom: y + 0.3 * size });
    return pen;
  }

  /** Sets lines one below the other, from `y` on, and returns the next baseline. */
  lines(
    x: number,
    y: number,
    texts: readonly string[],
    type: Type & { readonly leading?: number } = {},
  ): number {
    const leading = type.leading ?? 12;
    texts.forEach((text, i) => {
      const { justifiedTo, ...ragged } = type;
      // The last line of a paragraph is not justified.
      const isLast = i === texts.length - 1 || justifiedTo === undefined;
      this.line(x, y + i * leading, text, isLast ? ragged : { ...ragged, justifiedTo });
    });
    return y + texts.length * leading;
  }

  glyph(glyph: Partial<LayerGlyph> & Pick<LayerGlyph, "x" | "y" | "text">): void {
    this.#glyphs.push({ width: 5, size: 10, font: REGULAR, ...glyph });
  }

  page(number = 1): LayerPage {
    return {
      number,
      width: 595,
      height: 842,
      hasPictures: false,
      ...this.#options,
      glyphs: this.#glyphs,
      links: this.#links,
    };
  }
}

const widthOf = (character: string): number => (isHan(character) ? 1 : 0.5);
const isHan = (character: string): boolean => /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u.test(character);
const stretches = (one: string, next: string): boolean => one === " " || (isHan(one) && isHan(next));

export const read = (...sheets: readonly Sheet[]): Blocks =>
  blocksOfTextLayer({ pages: sheets.map((sheet, i) => sheet.page(i + 1)), problems: [] });

/** What was read, one line for each text; pieces apart by ` | `. */
export const readOutline = (...sheets: readonly Sheet[]): string => outline(read(...sheets).blocks);
