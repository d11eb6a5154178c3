import type { Rich, Span } from "../../model/selected.ts";
import { lettersOf } from "../document/words.ts";

/** A text as inline CommonMark (https://spec.commonmark.org/0.31.2/). What its marks cannot hold has none. */
export function inlineMarkdown({ spans }: Rich): string {
  let written = "";
  const stretches = merged(spans);
  stretches.forEach((span, i) => {
    const next = stretches[i + 1];
    // An exclamation mark before a link makes a picture of it (6.4).
    if (span.href !== undefined) written = written.replace(/!$/, "\\!");
    written += spanMarkdown(span, written.at(-1) ?? "", next?.text.charAt(0) ?? "");
  });
  return written.trim();
}

/** Neighbours of one style are one stretch: marks that meet would be other marks. */
function merged(spans: readonly Span[]): readonly Span[] {
  const stretches: Span[] = [];
  for (const { raised, ...span } of spans) {
    const text = lettersOf(raised ? { ...span, raised } : span);
    const last = stretches.at(-1);
    if (last !== undefined && isAlike(last, span))
      stretches[stretches.length - 1] = { ...last, text: last.text + text };
    else stretches.push({ ...span, text });
  }
  return stretches;
}

const isAlike = (one: Span, other: Span): boolean =>
  one.strong === other.strong &&
  one.emphasis === other.emphasis &&
  one.code === other.code &&
  one.href === other.href;

function spanMarkdown(span: Span, before: string, after: string): string {
  const text = span.text.trim();
  if (text === "") return span.text;
  const start = span.text.slice(0, span.text.length - span.text.trimStart().length);
  const end = span.text.slice(span.text.trimEnd().length);
  const { href } = span;
  // A link's brackets are marks on both sides, and so are spaces.
  const left = href !== undefined || start !== "" ? " " : before;
  const right = href !== undefined || end !== "" ? " " : after;
  const mark = `${span.strong ? "**" : ""}${span.emphasis ? "*" : ""}`;
  const coded = span.code ? codeSpan(text) : escaped(text);
  const isMarked = mark !== "" && holds(left, coded, right);
  // Code that meets code would be one with it, fences and all.
  const meetsCode = span.code && !isMarked && (left === "`" || right === "`");
  const written = isMarked ? `${mark}${coded}${mark}` : meetsCode ? escaped(text) : coded;
  return `${start}${href === undefined ? written : `[${written}](${target(href)})`}${end}`;
}

/**
 * Whether marks around a text are taken for such: within a word's neighbours, a text that begins or ends with a mark
 * of punctuation needs one on its other side too (6.2, left- and right-flanking). Stars that meet stars are ambiguous.
 */
function holds(before: string, text: string, after: string): boolean {
  const first = text.charAt(0);
  const last = text.charAt(text.length - 1);
  return before !== "*" && (!isMark(first) || isOutside(before)) && (!isMark(last) || isOutside(after));
}

const isMark = (char: string): boolean => /[\p{P}\p{S}]/u.test(char);
const isOutside = (char: string): boolean => char === "" || /[\s\p{P}\p{S}]/u.test(char);

/** What would be a mark, a tag, an entity or a link of its own (2.4); an underscore within a word is none. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*[\]]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/~(?=~)|(?<=~)~/g, "\\~")
    .replace(/<(?=[a-z/!?])/gi, "\\<")
    .replace(/&(?=#?\w+;)/g, "\\&");

/** A fence longer than any run of backticks inside (6.1). */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const room = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${room}${text}${room}${fence}`;
}

/** A target with brackets or spaces stands in angle brackets (6.3). */
const target = (href: string): string =>
  /[\s()<>]/.test(href) ? `<${href.replace(/[<>\\]/g, "\\$&").replaceAll(/\s/g, "%20")}>` : href;

/** A line that begins as a block of another kind would (4 and 5), so that it does not. */
export const asLine = (text: string): string =>
  text
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, "$1\\")
    .replace(/^(?=(?:#{1,6}|[-+])(?:\s|$)|>|~~~|-{2}|=+\s*$)/, "\\");
