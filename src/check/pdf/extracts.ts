import { type Extract, extractOf } from "./extract.ts";
import type { LookedAt } from "./facts.ts";

/** What each engine that can read the pages extracts. */
export function extractsOf(pages: readonly LookedAt[]): readonly Extract[] {
  const [pdfJs, pdfium] = [textsOf(pages, "pdfJs"), textsOf(pages, "pdfium")];
  return [...(pdfJs ? [extractOf("pdf.js", pdfJs)] : []), ...(pdfium ? [extractOf("PDFium", pdfium)] : [])];
}

/** The texts of all pages; undefined if one cannot be read. */
function textsOf(pages: readonly LookedAt[], engine: "pdfJs" | "pdfium"): readonly string[] | undefined {
  const texts = pages.flatMap((page) => page[engine] ?? []);
  return texts.length === pages.length && pages.length > 0 ? texts : undefined;
}
