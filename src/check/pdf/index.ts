/** Finished PDFs as a reader and a machine see them. */
import type { CheckPdfOptions, PdfReport } from "../../model/pdf-check.ts";
import { CHECKS } from "./checks.ts";
import { gather } from "./facts.ts";

export { diagnosticsOf } from "./diagnostics.ts";

/**
 * Looks at a finished PDF, ours or made elsewhere, as those do who receive it.
 *
 * @throws ResumeError of kind `usage` for what is no PDF, is damaged beyond reading, or only opens with a password; and
 *   what reading the source throws, if one is given
 */
export async function checkPdf(bytes: Uint8Array, options: CheckPdfOptions): Promise<PdfReport> {
  const facts = await gather(bytes, options);
  return {
    file: options.file,
    bytes: bytes.length,
    pages: facts.inspection.pages.length,
    checks: CHECKS.map((check) => check(facts)),
  };
}
