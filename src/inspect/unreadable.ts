import type { Diagnostic } from "../model/diagnostic.ts";

/** A file that cannot be inspected at all. What is wrong with a part of it only is a problem of its inspection. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly diagnostic: Diagnostic;

  constructor(code: string, message: string, hint?: string) {
    super(message);
    this.diagnostic = {
      kind: "usage",
      severity: "error",
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
    };
  }
}

/** What to throw for a PDF that nothing can be made of. */
export const damaged = (reason: string): Unreadable =>
  new Unreadable(
    "damaged-pdf",
    `the PDF is damaged: ${reason}`,
    "`qpdf broken.pdf repaired.pdf` may save what is left of it",
  );

export const needsPassword = (): Unreadable =>
  new Unreadable(
    "encrypted-pdf",
    "the PDF is encrypted: only its password opens it",
    "`qpdf --password=… --decrypt secret.pdf open.pdf` writes a copy without one",
  );
