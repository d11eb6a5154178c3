/**
 * What things cost, in demerits. They are ranks rather than measurements: each is meant to outweigh any likely sum
 * of the ones above it.
 */

/** TeX's \linepenalty, before squaring: of two equally good settings the one with fewer lines wins. */
export const LINE_PENALTY = 10;

/** TeX's \adjdemerits, roughly: a tight line beside a loose one. */
export const UNEVEN_NEIGHBOURS = 3e3;

/** TeX's \exhyphenpenalty of 50, squared: a break within a compound. */
export const POOR_BREAK = 50 ** 2;

/** TeX's \hyphenpenalty of 100, squared, and what each hyphen directly above adds. */
export const HYPHEN = 100 ** 2;
export const HYPHENS_IN_A_ROW = 1e4;

/** One line more than settings allow in a row that ends in the same mark. */
export const MARKS_IN_A_ROW = 1e4;

/** A scrap of a word alone on the last line (should). */
export const SHORT_LAST_LINE_OF_WORDS = 1e5;

/** Dividing a long address or path. */
export const RELUCTANT_BREAK = 1e6;

/** A line left ragged within a justified paragraph; it costs up to nine times that, by what it lacks. */
export const RAGGED_LINE = 1e7;

/** A divided word whose end is the last line, and more hyphens in a row than allowed. */
export const STRAY_HYPHEN = 5e7;

/** A single Han on the last line (must). */
export const SHORT_LAST_LINE_OF_HAN = 1e8;

/** Dividing what should never be divided, because no line holds it: at a delimiter, at a space, or just anywhere. */
export const RESCUE_AT_DELIMITER = 1e10;
export const RESCUE_AT_SPACE = 1e11;
export const RESCUE_ANYWHERE = 1e12;

/** And where even that would strand a mark at the wrong edge, or tear an accent from its letter. */
export const RESCUE_AGAINST_RULES = 1e14;

/** One item that is wider than its line by itself. */
export const OVERFULL = 1e15;
