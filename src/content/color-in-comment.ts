/** `accent: #1f4e79` without quotes is a key without a value and a comment to YAML, and no colour. */

export interface UnquotedColor {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly start: number;
  readonly end: number;
}

/** With nothing behind it but what a flow map has there: `#123 was here` is a comment indeed. */
const VALUE = /^:[ \t]+(#(?:[\da-f]{3,4}){1,2})[ \t]*(?:[,}\]]|\r?$)/im;

/** The colour that follows a key whose value is missing. */
export function colorInComment(text: string, keyEnd: number): UnquotedColor | undefined {
  const color = VALUE.exec(text.slice(keyEnd, keyEnd + 100))?.[1];
  if (color === undefined) return undefined;
  const start = text.indexOf("#", keyEnd);
  return {
    code: "unquoted-color",
    message: `\`${color}\` is a comment to YAML, as everything behind a \`#\``,
    hint: `put it in quotes: "${color}"`,
    start,
    end: start + color.length,
  };
}

/** A comment hides the rest of its line. If a brace is in it, the parser complains there or a line or two below. */
const LINES = 3;

/** The colour that is the cause of a complaint about syntax. */
export function colorAbove(text: string, complaint: number): UnquotedColor | undefined {
  const lines = text.slice(0, complaint).split("\n");
  const first = Math.max(0, lines.length - LINES);
  let lineStart = lines.slice(0, first).reduce((length, line) => length + line.length + 1, 0);
  for (const line of lines.slice(first)) {
    for (const { index } of line.matchAll(/:[ \t]+#/g)) {
      const found = isQuoted(line, index) ? undefined : colorInComment(text, lineStart + index);
      if (found !== undefined) return found;
    }
    lineStart += line.length + 1;
  }
  return undefined;
}

/** Whether a text that began earlier in the line has not ended yet. */
const isQuoted = (line: string, at: number): boolean =>
  ['"', "'"].some((mark) => line.slice(0, at).split(mark).length % 2 === 0);
