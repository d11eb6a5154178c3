import type { SourceChange } from "../../check.ts";
import { formatDiagnostic, printable } from "../../content/index.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { printPdfReport } from "../check-pdf/index.ts";
import type { CheckedFile } from "./checked-file.ts";

export interface TextOptions {
  readonly color: boolean;
  /** How wide the terminal is. */
  readonly columns: number;
  /** Without what was mended, and what a PDF does well. */
  readonly quiet: boolean;
  /** Of PDFs nothing but what is wrong with them, and how much is not. */
  readonly brief: boolean;
}

/** What was found in a file, for people: what was mended first, then what is left. */
export function asText({ file, changes = [], diagnostics, pdf }: CheckedFile, options: TextOptions): string {
  if (pdf && !options.quiet) return printPdfReport(pdf, options);
  const mended = options.quiet ? [] : changes.map((change) => changeAsText(file, change));
  const told = diagnostics.map((diagnostic) => formatDiagnostic(withRule(diagnostic), options));
  return [...mended, ...told].map((text) => `${text}\n`).join("");
}

/** Rules are silenced by their short names, so those are shown. */
function withRule({ rule, code, ...rest }: Diagnostic): Diagnostic {
  return { ...rest, code: rule === undefined ? code : `${rule} ${code}` };
}

function changeAsText(file: string, { line, column, rule, code, before, after }: SourceChange): string {
  return `${file}:${line}:${column} fixed ${rule} ${code}  ${printable(`${before} → ${after}`)}`;
}
