/** U+00A0: a space that no line breaks at (UAX #14, class GL). */
export const NBSP = "\u00a0";

/** The text on one line: every stretch of white space becomes one unbreakable space. */
export function unbreakable(text: string): string {
  return text.replaceAll(/\s+/gu, NBSP);
}
