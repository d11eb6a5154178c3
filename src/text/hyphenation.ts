/** Division of English words by Liang's patterns, as TeX does it (Liang 1983; hyph-en-us). */
import { hyphenateSync } from "hyphen/en-us/index.js";

/** TeX's \lefthyphenmin and \righthyphenmin for American English. */
const LEFT_MIN = 2;
const RIGHT_MIN = 3;

/** Shorter words gain less room than the hyphen costs the reader. */
const WORD_MIN = 6;

/**
 * Plain words only: in lower case throughout, since a capital marks a name or an acronym, and bounded by spaces or
 * sentence marks, since anything else is an identifier, an address or a compound with a hyphen of its own.
 */
const PLAIN_WORD = new RegExp(`(?<![^\\s(“‘"'])[a-z]{${WORD_MIN},}(?![^\\s)”’"'.,;:!?—])(?![.,;:]\\S)`, "g");

const MARK = "\u00ad";

/** UTF-16 indices at which the words of an English text may be divided with a hyphen. */
export function hyphenationPoints(text: string): readonly number[] {
  return [...text.matchAll(PLAIN_WORD)].flatMap((match) =>
    divide(match[0]).map((offset) => match.index + offset),
  );
}

function divide(word: string): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const part of hyphenateSync(word, { hyphenChar: MARK, minWordLength: WORD_MIN }).split(MARK)) {
    offset += part.length;
    if (offset >= LEFT_MIN && word.length - offset >= RIGHT_MIN) offsets.push(offset);
  }
  return offsets;
}
