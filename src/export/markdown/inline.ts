import type { Rich, Span } from "../../model/selected.ts";
import { lettersOf } from "../document/words.ts";

/** A text as inline CommonMark (https://spec.commonmark.org/0.31.2/). What its marks cannot hold has none. */
export function inlineMarkdown({ spans }: Rich): string {
  let written = "";
  spans.forEach((span, i) => {
    const next = spans[i + 1];
    written += spanMarkdown(span, written.at(-1) ?? "", next === undefined ? "" : lettersOf(next).charAt(0));
  });
  return written;
}

function spanMarkdown(span: Span, before: string, after: string): string {
  const [, start = "", text = "", end = ""] = /^(\s*)(.*?)(\s*)$/s.exec(lettersOf(span)) ?? [];
  if (text === "") return start;
  const mark = span.strong ? (span.emphasis ? "***" : "**") : span.emphasis ? "*" : "";
  const written = span.code ? codeSpan(text) : escaped(text);
  const { href } = span;
  // A link's brackets are marks on both sides, and so are spaces.
  const left = href !== undefined || start !== "" ? " " : before;
  const right = href !== undefined || end !== "" ? " " : after;
  const marked = mark !== "" && holds(left, written, right) ? `${mark}${written}${mark}` : written;
  return `${start}${href === undefined ? marked : `[${marked}](${target(href)})`}${end}`;
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
    .replace(/[\\`*[]/g, "\\$&")
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
