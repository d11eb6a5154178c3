/**
 * The gap between Han and Latin script (CLREQ 6.3.3): beside letters and digits, and beside the signs that belong to
 * a number or name, so that `60w+ 容器` and `用 C++ 写` are spaced like `17 个`; never beside brackets, quotes, range
 * marks and solidi.
 */
import { isHanSide, isIdeograph } from "./characters.ts";

const LETTER_OR_DIGIT =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\u00aa\u00b2\u00b3\u00b9\u00ba\u2070-\u209c]/u;

/** A Latin token may begin with one of these before a letter or digit. */
const PREFIX = /[$¥£€§№#@.+≥≤±<>~\u2212-]/u;

/** A Latin token may end with one of these after a letter or digit. */
const SUFFIX = /[+#%‰°]/u;

/** A plus is the sign of a number; before letters it joins them to what stands on its other side. */
const beginsToken = (character: string, next: string): boolean =>
  (LETTER_OR_DIGIT.test(character) && !isHanSide(character)) ||
  (PREFIX.test(character) && (character === "+" ? /\p{Nd}/u : LETTER_OR_DIGIT).test(next));

const endsToken = (character: string, previous: string): boolean =>
  (LETTER_OR_DIGIT.test(character) && !isHanSide(character)) ||
  (SUFFIX.test(character) && (LETTER_OR_DIGIT.test(previous) || SUFFIX.test(previous)));

/** Does a gap belong between the character that ends at `leftEnd` and the one that starts at `rightStart`? */
export function isScriptBoundary(text: string, leftEnd: number, rightStart: number): boolean {
  const left = characterBefore(text, leftEnd);
  const right = characterAt(text, rightStart);
  if (isIdeograph(left)) return beginsToken(right, characterAt(text, rightStart + right.length));
  return isIdeograph(right) && endsToken(left, characterBefore(text, leftEnd - left.length));
}

export function characterAt(text: string, index: number): string {
  const codePoint = text.codePointAt(index);
  return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
}

export function characterBefore(text: string, index: number): string {
  if (index <= 0) return "";
  const low = text.charCodeAt(index - 1);
  return characterAt(text, low >= 0xdc00 && low <= 0xdfff ? index - 2 : index - 1);
}
