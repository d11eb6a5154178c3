import type { Diagnostic } from "../../model/diagnostic.ts";
import type { PdfReport } from "../../model/pdf-check.ts";

/** What is wrong with a PDF, as every other problem is told. */
export const diagnosticsOf = ({ file, checks }: PdfReport): readonly Diagnostic[] =>
  checks.flatMap(({ id, outcome, findings }) =>
    findings.map(
      ({ message, hint, page }): Diagnostic => ({
        kind: "check",
        severity: outcome === "failed" ? "error" : "warning",
        code: id,
        message: page === undefined ? message : `page ${page}: ${message}`,
        ...(hint === undefined ? {} : { hint }),
        file,
      }),
    ),
  );
