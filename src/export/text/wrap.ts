import { columnsOf } from "../../content/index.ts";
import type { Lang } from "../../model/resume.ts";
import { BREAK, opportunities } from "../../text/index.ts";

/**
 * Lines of at most so many columns, of which a Han character takes two. They end where the lines of a page may, except
 * within words: whoever searches a text looks for whole ones. What has no such place, as an address, is longer.
 */
export function wrap(said: string, lang: Lang, columns: number): readonly string[] {
  const text = said.replaceAll(/\s+/g, " ");
  if (text.split(" ").some((word) => word.length > MAX_WORD)) return [text];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text, lang)) {
    if (line !== "" && columnsOf((line + piece).trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** The line breaker takes a word in one piece, and for longer ones its stack is too small. No résumé has them. */
const MAX_WORD = 50_000;

/** What stands between two places where a line may end, with the spaces behind it. */
function pieces(text: string, lang: Lang): readonly string[] {
  const breaks = opportunities(text, lang);
  const starts = [0, ...Array.from(breaks.keys()).filter((at) => at > 0 && breaks[at] === BREAK.free)];
  return starts.map((start, i) => text.slice(start, starts[i + 1]));
}
