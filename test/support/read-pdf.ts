import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A glyph as a reader that had no part in making the file finds it; lengths in pt from the page's top left. */
export interface DrawnGlyph {
  /** Counts from 1. */
  readonly page: number;
  /** The pen when the glyph is drawn. */
  readonly x: number;
  /** The baseline of its line, whatever the glyph's rise. */
  readonly y: number;
  /** How far the glyph is raised above the baseline; negative for subscripts. */
  readonly rise: number;
  readonly size: number;
  /** The font's own advance for it. */
  readonly advance: number;
  /** What it stands for, by the font's ToUnicode map. */
  readonly text: string;
  /** Its number in the embedded font. */
  readonly code: number;
  /** The embedded font's name, subset tag included. */
  readonly font: string;
}

/** A stretch of text as copying and searching find it, where it begins, and its baseline. */
export interface ExtractedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface ReadPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly DrawnGlyph[];
  readonly texts: readonly ExtractedText[];
}

/** Reads every page of a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  // pdf.js takes the buffer away from whoever gives it.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPage(await document.getPage(number)));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

async function readPage(page: PdfPage): Promise<ReadPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const glyphs = await glyphsOf(page, height);
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) =>
    "str" in item
      ? [{ x: Number(item.transform[4]), y: height - Number(item.transform[5]), text: item.str }]
      : [],
  );
  return { number: page.pageNumber, width, height, glyphs, texts };
}

type Matrix = readonly [number, number, number, number, number, number];

interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly originalCharCode: number;
}

/** Text operators that would move the pen and that this reader does not follow. */
const UNKNOWN: ReadonlySet<number> = new Set([
  OPS.setWordSpacing,
  OPS.setHScale,
  OPS.setLeading,
  OPS.moveText,
  OPS.setLeadingMoveText,
  OPS.nextLine,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
  OPS.showSpacedText,
  OPS.paintFormXObjectBegin,
]);

/** Follows the graphics and text state through the page's operators (ISO 32000-1 8.4 and 9.4). */
async function glyphsOf(page: PdfPage, height: number): Promise<DrawnGlyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs: DrawnGlyph[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let text: Matrix = matrix;
  let [font, size, rise, tracking, pen] = ["", 0, 0, 0, 0];
  fnArray.forEach((operator, i) => {
    const args = argsArray[i];
    if (UNKNOWN.has(operator)) throw new Error(`operator ${operator} is not followed here`);
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(args as Matrix, matrix);
    else if (operator === OPS.beginText) [text, pen] = [[1, 0, 0, 1, 0, 0], 0];
    else if (operator === OPS.setTextMatrix) [text, pen] = [args[0] as Matrix, 0];
    else if (operator === OPS.setCharSpacing) tracking = args[0];
    else if (operator === OPS.setFont) [font, size] = [page.commonObjs.get(args[0]).name, args[1]];
    else if (operator === OPS.setTextRise) rise = args[0];
    else if (operator === OPS.showText) {
      for (const shown of args[0] as (number | ShownGlyph)[]) {
        if (typeof shown === "number") {
          pen -= (shown / 1000) * size;
          continue;
        }
        const [x, y] = place(pen, 0, multiply(text, matrix));
        const advance = (shown.width / 1000) * size;
        const { unicode, originalCharCode: code } = shown;
        const pose = { page: page.pageNumber, x, y: height - y, rise, size };
        glyphs.push({ ...pose, advance, text: unicode, code, font });
        pen += advance + tracking;
      }
    }
  });
  return glyphs;
}

const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
];

const place = (x: number, y: number, [a, b, c, d, e, f]: Matrix): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];
