import { unifyIdeographs } from "../../orthography/index.ts";
import type { Tell } from "../note.ts";

/** Controls, direction marks, zero-width spaces, joiners of words and soft hyphens: nobody typed them, nobody sees them. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff\u00ad]/gu;

/** Characters that stand for others: radicals for ideographs (a PDF's text layer has them), controls for nothing. */
export function cleanLines(text: string, tell: Tell): string {
  return text
    .split("\n")
    .map((before, i) => {
      const visible = before.replace(INVISIBLE, "");
      const line = i + 1;
      if (visible !== before) {
        tell({
          kind: "change",
          code: "invisible-character",
          message: "invisible characters were left out",
          line,
          before,
          after: visible,
        });
      }
      const after = unifyIdeographs(visible);
      if (after !== visible) {
        for (const [radical, ideograph] of differences(visible, after)) {
          const message = `the radical ${radical} became the ideograph ${ideograph}`;
          tell({ kind: "change", code: "radical", message, line, before: radical, after: ideograph });
        }
      }
      return after;
    })
    .join("\n");
}

function differences(before: string, after: string): readonly (readonly [string, string])[] {
  const [left, right] = [[...before], [...after]];
  return left.flatMap((char, i) =>
    right[i] !== undefined && right[i] !== char ? [[char, right[i]] as const] : [],
  );
}
