import { PDFiumLibrary, type PDFiumPage } from "@hyzyla/pdfium";
import type { Picture } from "./picture.ts";

/** Points in an inch: the unit of PDF's user space (ISO 32000-1, 8.3.2.3). */
const POINTS_PER_INCH = 72;

export interface Rasterizer {
  /**
   * The pages of a PDF at a resolution in dots per inch, on white. They are drawn one by one, when they are asked
   * for, so that only one takes up memory.
   *
   * @throws Error if PDFium does not take the file for a PDF
   */
  pictures(pdf: Uint8Array, dpi: number): AsyncIterable<Picture>;
}

/**
 * Starts PDFium, the engine of Chrome's PDF viewer. It draws with the fonts that are embedded in a PDF and asks the
 * machine for nothing, so that a page becomes the same pixels everywhere.
 *
 * @param wasm its code, `pdfium.wasm` of the package
 */
export async function openRasterizer(wasm: Uint8Array): Promise<Rasterizer> {
  const pdfium = await PDFiumLibrary.init({ wasmBinary: Uint8Array.from(wasm).buffer });
  return {
    async *pictures(pdf, dpi) {
      const document = await pdfium.loadDocument(pdf);
      try {
        for (const page of document.pages()) yield await draw(page, dpi);
      } finally {
        // PDFium's memory is its own: nobody else would ever free it.
        document.destroy();
      }
    },
  };
}

/** Drawing a page also closes it. */
export async function draw(page: PDFiumPage, dpi: number): Promise<Picture> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const pixels = (points: number) => Math.round((points * dpi) / POINTS_PER_INCH);
  // Given a scale, the package would first cut the page's size down to whole points.
  const size = { width: pixels(originalWidth), height: pixels(originalHeight), scale: 1 };
  const { width, height, data } = await page.render({ ...size, render: "bitmap" });
  return { width, height, rgb: withoutAlpha(data) };
}

/** Everything was drawn on opaque white. */
function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0;
    rgb[to + 1] = rgba[from + 1] ?? 0;
    rgb[to + 2] = rgba[from + 2] ?? 0;
  }
  return rgb;
}
