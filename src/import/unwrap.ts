import { lineJoint } from "../content/index.ts";
import type { SourceText } from "../model/intake.ts";
import { columnsOf } from "./columns.ts";
import { findRange } from "./dates.ts";
import { LONGEST_TEXT } from "./limits.ts";

/** A line, and whether the break before it was certainly meant. */
export interface BrokenLine extends SourceText {
  readonly isHard?: boolean;
}

/** Editors and mail programs wrap from 45 columns (narrow quotes) to 130 (wide windows); longer lines are paragraphs. */
const NARROWEST = 45;
const WIDEST = 130;
/** A wrapped line ends where the next word would not fit; links and marks that are gone now may have taken some room. */
const SLACK = 8;

/** One line may have any length by chance. */
const PROOF = 2;

/**
 * The columns at which a document's lines were wrapped: the longest line that another one follows, if there are more of
 * about that length. Infinity if nothing speaks for wrapping.
 */
export function measureOf(paragraphs: readonly (readonly BrokenLine[])[]): number {
  const wrapped = paragraphs.flatMap((lines) =>
    lines.filter((_, i) => lines[i + 1]?.isHard === false).map(({ text }) => columnsOf(text)),
  );
  const likely = wrapped.filter((columns) => columns >= NARROWEST && columns <= WIDEST).sort((a, b) => b - a);
  const longest = likely.find(
    (columns) => likely.filter((other) => other <= columns && other > columns - 2 * SLACK).length >= PROOF,
  );
  return longest ?? Number.POSITIVE_INFINITY;
}

/** Joins the lines that only a wrapping program broke: those that the next word would have made too long. */
export function unwrap(lines: readonly BrokenLine[], measure: number): readonly SourceText[] {
  const whole: SourceText[] = [];
  let last: BrokenLine | undefined;
  for (const line of lines) {
    const before = whole.at(-1);
    const hasRoom = (before?.text.length ?? 0) < LONGEST_TEXT;
    if (before !== undefined && last !== undefined && hasRoom && wasWrapped(last, line, measure)) {
      whole[whole.length - 1] = { ...before, text: joined(before.text, line.text) };
    } else whole.push({ text: line.text, line: line.line });
    last = line;
  }
  return whole;
}

function wasWrapped(line: BrokenLine, next: BrokenLine, measure: number): boolean {
  if (next.isHard !== false) return false;
  // What ends as a sentence or a date ends as a line, where the next one does not go on with a small letter.
  if (
    /[.。!?！？；;)）]$|(?:(?:19|20)\d{2}|present|now|至今)$/i.test(line.text) &&
    !/^\p{Ll}/u.test(next.text)
  )
    return false;
  if (next.text.includes("\t") || (next.text.length < WIDEST && findRange(next.text) !== undefined))
    return false;
  // What is set at the right edge stands in lines of its own.
  if (/\S\s{3,}\S/.test(line.text) || /\S\s{3,}\S/.test(next.text)) return false;
  // 工作内容： begins something.
  if (/^[^\s:：]{2,8}[:：]/u.test(next.text)) return false;
  const columns = columnsOf(line.text);
  if (columns < NARROWEST || columns > WIDEST) return false;
  const [word = ""] = /^(?:\p{Script=Han}|\S+)/u.exec(next.text) ?? [];
  return columns + 1 + columnsOf(word) > measure - SLACK;
}

/** A hyphen at the end of a line stays: only its author knows whether the word has one. */
export function joined(before: string, after: string): string {
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after)
    ? before + after
    : before + lineJoint(before, after) + after;
}
