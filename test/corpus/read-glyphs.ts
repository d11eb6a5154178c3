import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type NaturalGlyphs, readNaturalGlyphs } from "./natural-glyphs.ts";

/** A glyph as a PDF places it. Lengths are pt, y grows upwards. */
export interface PlacedGlyph {
  /** Its characters, by the PDF's own account. */
  readonly text: string;
  /** The origin of the natural glyph. */
  readonly x: number;
  readonly y: number;
  /** The advance of the natural glyph, whatever room the PDF gives it. */
  readonly advance: number;
  readonly size: number;
  /** 0 where upright stems are upright. */
  readonly slant: number;
  /** Drawn otherwise than by filling its outline. */
  readonly stroked: boolean;
  /** PostScript name of its font, without the subset's prefix. */
  readonly face: string;
}

/** The glyphs of each page in drawing order. */
export async function readGlyphs(pdf: Uint8Array): Promise<readonly (readonly PlacedGlyph[])[]> {
  const natural = await readNaturalGlyphs(pdf);
  const task = getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
  });
  const document = await task.promise;
  const pages: (readonly PlacedGlyph[])[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(await document.getPage(number), natural));
  await task.destroy();
  return pages;
}

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `a`, then `b`, in the row vectors of ISO 32000-2 8.3.4. */
const concat = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

const translate = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

/** What pdf.js tells of a font and of a glyph to be shown. */
interface PdfFont {
  readonly name: string;
  readonly fontMatrix: readonly number[];
}

interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly originalCharCode: number;
  readonly isSpace: boolean;
}

/** The parts of the graphics and text state that move glyphs (ISO 32000-2 9.3). */
interface State {
  matrix: Matrix;
  font: PdfFont | undefined;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  mode: number;
}

/** pdf.js hands over each operator's operands as an array of their own kind. */
type Operands = readonly unknown[];

async function readPage(page: PDFPageProxy, natural: NaturalGlyphs): Promise<readonly PlacedGlyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const reader = new PageReader(natural, (name) => page.commonObjs.get(name) as PdfFont);
  fnArray.forEach((operator, index) => {
    reader.apply(operator, (argsArray[index] ?? []) as Operands);
  });
  return reader.glyphs;
}

class PageReader {
  readonly glyphs: PlacedGlyph[] = [];
  readonly #natural: NaturalGlyphs;
  readonly #fontOf: (name: string) => PdfFont;
  readonly #saved: State[] = [];
  #state: State = {
    matrix: IDENTITY,
    font: undefined,
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    mode: 0,
  };
  #line: Matrix = IDENTITY;
  #pen: Matrix = IDENTITY;

  constructor(natural: NaturalGlyphs, fontOf: (name: string) => PdfFont) {
    this.#natural = natural;
    this.#fontOf = fontOf;
  }

  apply(operator: number, operands: Operands): void {
    const state = this.#state;
    const number = Number(operands[0]);
    switch (operator) {
      case OPS.save:
        this.#saved.push({ ...state });
        break;
      case OPS.restore:
        this.#state = this.#saved.pop() ?? state;
        break;
      case OPS.transform:
        state.matrix = concat(matrixOf(operands), state.matrix);
        break;
      case OPS.beginText:
        this.#startLine(IDENTITY);
        break;
      case OPS.setFont:
        state.font = this.#fontOf(String(operands[0]));
        state.size = Number(operands[1]);
        break;
      case OPS.setCharSpacing:
        state.characterSpacing = number;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = number;
        break;
      case OPS.setHScale:
        state.scale = number / 100;
        break;
      case OPS.setTextRise:
        state.rise = number;
        break;
      case OPS.setTextRenderingMode:
        state.mode = number;
        break;
      case OPS.moveText:
        this.#startLine(concat(translate(number, Number(operands[1])), this.#line));
        break;
      case OPS.setTextMatrix:
        this.#startLine(matrixOf((operands.length === 1 ? operands[0] : operands) as Operands));
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        for (const shown of operands[0] as readonly (PdfGlyph | number | null)[]) this.#show(shown);
        break;
      case OPS.paintFormXObjectBegin:
      case OPS.nextLine:
      case OPS.nextLineShowText:
      case OPS.nextLineSetSpacingShowText:
      case OPS.setLeadingMoveText:
        throw new Error(`this reader does not know the operator ${operator}`);
    }
  }

  #startLine(matrix: Matrix): void {
    this.#line = matrix;
    this.#pen = matrix;
  }

  #show(shown: PdfGlyph | number | null): void {
    const { size, scale, characterSpacing, wordSpacing, font } = this.#state;
    if (typeof shown === "number") this.#advance((-shown / 1000) * size * scale);
    else if (shown !== null && font !== undefined) {
      const width = shown.width * (font.fontMatrix[0] ?? 0);
      this.#place(shown, font, width);
      this.#advance((width * size + characterSpacing + (shown.isSpace ? wordSpacing : 0)) * scale);
    }
  }

  #advance(distance: number): void {
    this.#pen = concat(translate(distance, 0), this.#pen);
  }

  #place(glyph: PdfGlyph, font: PdfFont, width: number): void {
    const { size, scale, rise, matrix, mode } = this.#state;
    const [a, b, c, d, x, y] = concat(concat([size * scale, 0, 0, size, 0, rise], this.#pen), matrix);
    const unit = Math.hypot(a, b);
    const own = this.#natural(font.name, glyph.originalCharCode, glyph.unicode) ?? {
      advance: width,
      shift: 0,
    };
    this.glyphs.push({
      text: glyph.unicode,
      x: x + own.shift * unit,
      y,
      advance: own.advance * unit,
      size: Math.hypot(c, d),
      slant: (a * c + b * d) / (unit * unit),
      stroked: mode !== 0,
      face: font.name.replace(/^[A-Z]{6}\+/, ""),
    });
  }
}

function matrixOf(operands: Operands): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = [...operands].map(Number);
  return [a, b, c, d, e, f];
}
