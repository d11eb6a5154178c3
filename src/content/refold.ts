import type { Scalar } from "yaml";
import { lineJoint } from "./line-join.ts";

/**
 * YAML folds the lines of a plain, quoted or `>` text with a space, which is wrong between Chinese characters,
 * and a blank line with a single line break. This restores what the author meant: no space, and a paragraph.
 */
export function refold(scalar: Scalar, text: string): void {
  const { value, range, type } = scalar;
  if (typeof value !== "string" || range == null || type === "BLOCK_LITERAL") return;
  const source = text.slice(range[0], range[1]);
  if (!source.includes("\n")) return;
  // An escape may be a line break that the author wrote on purpose.
  if (type === "QUOTE_DOUBLE" && source.includes("\\")) return;
  scalar.value = joinFolds(value.trim(), linesOf(source, type)).replace(/\n+/g, "\n\n");
}

function linesOf(source: string, type: Scalar["type"]): string[] {
  const lines = source.split("\n").map((line) => line.trim());
  if (type === "BLOCK_FOLDED") return lines.slice(1);
  return type === "PLAIN" ? lines : lines.map((line) => line.replace(/^["']|["']$/g, ""));
}

function joinFolds(value: string, lines: readonly string[]): string {
  let joined = value;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (line === "" || next === undefined || next === "") return;
    if (lineJoint(withoutMarks(line), withoutMarks(next)) === "") {
      joined = joined.replace(`${line} ${next}`, () => line + next);
    }
  });
  return joined;
}

/** `甲**` and `**乙` meet as 甲 and 乙. */
function withoutMarks(line: string): string {
  return line.replace(/^[*_`]+|[*_`]+$/g, "");
}
