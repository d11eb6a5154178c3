import { type Examined, examine } from "./check/source/examine.ts";
import { type Fixed, fix } from "./check/source/fix.ts";
import { RULE_NAMES } from "./check/source/rule-names.ts";
import { decode } from "./content/index.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { CheckPdfOptions, PdfReport } from "./model/pdf-check.ts";
import type { RuleName, SourceChange } from "./model/source-check.ts";
import { slipsIn } from "./orthography/index.ts";

export type { CheckPdfOptions } from "./model/pdf-check.ts";
export type { RuleName, SourceChange } from "./model/source-check.ts";

/** A résumé's file: what it is called in messages, and what is in it. */
export type SourceFile = { readonly file: string } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
);

/** What is to be said of a source. */
export interface SourceReport {
  readonly file: string;
  /** In the order of the file; those that can be mended safely have a `replacement`. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface FixedSource extends SourceReport {
  /** The whole file with everything mended that can be mended safely; the very bytes given if nothing can. */
  readonly bytes: Uint8Array;
  readonly changes: readonly SourceChange[];
}

/** The rules of {@link checkSource} beside those that every résumé must keep to be built. */
export const checkRules: readonly RuleName[] = RULE_NAMES;

/**
 * Checks how a résumé's file is written and what it says: typography, translations, dates, names. What keeps the file
 * from being built is told as well.
 */
export function checkSource(source: SourceFile): SourceReport {
  const { file } = source;
  const read = readSource(source);
  return { file, diagnostics: "problem" in read ? [read.problem] : told(examine(file, read.text, slipsIn)) };
}

/**
 * Mends what can be mended without anybody's looking at it. Every other byte of the file stays: comments, order,
 * quotes, indents, line ends. What the report tells of is left.
 */
export function fixSource(source: SourceFile): FixedSource {
  const { file } = source;
  const bytes = "bytes" in source ? source.bytes : new TextEncoder().encode(source.text);
  const read = readSource(source);
  if ("problem" in read) return { file, bytes, changes: [], diagnostics: [read.problem] };
  const { text, changes, examined }: Fixed = fix(file, read.text, slipsIn);
  const isMended = text !== read.text;
  return {
    file,
    bytes: isMended ? new TextEncoder().encode(read.mark + text) : bytes,
    changes,
    diagnostics: told(examined),
  };
}

const told = ({ findings }: Examined): readonly Diagnostic[] => findings.map(({ diagnostic }) => diagnostic);

const BYTE_ORDER_MARK = "\ufeff";

/** A file's text, and the byte order mark before it if there is one. */
type ReadSource = { readonly mark: string; readonly text: string } | { readonly problem: Diagnostic };

function readSource(source: SourceFile): ReadSource {
  if ("text" in source) {
    const mark = source.text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    return { mark, text: source.text.slice(mark.length) };
  }
  const { file, bytes } = source;
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const decoded = decode(file, bytes);
  return "problem" in decoded ? decoded : { mark: isMarked ? BYTE_ORDER_MARK : "", text: decoded.text };
}

/**
 * Looks at a finished PDF, ours or made elsewhere, as those do who receive it: does its text come out, are its contacts
 * live, its fonts inside, its claims kept.
 *
 * @throws ResumeError of kind `usage` for what is no PDF, is damaged beyond reading, or only opens with a password
 */
export async function checkPdf(bytes: Uint8Array, options: CheckPdfOptions): Promise<PdfReport> {
  const pdf = await import("./check/pdf/index.ts");
  return pdf.checkPdf(bytes, options);
}
