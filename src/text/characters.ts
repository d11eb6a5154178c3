/** Character classes of Chinese typesetting, in the terms of CLREQ 5.1 (W3C, 2024) and GB/T 15834—2011 5.1. */

const setOf = (characters: string): ReadonlySet<string> => new Set(characters);

/** Opening brackets and quotes: ink in the right half of the em box, never at a line's end. */
export const OPENING = setOf("（《〈「『【〔〖［｛“‘");

/** Closing brackets and quotes: ink in the left half, never at a line's start. */
export const CLOSING = setOf("）》〉」』】〕〗］｝”’");

/** Marks of pause within a sentence, which are squeezed before the stops are. */
export const PAUSE = setOf("，、；：");

/** Marks that end a sentence with a dot. */
export const STOP = setOf("。．");

/** Marks that end a sentence with a gesture. */
export const EXCLAIM = setOf("？！");

/** The interpunct of foreign names. */
export const INTERPUNCT = setOf("·‧・");

/** Marks that connect what stands around them; nothing is moved away from them. */
export const CONNECTOR = setOf("–—～〜·‧・/／⸺…⋯~");

/** Marks that exist, under one code point, both as Latin and as full-width marks (UAX #11: ambiguous). */
const AMBIGUOUS = setOf("“”‘’—…·⸺⋯‧");

const IDEOGRAPHIC = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]$/u;

/** CJK symbols and punctuation, enclosed and compatibility forms, vertical and full-width forms. */
const FULL_WIDTH_BLOCKS =
  /^[\u3000-\u303f\u3200-\u33ff\ufe10-\ufe1f\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]$/u;

const SPACES = setOf(" \u00a0\t");

export const isAmbiguous = (character: string): boolean => AMBIGUOUS.has(character);

/** A character that reads as text of the Han script, as opposed to its punctuation and symbols. */
export const isIdeograph = (character: string): boolean => IDEOGRAPHIC.test(character);

/** A character that only the Han face is made for. */
export const isHanSide = (character: string): boolean =>
  IDEOGRAPHIC.test(character) || FULL_WIDTH_BLOCKS.test(character);

/** A space that separates words and vanishes at a line's end; the ideographic space is a character instead. */
export const isSpace = (character: string): boolean => SPACES.has(character);

/** Controls that steer line breaking or joining and are never drawn. */
export const isInvisible = (character: string): boolean =>
  /^[\u00ad\u200b-\u200f\u2060\ufeff]$/.test(character);

export const isNewline = (character: string): boolean => character === "\n" || character === "\u2028";

export const isLetterOrDigit = (character: string): boolean => /^[\p{L}\p{N}]$/u.test(character);

/** For emergencies, where the break rules' own judgement is suspended: what must still not begin a line. */
export const mayNotBeginLine = (character: string): boolean =>
  CLOSING.has(character) ||
  PAUSE.has(character) ||
  STOP.has(character) ||
  EXCLAIM.has(character) ||
  CONNECTOR.has(character) ||
  /^[\p{M}\p{Pe}\p{Pf},.;:!?%‰°℃-]$/u.test(character);

/** And what must still not end one: opening marks, and a hyphen, which would read as one of ours. */
export const mayNotEndLine = (character: string): boolean =>
  OPENING.has(character) || /^[\p{Ps}\p{Pi}$￥¥#-]$/u.test(character);
