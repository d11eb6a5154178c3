import type { Scalar } from "yaml";
import type { Placed } from "./document.ts";

/** A space, a hash and a digit: `We are #1 in Asia`. A comment has a space behind its hash, or words. */
const NUMBER_IN_COMMENT = /^[ \t]+(#\d.*)/;

/**
 * A text without quotes ends where a hash follows a space, since there a comment begins: of `We are #1` YAML reads
 * `We are`, and finds nothing wrong with that.
 */
export function cutByHash({ type, value, range }: Scalar, text: string): Placed | undefined {
  if (type !== "PLAIN" || typeof value !== "string" || !range) return undefined;
  const [, end] = range;
  const comment = NUMBER_IN_COMMENT.exec(text.slice(end))?.[1]?.trimEnd();
  if (comment === undefined) return undefined;
  const start = text.indexOf("#", end);
  return {
    diagnostic: {
      kind: "content",
      severity: "warning",
      code: "cut-by-hash",
      message: `the text ends before \`${comment}\`: behind a space, \`#\` begins a comment`,
      hint: "put the whole text in quotes; if this is a comment, a space behind the # says so",
    },
    start,
    end: start + comment.length,
  };
}
