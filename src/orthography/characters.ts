/** Classes of characters, as the insides of regular expressions with the flag `u`. */

/**
 * Stand in a reading for what nobody may touch, of Latin and of Chinese characters. Noncharacters are reserved for such
 * inner use (Unicode 23.7); one that a text contains all the same is not touched either.
 */
export const KEPT = "\ufdd0";
export const KEPT_HAN = "\ufdd1";

/** Characters that are set solid, without word spaces. */
export const HAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}${KEPT_HAN}`;

/** Spaces within a line. No-break and typographic ones are among them; line breaks are not. */
export const SPACE = String.raw`\t \u00a0\u2000-\u200a\u202f\u205f\u3000`;

/** Marks of pause and stop that exist in two widths, and the one that Latin does not have. */
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/** Full-width marks that bring their own blank half, so that no space stands beside them (CLREQ 3.1.6). */
const FULL_WIDTH_PAUSE = "，、；：。？！";
const FULL_WIDTH_OPENING = "（《〈「『【〔〖［｛";
const FULL_WIDTH_CLOSING = "）》〉」』】〕〗］｝";
export const FULL_WIDTH_MARK = FULL_WIDTH_PAUSE + FULL_WIDTH_OPENING + FULL_WIDTH_CLOSING;

/**
 * Never printed: controls, marks of the writing direction, the soft hyphen, the zero width space, the word joiner, the
 * byte order mark, and the selectors that choose between a text and an emoji form. Joiners of emoji stay.
 */
export const INVISIBLE = String.raw`\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Bidi_Control}\u00ad\u200b\u2060\ufe0e\ufe0f\ufeff`;

const HAN_CHARACTER = new RegExp(`[${HAN}]`, "u");
const SPACE_CHARACTER = new RegExp(`[${SPACE}]`, "u");

export const hasHan = (text: string): boolean => HAN_CHARACTER.test(text);

/** Asked about one character; the end of a text is no space. */
export const isSpace = (character: string): boolean => SPACE_CHARACTER.test(character);
