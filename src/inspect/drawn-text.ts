import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { type Matrix, multiplied, placed } from "./matrix.ts";
import type { Operators } from "./pdf-js.ts";

/** A rectangle of a page as one looks at it, in fractions of its width and height from the top left. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A stretch of text that one operator shows. */
export interface DrawnText {
  readonly text: string;
  /** The height of the em on the page, in pt: the font's size through all matrices. */
  readonly size: number;
  /** `#rrggbb`; undefined for a pattern or a shading. */
  readonly color?: string;
  /** 0 lets everything through, 1 nothing. */
  readonly opacity: number;
  /** Text that is not painted (ISO 32000-1 table 106, mode 3): a layer of recognised characters under a scan. */
  readonly visible: boolean;
  /** The font's PostScript name, without the tag of a subset. */
  readonly font: string;
  readonly bold: boolean;
  /** Above or below the baseline that the stretch before it has, and smaller: an exponent, a mark of a note. */
  readonly raised: boolean;
  /** How often it shows the glyph that stands for none (`.notdef`). */
  readonly missing: number;
  /** Whether the structure tree knows it, or it is declared to be no content (ISO 32000-1 14.8.2.2). */
  readonly marked: "content" | "artifact" | "not";
  readonly area: Area;
}

/** As many stretches as any page of text has; more is a drawing made of letters, or an attack. */
const MOST_TEXTS = 20_000;

/** Reads with pdf.js what texts a page draws, and how. */
export async function readDrawnTexts(
  document: PDFDocumentProxy,
  number: number,
  ops: Operators,
): Promise<readonly DrawnText[]> {
  const page = await document.getPage(number);
  try {
    const { fnArray, argsArray } = await page.getOperatorList();
    const painter = new Painter(page, ops);
    for (let i = 0; i < fnArray.length && painter.texts.length < MOST_TEXTS; i += 1)
      painter.follow(fnArray[i] ?? 0, argsArray[i] ?? []);
    return painter.texts;
  } finally {
    page.cleanup();
  }
}

type Mark = DrawnText["marked"];

/** What `q` keeps and `Q` brings back (ISO 32000-1 8.4.2), as far as text depends on it. */
interface State {
  readonly matrix: Matrix;
  readonly font: string;
  readonly size: number;
  readonly rise: number;
  readonly tracking: number;
  readonly wordSpace: number;
  readonly stretch: number;
  readonly leading: number;
  readonly mode: number;
  readonly color: string | undefined;
  readonly opacity: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const INITIAL: Omit<State, "matrix"> = {
  ...{ font: "", size: 0, rise: 0, tracking: 0, wordSpace: 0, stretch: 1, leading: 0, mode: 0 },
  ...{ color: "#000000", opacity: 1 },
};

/** Follows the graphics and text state through a page's operators (ISO 32000-1 8.4 and 9.3). */
class Painter {
  readonly texts: DrawnText[] = [];
  readonly #page: PDFPageProxy;
  readonly #names: ReadonlyMap<number, string>;
  readonly #width: number;
  readonly #height: number;
  readonly #stack: State[] = [];
  readonly #marks: Mark[] = [];
  #state: State;
  #line: Matrix = IDENTITY;
  #pen = 0;
  #baseline = 0;
  #lastSize = 0;

  constructor(page: PDFPageProxy, ops: Operators) {
    this.#page = page;
    this.#names = new Map(Object.entries(ops).map(([name, number]) => [number, name]));
    const { width, height, transform } = page.getViewport({ scale: 1 });
    this.#width = width;
    this.#height = height;
    this.#state = { ...INITIAL, matrix: matrixOf(transform) };
  }

