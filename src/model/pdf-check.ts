/** One thing that was looked at in a finished PDF. `resume-pdf check --format json` prints exactly this. */
export interface PdfCheck {
  /** Stable name in kebab case: `round-trip`, `fonts-embedded`. */
  readonly id: string;
  /** What is looked at, in a few words: `Text comes out as it went in`. */
  readonly title: string;
  /** `unknown`: the file does not let one know, e.g. there is no data to compare its text with. */
  readonly outcome: "passed" | "warned" | "failed" | "unknown";
  /** What was seen, in one short phrase: `214 fields, pdf.js and PDFium`. */
  readonly summary: string;
  /** What is wrong, and where, one sentence each. */
  readonly findings: readonly PdfFinding[];
}

export interface PdfFinding {
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** From 1. */
  readonly page?: number;
}

/** All that was found out about a finished PDF. */
export interface PdfReport {
  readonly file: string;
  readonly bytes: number;
  readonly pages: number;
  readonly checks: readonly PdfCheck[];
}

export interface CheckPdfOptions {
  /** What the file is called: in the report, and to hold what its name promises against it. */
  readonly file: string;
  /** The code of PDFium, `pdfium.wasm`. */
  readonly readPdfium: () => Promise<Uint8Array>;
  /** As for `inspect`: character maps that a PDF names but does not contain. */
  readonly readCMap?: (name: string) => Promise<Uint8Array>;
  /** A résumé's file to compare the text with, instead of the data inside the PDF. */
  readonly source?: { readonly file: string; readonly text: string };
}
