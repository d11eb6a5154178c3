import type { Passage } from "../passage.ts";

interface BracketPair {
  readonly open: number;
  readonly close: number;
  /** Something Chinese stands inside of it or next to it. */
  readonly chinese: boolean;
}

/**
 * Round brackets of either width that belong together. One without a partner is no bracket: `1)`, `:)`. The pair has
 * one width, so one full-width half decides for both.
 */
export function bracketPairs(passage: Passage): readonly BracketPair[] {
  const pairs: BracketPair[] = [];
  const opened: number[] = [];
  for (const { 0: bracket, index } of passage.shown.matchAll(/[()（）]|\n\s*\n/g)) {
    if (bracket === "(" || bracket === "（") opened.push(index);
    else if (bracket === ")" || bracket === "）") {
      const open = opened.pop();
      if (open !== undefined) pairs.push({ open, close: index, chinese: isChinese(passage, open, index) });
    } else opened.length = 0;
  }
  return pairs;
}

function isChinese(passage: Passage, open: number, close: number): boolean {
  const { shown } = passage;
  return (
    shown[open] === "（" ||
    shown[close] === "）" ||
    passage.hasHanBetween(open, close) ||
    passage.isHanBefore(open) ||
    passage.isHanAfter(close)
  );
}
