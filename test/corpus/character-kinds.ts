/** The judge's own view of characters, so that it does not share the engine's mistakes. */
import { isSpace, type PlacedCharacter } from "./placed-text.ts";

const OPENING = "（《〈「『【〔〖［｛“‘";
const BLANK_RIGHT = "，。、；：？！．）》〉」』】〕〗］｝”’";

/** Full-width by its glyph: a quote of a Latin face is not. */
const isFullWidth = ({ advance, size }: PlacedCharacter): boolean => advance > 0.9 * size;

/** A mark whose right half is blank. */
export const isBlankRight = (placed: PlacedCharacter): boolean =>
  BLANK_RIGHT.includes(placed.character) && isFullWidth(placed);

export const isOpening = (placed: PlacedCharacter): boolean =>
  OPENING.includes(placed.character) && isFullWidth(placed);

export const isHan = (character: string): boolean => /^\p{Script=Han}$/u.test(character);

export const isLetter = (character: string): boolean => /^[\p{L}\p{N}]$/u.test(character);

export const isInk = (character: string | undefined): boolean =>
  character !== undefined && !isSpace(character);
