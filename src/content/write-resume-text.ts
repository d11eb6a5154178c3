import { Scalar } from "yaml";
import { columnsOf } from "./columns.ts";
import { lineJoint } from "./line-join.ts";

/** How wide a file may be: what the samples have, and what an editor shows beside a preview. */
export const FILE_WIDTH = 100;

/** How a text is written: YAML's styles, of which `PLAIN` gives way to quotes where YAML needs them. */
export type TextStyle = "PLAIN" | "QUOTE_DOUBLE" | "BLOCK_FOLDED" | "BLOCK_LITERAL";

/**
 * The most readable style in which the reader finds the same text again: it joins lines of Chinese without a space,
 * takes the fold of two lines for a paragraph, and trims what it folds.
 *
 * @param column where the text would begin on its line
 */
export function styleOf(text: string, column: number): TextStyle {
  const isLong = column + columnsOf(text) > FILE_WIDTH;
  if (!text.includes("\n")) return isLong && isFoldable(text) ? Scalar.BLOCK_FOLDED : Scalar.PLAIN;
  if (isFoldable(text)) return Scalar.BLOCK_FOLDED;
  return isWrittenLineByLine(text) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/gu;

/** Paragraphs of words: what may be divided at any of its spaces, and comes out of the reader as it was. */
function isFoldable(text: string): boolean {
  const spaces = text.split(" ").length - 1;
  // Text with hardly a space has nowhere to fold: Chinese with a Latin word here and there stays on one line.
  if (spaces === 0 || (text.match(WIDE)?.length ?? 0) > spaces) return false;
  return text.split("\n\n").every(isFoldableParagraph);
}

function isFoldableParagraph(paragraph: string): boolean {
  const words = paragraph.split(" ");
  return words.every((word, index) => {
    const next = words[index + 1];
    return isWord(word) && (next === undefined || lineJoint(withoutMarks(word), withoutMarks(next)) === " ");
  });
}

/** Two spaces in a row leave an empty word between them; a line of YAML can begin or end with neither. */
const isWord = (word: string): boolean => word !== "" && !/[\s\p{Cc}]/u.test(word);

/** Lines are joined by what their texts end with, not their marks. */
const withoutMarks = (word: string): string => word.replaceAll(/[*_`]/g, "");

/** No line begins or ends with a space, so that nobody's editor takes one away. */
const isWrittenLineByLine = (text: string): boolean =>
  text.split("\n").every((line) => line.trim() === line) && text.trim() === text;
