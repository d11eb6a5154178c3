import type { SourceChange } from "../../check.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { PdfReport } from "../../model/pdf-check.ts";

/** A file that `check` looked at, with all that is to be said of it. */
export interface CheckedFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What `--fix` mended in a source. */
  readonly changes?: readonly SourceChange[];
  /** Of a PDF that could be read. Its findings are among the diagnostics too. */
  readonly pdf?: PdfReport;
}
