import type { PngPage } from "../model/png-page.ts";
import { encodePng } from "./png.ts";
import type { Rasterizer } from "./rasterizer.ts";

/** Every page of a PDF as a PNG file, in their order. */
export async function toPng(
  rasterizer: Rasterizer,
  pdf: Uint8Array,
  { dpi }: { readonly dpi: number },
): Promise<readonly PngPage[]> {
  const pages: PngPage[] = [];
  for await (const picture of rasterizer.pictures(pdf, dpi)) {
    const { width, height } = picture;
    pages.push({ width, height, bytes: encodePng(picture) });
  }
  return pages;
}
