/**
 * Where a stretch of Latin script without spaces may be divided: hardly anywhere. `C/C++`, `1,234.5`, `p99<30ms`,
 * `car_sound_utils` and `someone@example.org` are one word each to their reader, whatever UAX #14 makes of their
 * marks. A hyphen is never inserted into them.
 */
import { allowAt, BREAK, type BreakClass, type Breaks, keepWhole } from "./break-classes.ts";

/** Latin, Greek and Cyrillic text with its digits and marks. Full-width forms, arrows and bars stay outside. */
const TOKEN =
  /(?:(?![\uff00-\uffef\u2190-\u21ff|])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{Nd}\p{No}\p{Sc}\p{Sm}!-~°′″‰℃℉§№])+/gu;

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** With a scheme, or a host name that a path follows. `Node.js/Deno` is not one: its ending is no domain. */
const URL_LIKE =
  /^\W?(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|io|dev|app|ai|me|co|cn|hk|tw|uk|de|eu|info|example)(?:\/|$))/i;

/** Tokens longer than this are divided at their delimiters if the lines around them get better by it. */
const LONG_TOKEN = 24;

export function breakTokens(text: string, breaks: Breaks): void {
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    if (token.length > 1) breakToken(token, match.index, breaks);
  }
}

function breakToken(token: string, start: number, breaks: Breaks): void {
  const arrows = [...token.matchAll(/->/g)].map((arrow) => arrow.index + 2);
  keepWhole(breaks, start, start + token.length);
  // A host alone is short, and looks like the name of a product: `ASP.NET`, `draw.io`.
  if (URL_LIKE.test(token))
    allow(breaks, start, urlBreaks(token), token.includes("/") ? BREAK.reluctant : BREAK.rescue);
  else if (EMAIL.test(token)) allow(breaks, start, emailBreaks(token), BREAK.rescue);
  else {
    const inside = positionsAfter(token, DELIMITER);
    allow(breaks, start, inside, token.length > LONG_TOKEN ? BREAK.reluctant : BREAK.rescue);
    allow(breaks, start, positionsAfter(token, HYPHENATED), BREAK.rescue);
    allow(breaks, start, positionsAfter(token, COMPOUND), BREAK.poor);
  }
  allow(breaks, start, arrows, BREAK.poor);
}

/** After a delimiter that stands between letters; figures such as `3.7/4.0` are never divided. */
const DELIMITER = /(?<=\p{L}\p{N}?)[/_.:=&,;](?=\p{L}{2})/gu;

/** Real compounds: after the slash or plus between words of four letters. Shorter ones (`CI/CD`) are read as one sign. */
const COMPOUND = /(?<=\p{L}{4})[/+](?=\p{L}{4})/gu;

/**
 * After the hyphen between words of three letters, where no line holds them together: programs that extract text take
 * a hyphen at the end of a line for the typesetter's, and would give `realtime` for `real-` and `time`.
 */
const HYPHENATED = /(?<=\p{L}{3})-(?=\p{L}{3})/gu;

const positionsAfter = (token: string, mark: RegExp): number[] =>
  [...token.matchAll(mark)].map((match) => match.index + match[0].length);

/** Before or after which mark an address is divided, so that no break looks like the address's end (Chicago 14.18). */
function urlBreaks(token: string): number[] {
  const scheme = token.indexOf("://");
  const host = scheme < 0 ? 0 : scheme + 3;
  const positions: number[] = [];
  for (let index = host + 2; index < token.length - 1; index++) {
    const afterSlash = token.charAt(index - 1) === "/" && token.charAt(index) !== "/";
    if (afterSlash || /[.?&#=_-]/.test(token.charAt(index))) positions.push(index);
  }
  return positions;
}

/** A part of an e-mail address up to this long fits on a line even of a side column. */
const SHORT_PART = 20;

/**
 * Before the at sign and after full stops; in parts that a line may not hold, before hyphens too (Chicago 14.18).
 * After them would be worse: programs that extract text take a hyphen at the end of a line for the typesetter's, and
 * would give another address.
 */
function emailBreaks(token: string): number[] {
  const longParts = [...token.matchAll(/@?[^@.]+/g)].filter(([part]) => part.length > SHORT_PART);
  const hyphens = longParts.flatMap(({ 0: part, index }) =>
    [...part.matchAll(/(?<=[^@])[-_+](?=.)/g)].map((hyphen) => index + hyphen.index),
  );
  return [...positionsAfter(token, /\.(?=.)/g), token.indexOf("@"), ...hyphens];
}

function allow(breaks: Breaks, start: number, positions: readonly number[], grade: BreakClass): void {
  for (const position of positions) allowAt(breaks, start + position, grade);
}
