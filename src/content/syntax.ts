import type { ErrorCode, YAMLError } from "yaml";
import { colorAbove } from "./color-in-comment.ts";

export interface SyntaxProblem {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly start: number;
  readonly end: number;
}

interface Explanation {
  readonly code?: string;
  readonly message?: string;
  readonly hint?: string;
}

/** What the library's errors mean to somebody who is writing a résumé; the others speak for themselves. */
const EXPLANATIONS: Partial<Record<ErrorCode, Explanation>> = {
  DUPLICATE_KEY: { code: "duplicate-key", hint: "keep one of them" },
  TAB_AS_INDENT: { message: "a tab cannot indent", hint: "indent with two spaces" },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "a second `: ` on one line",
    hint: "put a text that contains `: ` in quotes",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "a line without a key",
    hint: "write `key: value`; indent lines that continue a text",
  },
  MULTIPLE_DOCS: {
    message: "a second YAML document begins here",
    hint: "one file is one résumé: remove the `---` line",
  },
  BAD_INDENT: { hint: "check that the lines of one map or list begin in one column and brackets are closed" },
  RESOURCE_EXHAUSTION: { code: "too-deep", message: "values are nested too deeply" },
  TAG_RESOLVE_FAILED: { hint: "remove the `!` tag, or put a text that begins with `!` in quotes" },
};

export function explainSyntax(error: YAMLError, text: string): SyntaxProblem {
  const end = error.pos[1];
  // What is missing at the end of the file is missing after its last character, not after the blank lines.
  const start = Math.min(error.pos[0], text.trimEnd().length);
  const color = colorAbove(text, start);
  if (color !== undefined) return color;
  const explanation: Explanation = {
    ...EXPLANATIONS[error.code],
    ...markupAsSyntax(error.code, text, start),
    ...textAfterQuote(error.code, text, start),
    ...fullWidthColon(text, start),
  };
  const key = error.code === "DUPLICATE_KEY" ? keyAt(text, start) : undefined;
  return {
    code: explanation.code ?? "syntax",
    message: key === undefined ? (explanation.message ?? plainMessage(error)) : `\`${key}\` is given twice`,
    ...(explanation.hint !== undefined && { hint: explanation.hint }),
    start,
    end: key === undefined ? end : start + key.length,
  };
}

/** The key that begins at an offset, with its quotes. */
function keyAt(text: string, offset: number): string | undefined {
  return /^(?:"[^"\n]*"|'[^'\n]*'|[^:\s]+)/.exec(text.slice(offset))?.[0];
}

function plainMessage(error: YAMLError): string {
  return error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/(["'])quote$/, "$1");
}

/** Markdown's `[`, `*` and `` ` `` at the start of a text are YAML's flow list, alias and a reserved character. */
function markupAsSyntax(code: ErrorCode, text: string, offset: number): Explanation | undefined {
  if (code !== "BAD_SCALAR_START" && code !== "UNEXPECTED_TOKEN") return undefined;
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1);
  const value = /^\s*(?:- +)*(?:[\w-]+: +)?([*[`@%!&{|>])/.exec(line);
  if (value === null) return undefined;
  return {
    message: `a text cannot begin with ${value[1]}`,
    hint: "put the text in quotes",
  };
}

/** `'it's me'` ends at its second mark for YAML. */
function textAfterQuote(code: ErrorCode, text: string, offset: number): Explanation | undefined {
  const mark = text.slice(0, offset).trimEnd().at(-1);
  if (code !== "UNEXPECTED_TOKEN" || (mark !== '"' && mark !== "'")) return undefined;
  const hint =
    mark === "'"
      ? "write `''` for an apostrophe inside the text"
      : 'write `\\"` for a quotation mark inside the text';
  return { message: `the quoted text ends before this, at its second ${mark}`, hint };
}

/** `姓名：` typed with a Chinese keyboard is no key. */
function fullWidthColon(text: string, offset: number): Explanation | undefined {
  const lineEnd = text.indexOf("\n", offset);
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, lineEnd === -1 ? text.length : lineEnd);
  if (!/^\s*(?:- +)*[\w-]+：/.test(line)) return undefined;
  return { message: "`：` is not YAML's colon", hint: "write `: `, a half-width colon and a space" };
}