  follow(operator: number, args: readonly unknown[]): void {
    const [first, second] = args;
    switch (this.#names.get(operator)) {
      case "save":
        this.#stack.push(this.#state);
        break;
      case "restore":
      case "paintFormXObjectEnd":
        this.#state = this.#stack.pop() ?? this.#state;
        break;
      case "paintFormXObjectBegin":
        this.#stack.push(this.#state);
        if (isList(first)) this.#transform(first);
        break;
      case "transform":
        this.#transform(args);
        break;
      case "setGState":
        for (const [key, value] of isList(first) ? first.filter(isList) : [])
          if (key === "ca") this.#set({ opacity: numberOr(value, 1) });
        break;
      case "setFillRGBColor":
        this.#set({ color: typeof first === "string" ? first : undefined });
        break;
      case "setFillColorN":
      case "setFillTransparent":
        this.#set({ color: undefined });
        break;
      case "beginMarkedContent":
        this.#marks.push(tagIn(first) === "Artifact" ? "artifact" : this.#mark);
        break;
      case "beginMarkedContentProps":
        this.#marks.push(this.#markWith(tagIn(first), second));
        break;
      case "endMarkedContent":
        this.#marks.pop();
        break;
      default:
        this.#followText(this.#names.get(operator), args);
    }
  }

  #followText(operator: string | undefined, args: readonly unknown[]): void {
    const [first, second] = args;
    switch (operator) {
      case "beginText":
        this.#moveTo(IDENTITY);
        break;
      case "setTextMatrix":
        this.#moveTo(matrixOf(isNumberList(first) ? first : args));
        break;
      case "moveText":
        this.#move(numberOr(first, 0), numberOr(second, 0));
        break;
      case "setLeadingMoveText":
        this.#set({ leading: -numberOr(second, 0) });
        this.#move(numberOr(first, 0), numberOr(second, 0));
        break;
      case "nextLine":
        this.#move(0, -this.#state.leading);
        break;
      case "setLeading":
        this.#set({ leading: numberOr(first, 0) });
        break;
      case "setFont":
        this.#set({ font: String(first), size: numberOr(second, 0) });
        break;
      case "setCharSpacing":
        this.#set({ tracking: numberOr(first, 0) });
        break;
      case "setWordSpacing":
        this.#set({ wordSpace: numberOr(first, 0) });
        break;
      case "setHScale":
        this.#set({ stretch: numberOr(first, 100) / 100 });
        break;
      case "setTextRise":
        this.#set({ rise: numberOr(first, 0) });
        break;
      case "setTextRenderingMode":
        this.#set({ mode: numberOr(first, 0) });
        break;
      case "showText":
        if (isList(first)) this.#show(first);
        break;
    }
  }

  /** Content with an identifier is of the structure. */
  #markWith(tag: unknown, identifier: unknown): Mark {
    if (tag === "Artifact") return "artifact";
    return typeof identifier === "number" ? "content" : this.#mark;
  }

  get #mark(): Mark {
    return this.#marks.at(-1) ?? "not";
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #transform(args: readonly unknown[]): void {
    this.#set({ matrix: multiplied(matrixOf(args), this.#state.matrix) });
  }

  #moveTo(line: Matrix): void {
    this.#line = line;
    this.#pen = 0;
  }

  #move(x: number, y: number): void {
    this.#moveTo(multiplied([1, 0, 0, 1, x, y], this.#line));
  }

  #show(shown: readonly unknown[]): void {
    const { size, rise, tracking, wordSpace, stretch, mode, color, opacity, matrix } = this.#state;
    const font = this.#font();
    const from = this.#pen;
    let [text, missing] = ["", 0];
    for (const item of shown) {
      if (typeof item === "number") this.#pen -= item * THOUSANDTH * size * stretch;
      if (!isGlyph(item)) continue;
      text += item.unicode;
      if (isMissing(item)) missing += 1;
      const advance = item.width * font.unit * size + tracking + (item.isSpace === true ? wordSpace : 0);
      this.#pen += advance * stretch;
    }
    const onPage = multiplied(this.#line, matrix);
    const corners = [from, this.#pen].flatMap((x) =>
      [rise - DESCENT * size, rise + ASCENT * size].map((y) => placed(x, y, onPage)),
    );
    // Of a page that is turned or slanted, too: the height of an em, measured across its baseline.
    const em = heightOf(onPage) * Math.abs(size) * font.scale;
    const [, baseline] = placed(from, rise, onPage);
    this.texts.push({
      ...{ text, size: em, opacity, missing, font: font.name, bold: font.bold },
      ...(color === undefined ? {} : { color }),
      visible: mode !== INVISIBLE && mode !== CLIPPING_ONLY,
      raised: this.#isRaised(baseline, em),
      marked: this.#mark,
      area: {
        left: Math.min(...corners.map(([x]) => x)) / this.#width,
        right: Math.max(...corners.map(([x]) => x)) / this.#width,
        top: Math.min(...corners.map(([, y]) => y)) / this.#height,
        bottom: Math.max(...corners.map(([, y]) => y)) / this.#height,
      },
    });
  }

  #isRaised(baseline: number, em: number): boolean {
    const shift = Math.abs(baseline - this.#baseline);
    const isSmaller = em < this.#lastSize * SMALLER;
    if (isSmaller && shift > 0.1 * em && shift < this.#lastSize) return true;
    [this.#baseline, this.#lastSize] = [baseline, em];
    return false;
  }

  #font(): UsedFont {
    const { commonObjs } = this.#page;
    const { font } = this.#state;
    return usedFont(commonObjs.has(font) ? commonObjs.get(font) : undefined);
  }
}

