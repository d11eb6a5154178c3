import type { LayerFont, LayerGlyph } from "../model/text-layer.ts";
import type { Matrix } from "./matrix.ts";
import { listIn, numberIn } from "./operands.ts";
import type { Operators } from "./pdf-js.ts";
import { type Handler, TextCursor } from "./text-cursor.ts";

/** A font as pdf.js hands it over. */
export interface UsedFont {
  readonly face: LayerFont;
  /** A glyph's units to those of the text; a thousandth but in Type 3 fonts. */
  readonly scale: number;
  readonly vertical: boolean;
}

export type FindFont = (id: string) => UsedFont | undefined;

/** A page's content as pdf.js hands it over. */
interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What pdf.js puts into a shown text; between glyphs stand numbers that move the pen back. */
interface ShownGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** From one half on, a matrix turns rather than wobbles. */
const TURNED = 0.5;
/** Fakes of italics shear by 12° or more, a fifth; scans and rounding by less than half of that. */
const SHEARED = 0.1;
/** Text rendering modes that fill and stroke (ISO 32000-1 table 106). */
const OUTLINED: ReadonlySet<number> = new Set([2, 6]);

/** Follows a page's operators and notes where its glyphs come to stand. */
export class GlyphReader {
  readonly glyphs: LayerGlyph[] = [];
  hasPictures = false;
  readonly #findFont: FindFont;
  readonly #most: number;
  readonly #cursor: TextCursor;
  readonly #handlers: ReadonlyMap<number, Handler>;

  /** @param page from the page's own coordinates to those of {@link LayerGlyph} */
  constructor(ops: Operators, page: Matrix, findFont: FindFont, most: number) {
    this.#findFont = findFont;
    this.#most = most;
    this.#cursor = new TextCursor(ops, page);
    const picture = () => {
      this.hasPictures = true;
    };
    this.#handlers = new Map<number, Handler>([
      ...this.#cursor.handlers,
      [ops.showText, ([glyphs]) => this.#show(glyphs)],
      [ops.paintImageXObject, picture],
      [ops.paintImageXObjectRepeat, picture],
      [ops.paintImageMaskXObject, picture],
      [ops.paintInlineImageXObject, picture],
    ]);
  }

  /** @returns false if there were more glyphs than it may read */
  read({ fnArray, argsArray }: OperatorList): boolean {
    for (const [i, operator] of fnArray.entries()) {
      this.#handlers.get(operator)?.(listIn(argsArray[i]));
      if (this.glyphs.length > this.#most) {
        this.glyphs.length = this.#most;
        return false;
      }
    }
    return true;
  }

  #show(shown: unknown): void {
    const { font: id, size, tracking, wordSpacing, stretch } = this.#cursor.state;
    const font = this.#findFont(id);
    if (!font) return;
    for (const glyph of listIn(shown)) {
      if (typeof glyph === "number") this.#cursor.advance((-glyph / 1000) * size, font.vertical);
      else if (isGlyph(glyph)) {
        const width = numberIn(glyph.width) * font.scale * size;
        this.#note(glyph.unicode ?? "", width * stretch, font);
        const space = glyph.isSpace === true ? wordSpacing : 0;
        this.#cursor.advance(width + tracking + space, font.vertical);
      }
    }
  }

  #note(text: string, width: number, font: UsedFont): void {
    const { size, mode } = this.#cursor.state;
    const [a, b, c, d, x, y] = this.#cursor.matrix;
    const [along, up] = [Math.hypot(a, b), Math.hypot(c, d)];
    const seen = { x, y, width: Math.abs(width * along), size: Math.abs(size * up) };
    if (!Object.values(seen).every(Number.isFinite) || text === "") return;
    const turned = font.vertical || Math.abs(b) > TURNED * along || a * size < 0;
    const sheared = !turned && Math.abs(a * c + b * d) > SHEARED * along * up;
    this.glyphs.push({
      text,
      ...seen,
      font: font.face,
      ...(OUTLINED.has(mode) && { outlined: true }),
      ...(sheared && { sheared }),
      ...(turned && { turned }),
    });
  }
}

const isGlyph = (value: unknown): value is ShownGlyph => typeof value === "object" && value !== null;
