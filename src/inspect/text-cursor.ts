import { IDENTITY, type Matrix, matrixIn, multiplied, shift } from "./matrix.ts";
import { listIn, numberIn } from "./operands.ts";
import type { Operators } from "./pdf-js.ts";

/** What `q` keeps and `Q` brings back (ISO 32000-1 8.4 and 9.3), as far as text depends on it. */
export interface GraphicsState {
  readonly matrix: Matrix;
  /** By the name that pdf.js gives it. */
  readonly font: string;
  readonly size: number;
  readonly tracking: number;
  readonly wordSpacing: number;
  /** 1 where letters are as wide as their font has them. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
  /** `#rrggbb` of what is filled; undefined for a pattern or a shading. */
  readonly color: string | undefined;
  /** 0 lets everything through, 1 nothing. */
  readonly opacity: number;
}

const INITIAL: Omit<GraphicsState, "matrix"> = {
  ...{ font: "", size: 0, tracking: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0, mode: 0 },
  ...{ color: "#000000", opacity: 1 },
};

/** Nobody nests deeper: what does is an attack on memory. */
const DEEPEST = 10_000;

export type Handler = (args: readonly unknown[]) => void;

/**
 * Where the next glyph of a page will stand, and how it will look. It follows all operators that have a say in that but
 * those that show text: whoever shows some moves it on.
 */
export class TextCursor {
  /** By the numbers of pdf.js. */
  readonly handlers: ReadonlyMap<number, Handler>;
  readonly #stack: GraphicsState[] = [];
  #state: GraphicsState;
  /** Text and line matrix (ISO 32000-1 9.4.1). */
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;

  /** @param page from the page's own coordinates to those that are asked for */
  constructor(ops: Operators, page: Matrix) {
    this.#state = { ...INITIAL, matrix: page };
    const restore = () => this.#restore();
    this.handlers = new Map<number, Handler>([
      [ops.save, () => this.#save()],
      [ops.restore, restore],
      [ops.transform, (args) => this.#transform(args)],
      [ops.paintFormXObjectBegin, ([matrix]) => this.#beginForm(matrix)],
      [ops.paintFormXObjectEnd, restore],
      [ops.setGState, ([pairs]) => this.#setAll(pairs)],
      [ops.setFillRGBColor, ([color]) => this.#set({ color: typeof color === "string" ? color : undefined })],
      [ops.setFillColorN, () => this.#set({ color: undefined })],
      [ops.setFillTransparent, () => this.#set({ color: undefined })],
      [ops.beginText, () => this.#place(IDENTITY)],
      [ops.setTextMatrix, ([matrix]) => this.#place(matrixIn(matrix))],
      [ops.moveText, ([x, y]) => this.#move(numberIn(x), numberIn(y))],
      [ops.setLeadingMoveText, ([x, y]) => this.#moveAndLead(numberIn(x), numberIn(y))],
      [ops.nextLine, () => this.#move(0, -this.#state.leading)],
      [ops.setFont, ([font, size]) => this.#setFont(font, size)],
      [ops.setCharSpacing, ([tracking]) => this.#set({ tracking: numberIn(tracking) })],
      [ops.setWordSpacing, ([space]) => this.#set({ wordSpacing: numberIn(space) })],
      [ops.setHScale, ([percent]) => this.#set({ stretch: numberIn(percent, 100) / 100 })],
      [ops.setLeading, ([leading]) => this.#set({ leading: numberIn(leading) })],
      [ops.setTextRise, ([rise]) => this.#set({ rise: numberIn(rise) })],
      [ops.setTextRenderingMode, ([mode]) => this.#set({ mode: numberIn(mode) })],
    ]);
  }

  get state(): GraphicsState {
    return this.#state;
  }

  /** From the baseline at the cursor to the page. */
  get matrix(): Matrix {
    return multiplied(multiplied(shift(0, this.#state.rise), this.#text), this.#state.matrix);
  }

  /** Moves on along the line, or down the column where a font is set in columns. */
  advance(by: number, vertical = false): void {
    this.#text = multiplied(vertical ? shift(0, -by) : shift(by * this.#state.stretch, 0), this.#text);
  }

  #set(part: Partial<GraphicsState>): void {
    this.#state = { ...this.#state, ...part };
  }

  #save(): void {
    if (this.#stack.length < DEEPEST) this.#stack.push(this.#state);
  }

  #restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  #transform(matrix: unknown): void {
    this.#set({ matrix: multiplied(matrixIn(matrix), this.#state.matrix) });
  }

  #beginForm(matrix: unknown): void {
    this.#save();
    this.#transform(matrix);
  }

  /** Graphics state dictionaries may choose a font, too (ISO 32000-1 table 58). */
  #setAll(pairs: unknown): void {
    for (const pair of listIn(pairs)) {
      const [key, value] = listIn(pair);
      const [font, size] = listIn(value);
      if (key === "Font") this.#setFont(font, size);
      if (key === "ca") this.#set({ opacity: numberIn(value, 1) });
    }
  }

  #setFont(font: unknown, size: unknown): void {
    this.#set({ font: String(font), size: numberIn(size) });
  }

  #place(matrix: Matrix): void {
    this.#text = matrix;
    this.#line = matrix;
  }

  #move(x: number, y: number): void {
    this.#place(multiplied(shift(x, y), this.#line));
  }

  #moveAndLead(x: number, y: number): void {
    this.#set({ leading: -y });
    this.#move(x, y);
  }
}
