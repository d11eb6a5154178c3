import { PDFiumLibrary, type PDFiumPage } from "@hyzyla/pdfium";
import type { Picture } from "./picture.ts";
import { draw } from "./rasterizer.ts";

/** A page as PDFium shows it and as copying from its viewer finds it. */
export interface ReadPage {
  /** From 1. */
  readonly number: number;
  /** A line of the page to a line. */
  readonly text: string;
  readonly picture: Picture;
}

export interface PageReader {
  /**
   * The first pages of a PDF, one by one when they are asked for.
   *
   * @throws Error if PDFium does not take the file for a PDF
   */
  pages(pdf: Uint8Array, options: { readonly most: number; readonly dpi: number }): AsyncIterable<ReadPage>;
}

/** What a picture may take, whatever the size that a page claims: A3 at 150 dpi is half of it. */
const MOST_PIXELS = 8_000_000;

const POINTS_PER_INCH = 72;

/**
 * Starts PDFium as a reader: the engine of Chrome's viewer, and of many programs that take texts out of PDFs.
 *
 * @param wasm its code, `pdfium.wasm` of the package
 */
export async function openPageReader(wasm: Uint8Array): Promise<PageReader> {
  const pdfium = await PDFiumLibrary.init({ wasmBinary: Uint8Array.from(wasm).buffer });
  return {
    async *pages(pdf, { most, dpi }) {
      const document = await pdfium.loadDocument(pdf);
      try {
        const count = Math.min(document.getPageCount(), most);
        for (let index = 0; index < count; index += 1) {
          const page = document.getPage(index);
          // Drawing closes the page, so its text comes first.
          const text = tidied(page.getText());
          yield { number: index + 1, text, picture: await draw(page, bearable(page, dpi)) };
        }
      } finally {
        document.destroy();
      }
    },
  };
}

/**
 * PDFium ends lines as Windows does, and writes U+FFFE or U+0002 where it takes a hyphen at a line's end for one that
 * only divides a word.
 */
const tidied = (text: string): string =>
  text.replaceAll("\r\n", "\n").replaceAll("\ufffe", "-").replaceAll("\u0002", "-");

function bearable(page: PDFiumPage, dpi: number): number {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const pixels = originalWidth * originalHeight * (dpi / POINTS_PER_INCH) ** 2;
  return pixels > MOST_PIXELS ? dpi * Math.sqrt(MOST_PIXELS / pixels) : dpi;
}
