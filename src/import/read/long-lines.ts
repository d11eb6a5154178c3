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

/** As wide as a line of any editor: a gap that is wider says no more. */
const WIDEST_GAP = 120;
const GAP = new RegExp(`[^\\S\\n]{${WIDEST_GAP},}`, "g");

/** A text without endless white space in and between its words. */
export const withoutEndlessGaps = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line.trim() === "" ? "" : line.replace(GAP, (gap) => gap.slice(0, WIDEST_GAP))))
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
