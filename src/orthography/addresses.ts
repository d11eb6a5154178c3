/**
 * What reads as one word whatever marks are in it, and is never corrected: addresses, paths, calls of functions,
 * numbers for dialling. Figures (`12:30`, `1,234`, `v3.10.4`) need no entry; no rule touches a mark between two digits.
 */

/** A character of an address, without the quotes, brackets and backticks that may enclose it. */
const PLAIN = String.raw`[!#-&*-;=?-Z\\^_a-z|~]`;
/** One pair of parentheses, as in `/wiki/Go_(game)`. */
const ADDRESS = `(?:${PLAIN}|\\(${PLAIN}*\\))*`;

/** Hosts without a scheme are told by their ending; `Node.js` and `ASP.NET` have none of these in lower case. */
const ENDING = "com|org|net|edu|gov|io|dev|app|ai|me|co|cn|hk|tw|uk|de|eu|info|example";

const KEPT_WORDS = [
  // https://example.com/a?b=c
  `[A-Za-z][A-Za-z0-9+.-]{1,15}:\\/\\/${ADDRESS}`,
  `(?:mailto|tel):${ADDRESS}`,
  // someone@example.com
  String.raw`[\p{Script=Latin}\p{N}_.+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}`,
  // example.com/a
  `(?:[a-z0-9-]{1,63}\\.){1,8}(?:${ENDING})(?![\\p{L}\\p{N}_.-])(?:[/:?#]${ADDRESS})?`,
  // C:\Users
  String.raw`[A-Z]:\\[\w\\.-]+`,
  // ~/notes, ../a.ts, /var/log, src/index.ts
  String.raw`(?:~|\.{1,2})?(?:\/[\w.@+-]+){2,}\/?`,
  String.raw`(?:~|\.{1,2})\/[\w.@+-]+`,
  String.raw`[\w.@+-]+(?:\/[\w.@+-]+){2,}\/?`,
  // main(), O(n log n), f(x), server(s)
  String.raw`[\p{Script=Latin}\w.]{1,64}\(\)`,
  String.raw`(?:[A-Za-zΘΩ]|log|ln|exp|sin|cos|max|min)\([\w\s+\-−*/^,.²³√]{1,40}\)`,
  String.raw`[a-z]{2,40}\(e?s\)`,
  // (010) 6200-0000, (+86) 138 0000 0000
  String.raw`\((?:0\d{2,3}|\+\d{1,3})\)[ -]?\d[\d -]{4,16}\d`,
  "Yahoo!",
].join("|");

/** Every alternative is bounded, or begins where no other character of its kind stands before it. */
const KEPT_WORD = new RegExp(`(?<![\\p{Script=Latin}\\p{N}_.+@/~-])(?:${KEPT_WORDS})`, "gu");

/** Marks that end the sentence and not the address. */
const SENTENCE_END = /(?<!^Yahoo)[.,;:!?'*_]+$/;

/** Start and end of what is to be kept, in order. */
export function* keptWords(text: string): Generator<readonly [number, number]> {
  for (const { 0: word, index } of text.matchAll(KEPT_WORD)) {
    yield [index, index + word.length - (SENTENCE_END.exec(word)?.[0].length ?? 0)];
  }
}
