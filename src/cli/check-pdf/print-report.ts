import { printable } from "../../content/index.ts";
import type { PdfCheck, PdfFinding, PdfReport } from "../../model/pdf-check.ts";
import { counted, kilobytes } from "../inspection/words.ts";
import { folded } from "./folded.ts";

export interface PrintOptions {
  readonly color: boolean;
  /** How wide the terminal is. */
  readonly columns: number;
  /** One of several: of what passed only the number is told, so that the rest is seen. */
  readonly brief?: boolean;
}

/** What comes first is the worst; who wants to see all of it reads the report for machines. */
const MOST_FINDINGS = 3;

type Outcome = PdfCheck["outcome"];

const MARKS: Readonly<Record<Outcome, string>> = { passed: "✓", warned: "!", failed: "✗", unknown: "?" };

const COLORS: Readonly<Record<Outcome | "dim" | "bold", string>> = {
  ...{ passed: "\u001b[32m", warned: "\u001b[33m", failed: "\u001b[31m", unknown: "\u001b[36m" },
  ...{ dim: "\u001b[2m", bold: "\u001b[1m" },
};
const RESET = "\u001b[0m";

type Paint = (style: keyof typeof COLORS, text: string) => string;

/**
 * A report for a terminal, on one screen; ends with a line break.
 *
 * ```text
 * me.en.1p.pdf  1 page, 94.2 KB
 * ✓ Text comes out as it went in  117 fields of the data inside, pdf.js and PDFium
 * ✗ Text stands out               at least 2.8 : 1
 *     page 1: “2018”: #999999 on #ffffff has a contrast of 2.8, it needs 4.5
 *       make the text darker
 * 1 check failed
 * ```
 */
export function printPdfReport(report: PdfReport, { color, columns, brief = false }: PrintOptions): string {
  const paint: Paint = (style, text) => (color ? `${COLORS[style]}${text}${RESET}` : text);
  const head = `${paint("bold", printable(report.file))}  ${counted(report.pages, "page")}, ${kilobytes(report.bytes)}`;
  const told = brief ? report.checks.filter(({ outcome }) => outcome !== "passed") : report.checks;
  const width = Math.max(0, ...told.map(({ title }) => title.length));
  const verdict = verdictOn(report.checks, paint);
  if (told.length === 0) return `${head}  ${verdict}\n`;
  const lines = [head, ...told.flatMap((check) => linesOf(check, width, columns, paint)), verdict];
  return `${lines.join("\n")}\n`;
}

function linesOf(check: PdfCheck, width: number, columns: number, paint: Paint): readonly string[] {
  const { outcome, title, summary, findings } = check;
  const mark = paint(outcome, MARKS[outcome]);
  const indent = " ".repeat(width + 4);
  const [first = "", ...rest] = folded(printable(summary), columns - indent.length);
  const more = findings.length - MOST_FINDINGS;
  return [
    `${mark} ${title.padEnd(width)}  ${paint("dim", first)}`.trimEnd(),
    ...rest.map((line) => `${indent}${paint("dim", line)}`),
    ...findings.slice(0, MOST_FINDINGS).flatMap((finding, i, shown) =>
      // One remedy for several flaws is told once.
      findingLines(finding, shown[i + 1]?.hint !== finding.hint, columns, paint),
    ),
    ...(more > 0 ? [paint("dim", `    and ${more} more: --format json`)] : []),
  ];
}

function findingLines(
  { message, hint, page }: PdfFinding,
  withHint: boolean,
  columns: number,
  paint: Paint,
): readonly string[] {
  const told = printable(page === undefined ? message : `page ${page}: ${message}`);
  const indented = (text: string, indent: string) =>
    folded(text, columns - indent.length).map((line) => `${indent}${line}`);
  return [
    ...indented(told, "    "),
    ...(withHint && hint !== undefined
      ? indented(printable(hint), "      ").map((line) => paint("dim", line))
      : []),
  ];
}

function verdictOn(checks: readonly PdfCheck[], paint: Paint): string {
  const count = (wanted: Outcome) => checks.filter(({ outcome }) => outcome === wanted).length;
  const [failed, warned, unknown] = [count("failed"), count("warned"), count("unknown")];
  const parts = [
    ...(failed > 0 ? [paint("failed", `${counted(failed, "check")} failed`)] : []),
    ...(warned > 0 ? [paint("warned", `${counted(warned, "check")} with warnings`)] : []),
    ...(unknown > 0 ? [paint("unknown", `${counted(unknown, "check")} could not tell`)] : []),
  ];
  const passed = `${counted(count("passed"), "check")} passed`;
  return [...parts, failed + warned === 0 ? paint("passed", passed) : passed].join(", ");
}
