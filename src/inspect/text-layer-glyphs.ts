import type { LayerFont, LayerGlyph } from "../model/text-layer.ts";

/** ISO 32000-1 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

export type Operators = typeof import("pdfjs-dist/legacy/build/pdf.mjs")["OPS"];

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

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The part of the graphics state (ISO 32000-1 8.4.1 and 9.3.1) that says where glyphs come to stand. */
interface State {
  readonly matrix: Matrix;
  readonly font: UsedFont | undefined;
  readonly size: number;
  readonly tracking: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

/** Nobody nests deeper: what does is an attack on memory. */
const DEEPEST = 10_000;

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
  readonly #stack: State[] = [];
  readonly #handlers: ReadonlyMap<number, (args: readonly unknown[]) => void>;
  #state: State;
  /** Text and line matrix (ISO 32000-1 9.4.1). */
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;

  /** @param page from the page's own coordinates to those of {@link LayerGlyph} */
  constructor(ops: Operators, page: Matrix, findFont: FindFont, most: number) {
    this.#findFont = findFont;
    this.#most = most;
    this.#state = {
      matrix: page,
      font: undefined,
      size: 0,
      tracking: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
    const picture = () => {
      this.hasPictures = true;
    };
    const save = () => this.#save();
    const restore = () => this.#restore();
    this.#handlers = new Map<number, (args: readonly unknown[]) => void>([
      [ops.save, save],
      [ops.restore, restore],
      [ops.transform, (args) => this.#transform(args)],
      [ops.paintFormXObjectBegin, ([matrix]) => this.#beginForm(matrix)],
      [ops.paintFormXObjectEnd, restore],
      [ops.setGState, ([pairs]) => this.#setAll(pairs)],
      [ops.beginText, () => this.#place(IDENTITY)],
      [ops.setTextMatrix, ([matrix]) => this.#place(matrixIn(matrix))],
      [ops.moveText, ([x, y]) => this.#move(numberIn(x), numberIn(y))],
      [ops.setLeadingMoveText, ([x, y]) => this.#moveAndLead(numberIn(x), numberIn(y))],
      [ops.nextLine, () => this.#move(0, -this.#state.leading)],
      [ops.setFont, ([id, size]) => this.#setFont(id, size)],
      [ops.setCharSpacing, ([tracking]) => this.#set({ tracking: numberIn(tracking) })],
      [ops.setWordSpacing, ([space]) => this.#set({ wordSpacing: numberIn(space) })],
      [ops.setHScale, ([percent]) => this.#set({ stretch: numberIn(percent) / 100 })],
      [ops.setLeading, ([leading]) => this.#set({ leading: numberIn(leading) })],
      [ops.setTextRise, ([rise]) => this.#set({ rise: numberIn(rise) })],
      [ops.setTextRenderingMode, ([mode]) => this.#set({ mode: numberIn(mode) })],
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

  #set(part: Partial<State>): void {
    this.#state = { ...this.#state, ...part };
  }

  #save(): void {
    if (this.#stack.length < DEEPEST) this.#stack.push(this.#state);
  }

  #restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  #transform(matrix: unknown): void {
    this.#set({ matrix: multiply(matrixIn(matrix), this.#state.matrix) });
  }

  #beginForm(matrix: unknown): void {
    this.#save();
    this.#transform(matrix);
  }

  /** Graphics state dictionaries may choose a font (ISO 32000-1 table 58). */
  #setAll(pairs: unknown): void {
    for (const pair of listIn(pairs)) {
      const [key, value] = listIn(pair);
      const [id, size] = listIn(value);
      if (key === "Font") this.#setFont(id, size);
    }
  }

  #setFont(id: unknown, size: unknown): void {
    this.#set({ font: this.#findFont(String(id)), size: numberIn(size) });
  }

  #place(matrix: Matrix): void {
    this.#text = matrix;
    this.#line = matrix;
  }

  #move(x: number, y: number): void {
    this.#place(multiply([1, 0, 0, 1, x, y], this.#line));
  }

  #moveAndLead(x: number, y: number): void {
    this.#set({ leading: -y });
    this.#move(x, y);
  }

  #show(shown: unknown): void {
    const { font, size, tracking, wordSpacing, stretch } = this.#state;
    if (!font) return;
    for (const glyph of listIn(shown)) {
      if (typeof glyph === "number") this.#advance(font, (-glyph / 1000) * size);
      else if (isGlyph(glyph)) {
        const width = numberIn(glyph.width) * font.scale * size;
        this.#note(glyph.unicode ?? "", width * stretch, font);
        this.#advance(font, width + tracking + (glyph.isSpace === true ? wordSpacing : 0));
      }
    }
  }

  #advance({ vertical }: UsedFont, by: number): void {
    const step: Matrix = vertical ? [1, 0, 0, 1, 0, -by] : [1, 0, 0, 1, by * this.#state.stretch, 0];
    this.#text = multiply(step, this.#text);
  }

  #note(text: string, width: number, font: UsedFont): void {
    const { size, rise, mode, matrix } = this.#state;
    const [a, b, c, d, x, y] = multiply(multiply([1, 0, 0, 1, 0, rise], this.#text), matrix);
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

export const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
];

const isGlyph = (value: unknown): value is ShownGlyph => typeof value === "object" && value !== null;

const numberIn = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? value : 0;

const listIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : [];

export function matrixIn(value: unknown): Matrix {
  const [a, b, c, d, e, f] = listIn(value);
  if (f === undefined) return IDENTITY;
  return [numberIn(a), numberIn(b), numberIn(c), numberIn(d), numberIn(e), numberIn(f)];
}
