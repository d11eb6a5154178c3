/**
 * No line and no paragraph of a résumé is longer, in UTF-16 units: not even a whole one of two pages that has lost its
 * line breaks. Reading marks takes a time that grows with the square of a text's length, so what is longer is refused
 * (lines) or read in parts (paragraphs, which are as long as the file where nobody left a line blank).
 */
export const LONGEST_TEXT = 10_000;