/** Widths are in thousandths of the em, those of Type 3 fonts in units of their own (ISO 32000-1 9.2.4). */
const THOUSANDTH = 0.001;

/** Where the ink of nearly all letters is, in ems. */
const ASCENT = 0.8;
const DESCENT = 0.2;

/** Text rendering modes (ISO 32000-1 table 106). */
const INVISIBLE = 3;
const CLIPPING_ONLY = 7;

/** An exponent is at most about three quarters of its base; word processors make it two thirds. */
const SMALLER = 0.8;

interface UsedFont {
  readonly name: string;
  readonly bold: boolean;
  /** What a unit of its widths is, in ems. */
  readonly unit: number;
  /** What its size is, in ems. */
  readonly scale: number;
}

function usedFont(object: unknown): UsedFont {
  const font = Object(object) as {
    readonly [key in "name" | "bold" | "black" | "isType3Font" | "fontMatrix"]?: unknown;
  };
  const name = typeof font.name === "string" ? font.name.replace(/^[A-Z]{6}\+/, "") : "";
  const [unit, , , height] = isNumberList(font.fontMatrix) ? font.fontMatrix : [];
  const isType3 = font.isType3Font === true;
  return {
    name,
    bold: font.bold === true || font.black === true || /bold|black|heavy/i.test(name),
    unit: isType3 ? Math.abs(unit ?? THOUSANDTH) : THOUSANDTH,
    scale: isType3 ? Math.abs(height ?? THOUSANDTH) / THOUSANDTH : 1,
  };
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly originalCharCode: number;
  readonly isSpace?: boolean;
}

function isGlyph(item: unknown): item is Glyph {
  const { unicode, width } = Object(item) as { readonly unicode?: unknown; readonly width?: unknown };
  return typeof unicode === "string" && typeof width === "number";
}

/** Glyph 0 is `.notdef` (ISO 32000-1 9.7.4.2); fonts that use its number for something say what it stands for. */
const isMissing = ({ originalCharCode, unicode }: Glyph): boolean =>
  originalCharCode === 0 && (unicode === "" || unicode === "\0" || unicode === "\ufffd");

/** Tags come as names, and names as objects or not. */
const tagIn = (value: unknown): unknown =>
  typeof value === "string" ? value : (Object(value) as { readonly name?: unknown }).name;

const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) || ArrayBuffer.isView(value);

const isNumberList = (value: unknown): value is readonly number[] => isList(value) && value.length >= 6;

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === "number" && Number.isFinite(value) ? value : otherwise;

function matrixOf(values: readonly unknown[]): Matrix {
  const [a, b, c, d, e, f] = values.map((value) => numberOr(value, 0));
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** How much longer a matrix makes what stands upright. */
const heightOf = ([a, b, c, d]: Matrix): number => {
  const along = Math.hypot(a, b);
  return along === 0 ? Math.hypot(c, d) : Math.abs(a * d - b * c) / along;
};
