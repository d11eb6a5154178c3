import { unifyIdeographs } from "../../orthography/index.ts";
import type { Tell } from "../note.ts";

/** Controls, direction marks, zero-width spaces, joiners of words and soft hyphens: nobody typed them, nobody sees them. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff\u00ad]/gu;

/** Characters that stand for others: radicals for ideographs (a PDF's text layer has them), controls for nothing. */
export const cleanLines = (text: string, tell: Tell): string =>
  text
    .split("\n")
    .map((line, i) => cleanLine(line, i + 1, tell))
    .join("\n");

export function cleanLine(before: string, line: number, tell: Tell): string {
  const visible = before.replace(INVISIBLE, "");
  if (visible !== before) {
    const message = "invisible characters were left out";
    tell({ kind: "change", code: "invisible-character", message, line, before, after: visible });
  }
  const after = unifyIdeographs(visible);
  if (after === visible) return visible;
  for (const [radical, ideograph] of differences(visible, after)) {
    const message = `the radical ${radical} became the ideograph ${ideograph}`;
    tell({ kind: "change", code: "radical", message, line, before: radical, after: ideograph });
  }
  return after;
}

function differences(before: string, after: string): readonly (readonly [string, string])[] {
  const [left, right] = [[...before], [...after]];
  return left.flatMap((char, i) =>
    right[i] !== undefined && right[i] !== char ? [[char, right[i]] as const] : [],
  );
}
