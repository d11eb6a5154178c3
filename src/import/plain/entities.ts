import { decodeHTMLStrict } from "entities";
import type { Tell } from "../note.ts";

/** Plain text that was copied out of a page's source: `&nbsp;`, `&amp;`. */
export function decodeEntities(line: string, number: number, tell: Tell): string {
  if (!/&(?:#\d|#x[\da-f]|[a-z])/i.test(line)) return line;
  const text = decodeHTMLStrict(line);
  if (text !== line) {
    tell({
      kind: "reading",
      code: "entity",
      message: "character references became the characters that they stand for",
      line: number,
      before: line.trim(),
      after: text.trim(),
    });
  }
  return text;
}
