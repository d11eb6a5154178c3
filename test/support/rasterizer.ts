import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { openRasterizer, type Rasterizer } from "../../src/raster/index.ts";

/** PDFium as its package ships it; the bundle has the same file. */
export const readPdfium = (): Promise<Uint8Array> =>
  readFile(createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm"));

let opened: Promise<Rasterizer> | undefined;

/** One rasterizer for all tests of a file: starting PDFium takes longer than drawing a page. */
export function rasterizer(): Promise<Rasterizer> {
  opened ??= readPdfium().then(openRasterizer);
  return opened;
}
