/** Characters that lists are written with. A hyphen or an asterisk counts only with a space behind it. */
const GLYPH = /^(?:\\?([*+])|([-–—•●○◦▪▫■□◆◇▸►▶➢➤✓✔☑‣·・‧]))\s+(?=\S)|^([•●○◦▪▫■□◆◇▸►▶➢➤✓✔☑‣])(?=\S)/u;

export interface Glyph {
  readonly glyph: string;
  readonly rest: string;
}

/** The glyph that a text begins with as an item of a list does. */
export function glyphOf(text: string): Glyph | undefined {
  const match = GLYPH.exec(text);
  if (match === null) return undefined;
  const glyph = match[1] ?? match[2] ?? match[3] ?? "";
  return { glyph, rest: text.slice(match[0].length) };
}
