import { ResumeError } from "../../model/diagnostic.ts";
import { LONGEST_TEXT } from "../limits.ts";
import type { Tell } from "../note.ts";

/** A picture that stands in the text as its own bytes (RFC 2397). */
const EMBEDDED = /\b(data:[a-z\d.+/-]{1,80}(?:;[a-z\d=._-]{1,80}){0,4},)[^\s"'()<>]{100,}/giu;

/** A text without the bytes of pictures, which make its lines longer than any that somebody wrote. */
export const withoutEmbedded = (text: string, tell: Tell): string =>
  text
    .split("\n")
    .map((line, i) =>
      line.replace(EMBEDDED, (_, kind: string) => {
        const message = "the bytes of a picture were left out";
        tell({ kind: "reading", code: "image", message, line: i + 1, before: `${kind}…` });
        return `${kind}…`;
      }),
    )
    .join("\n");

/** @throws ResumeError of kind `content` for lines that nobody wrote, and that would take long to read */
export function refuseLongLines(text: string, file: string): void {
  const at = text.split("\n").findIndex((line) => line.length > LONGEST_TEXT);
  if (at === -1) return;
  throw new ResumeError([
    {
      kind: "content",
      severity: "error",
      code: "too-large",
      message: `line ${at + 1} has more than ${LONGEST_TEXT} characters`,
      hint: "a line of a résumé has a few hundred; is this the right file?",
      file,
    },
  ]);
}
