import type { ImportNote } from "../../model/intake.ts";

/** What the encodings part gives; passed in, so that it is loaded only for files with something to repair. */
export interface Encodings {
  decodeAs(encoding: string, bytes: Uint8Array): string | undefined;
  encodeAs(encoding: string, text: string): Uint8Array | undefined;
}

/** Encodings that UTF-8 is commonly mistaken for, and what those who know them call them. */
const MISTAKEN_FOR = [
  { encoding: "macintosh", name: "Mac Roman" },
  { encoding: "windows-1252", name: "cp1252" },
  { encoding: "latin1", name: "Latin-1" },
  { encoding: "gb18030", name: "GB 18030" },
] as const;

/** Text is seldom saved wrongly more often than twice. */
const MOST_ROUNDS = 2;

export interface Repaired {
  readonly text: string;
  readonly notes: readonly ImportNote[];
}

/**
 * Undoes a wrong decoding, only where a strict round trip proves it: the text has no character that the wrong encoding
 * lacks, and its bytes in that encoding are valid UTF-8 (or GB 18030) from the first to the last. Looks at the whole
 * text first and then at its lines, since files are also pasted together of sound and broken parts.
 */
export function repairMojibake(text: string, encodings: Encodings): Repaired {
  const notes: ImportNote[] = [];
  let repaired = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const better = repairOnce(repaired, encodings);
    if (better === undefined) break;
    notes.push(...better.notes);
    repaired = better.text;
  }
  return { text: repaired, notes };
}

/** Nothing to repair in plain ASCII, nor in a text whose only other characters are those of sound Chinese or accents. */
export const mayBeMojibake = (text: string): boolean => SUSPICIOUS.test(text);

/** Two characters beyond ASCII in a row: whatever UTF-8 became, it became more than one. */
const SUSPICIOUS = /[^\p{ASCII}][^\p{ASCII}]/u;

function repairOnce(text: string, encodings: Encodings): Repaired | undefined {
  const whole = invert(text, encodings);
  if (whole !== undefined) {
    const after = linesOf(whole.text);
    const changed = linesOf(text).flatMap((line, i) => noteFor(line, after[i], i, whole.how));
    return { text: whole.text, notes: changed };
  }
  const notes: ImportNote[] = [];
  const lines = linesOf(text).map((line, i) => {
    const better = SUSPICIOUS.test(line) ? invert(line, encodings) : undefined;
    if (better === undefined) return line;
    notes.push(...noteFor(line, better.text, i, better.how));
    return better.text;
  });
  return notes.length === 0 ? undefined : { text: lines.join("\n"), notes };
}

const linesOf = (text: string): readonly string[] => text.split("\n");

function noteFor(before: string, after: string | undefined, index: number, how: string): ImportNote[] {
  if (after === undefined || before === after) return [];
  return [{ kind: "change", code: "mojibake", message: how, line: index + 1, before, after }];
}

interface Inverted {
  readonly text: string;
  readonly how: string;
}

function invert(text: string, encodings: Encodings): Inverted | undefined {
  const { decodeAs, encodeAs } = encodings;
  for (const { encoding, name } of MISTAKEN_FOR) {
    const better = invertOne(text, encoding, encodings);
    if (better === undefined) continue;
    const isProof = encoding === "gb18030" ? isChineseNow(better) : isSounder(text, better);
    if (isProof || isHalfWay(text, better, encodings)) {
      return { text: better, how: `UTF-8 had been read as ${name}` };
    }
  }
  const bytes = encodeAs("latin1", text);
  const chinese = bytes && decodeAs("gb18030", bytes);
  if (chinese !== undefined && isPairsOfBytes(text) && isChineseNow(chinese)) {
    return { text: chinese, how: "GB 18030 had been read as Latin-1" };
  }
  return undefined;
}

function invertOne(text: string, encoding: string, { encodeAs }: Encodings): string | undefined {
  const bytes = encodeAs(encoding, text);
  return bytes && decodeUtf8(bytes);
}

/** What was mangled twice is no text that anybody writes yet, but will be. */
const isHalfWay = (text: string, better: string, encodings: Encodings): boolean =>
  better.length < text.length &&
  MISTAKEN_FOR.some(({ encoding }) => {
    const best = invertOne(better, encoding, encodings);
    return best !== undefined && isSounder(better, best);
  });

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Several characters became one each time, and such as people write. */
const isSounder = (before: string, after: string): boolean =>
  after.length < before.length && isWritten(after);

/** Latin letters with their accents, Chinese, Japanese, Korean, signs and pictures. No controls. */
const WRITTEN =
  /[\u00a0-\u017f\p{Script=Han}\p{Script=Hangul}\u2000-\u2bff\u3000-\u30ff\p{Variation_Selector}\uff00-\uffef\u{10000}-\u{10ffff}]/u;
/** Of scripts whose letters a single sign and an accent of French may be by chance, in Mac Roman: `œç`, `–é`. */
const OTHER_SCRIPTS = /[\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** So many letters in a row of chances are none. */
const LEAST_LETTERS = 12;
/** `l’équipe` is Armenian in Mac Roman; in a whole text that was mangled such letters are exceptions. */
const MOST_STRANGE = 0.05;

function isWritten(text: string): boolean {
  const foreign = text.match(/[^\p{ASCII}]/gu) ?? [];
  const others = foreign.filter((char) => OTHER_SCRIPTS.test(char)).length;
  const written = foreign.filter((char) => WRITTEN.test(char) && !OTHER_SCRIPTS.test(char)).length;
  const expected = written + (others >= LEAST_LETTERS ? others : 0);
  return foreign.length - expected <= foreign.length * MOST_STRANGE;
}

/**
 * By chance two Chinese characters in GB 18030 may be the bytes of other letters in UTF-8; hardly ever will three of
 * them be Chinese again, and nothing else.
 */
function isChineseNow(after: string): boolean {
  const foreign = after.match(/[^\p{ASCII}]/gu) ?? [];
  const han = foreign.filter((char) =>
    /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2010-\u2026·\u00a0]/u.test(char),
  );
  return foreign.length === han.length && (after.match(/\p{Script=Han}/gu) ?? []).length >= 3;
}

/**
 * Accented letters of a European text stand alone; those that were two bytes of a character come in even runs, with
 * signs among them that no word has (`¹¤×÷`).
 */
function isPairsOfBytes(text: string): boolean {
  const runs = text.match(/[\u0080-\u00ff]+/g) ?? [];
  return runs.some((run) => /[\u00a1-\u00bf]/.test(run)) && runs.every((run) => run.length % 2 === 0);
}
