import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { type Matrix, matrixIn, placed } from "./matrix.ts";
import { listIn, numberIn } from "./operands.ts";
import type { Operators } from "./pdf-js.ts";
import { type Handler, TextCursor } from "./text-cursor.ts";

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
      painter.follow(fnArray[i] ?? 0, argsArray[i]);
    return painter.texts;
  } finally {
    page.cleanup();
  }
}

type Mark = DrawnText["marked"];

/** Follows a page's operators and notes what text they show, and how it looks. */
class Painter {
  readonly texts: DrawnText[] = [];
  readonly #page: PDFPageProxy;
  readonly #width: number;
  readonly #height: number;
  readonly #cursor: TextCursor;
  readonly #handlers: ReadonlyMap<number, Handler>;
  readonly #marks: Mark[] = [];
  #baseline = 0;
  #lastSize = 0;

  constructor(page: PDFPageProxy, ops: Operators) {
    this.#page = page;
    const { width, height, transform } = page.getViewport({ scale: 1 });
    this.#width = width;
    this.#height = height;
    this.#cursor = new TextCursor(ops, matrixIn(transform));
    this.#handlers = new Map<number, Handler>([
      ...this.#cursor.handlers,
      [ops.beginMarkedContent, ([tag]) => this.#marks.push(this.#markWith(tagIn(tag), undefined))],
      [ops.beginMarkedContentProps, ([tag, id]) => this.#marks.push(this.#markWith(tagIn(tag), id))],
      [ops.endMarkedContent, () => this.#marks.pop()],
      [ops.showText, ([glyphs]) => this.#show(listIn(glyphs))],
    ]);
  }

  follow(operator: number, args: unknown): void {
    this.#handlers.get(operator)?.(listIn(args));
  }

  /** Content with an identifier is of the structure. */
  #markWith(tag: unknown, identifier: unknown): Mark {
    if (tag === "Artifact") return "artifact";
    return typeof identifier === "number" ? "content" : this.#mark;
  }

  get #mark(): Mark {
    return this.#marks.at(-1) ?? "not";
  }

  #show(shown: readonly unknown[]): void {
    const { size, tracking, wordSpacing, mode, color, opacity } = this.#cursor.state;
    const font = this.#font();
    const from = this.#cursor.matrix;
    let [text, missing] = ["", 0];
    for (const item of shown) {
      if (typeof item === "number") this.#cursor.advance(-item * THOUSANDTH * size);
      if (!isGlyph(item)) continue;
      text += item.unicode;
      if (isMissing(item)) missing += 1;
      const space = item.isSpace === true ? wordSpacing : 0;
      this.#cursor.advance(item.width * font.unit * size + tracking + space);
    }
    const corners = [from, this.#cursor.matrix].flatMap((matrix) =>
      [-DESCENT * size, ASCENT * size].map((y) => placed(0, y, matrix)),
    );
    // Of a page that is turned or slanted, too: the height of an em, measured across its baseline.
    const em = heightOf(from) * Math.abs(size) * font.scale;
    const [, baseline] = placed(0, 0, from);
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
    const { font } = this.#cursor.state;
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
  const [unit, , , height] = listIn(font.fontMatrix).map((value) => numberIn(value, THOUSANDTH));
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

/** How much longer a matrix makes what stands upright. */
const heightOf = ([a, b, c, d]: Matrix): number => {
  const along = Math.hypot(a, b);
  return along === 0 ? Math.hypot(c, d) : Math.abs(a * d - b * c) / along;
};
