/**
 * Which curly quotes of a Chinese text belong to Latin words and so stay proportional.
 * Everything else that looks like a quote is a full-width mark there (CLREQ 5.1, GB/T 15834 5.1.3).
 */
import { isHanSide } from "./characters.ts";

const LATIN_LETTER = /\p{Script=Latin}/u;

/** `don’t`, `users’ `, `’90s`: a mark beside a Latin letter that no `‘` has opened. */
const ELISION = /^’[\p{Nd}\p{Script=Latin}]/u;

const PAIRS: Readonly<Record<string, string>> = { "“": "”", "‘": "’" };

/** UTF-16 indices of the apostrophes, and of the quote pairs that have Latin text on both sides of both marks. */
export function proportionalQuotes(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (!/[“”‘’]/.test(text)) return found;
  const open: { mark: string; index: number }[] = [];
  for (let index = 0; index < text.length; index++) {
    const mark = text.charAt(index);
    if (isApostrophe(text, index, open.at(-1)?.mark)) found.add(index);
    else if (mark in PAIRS) open.push({ mark, index });
    else if (mark === "”" || mark === "’") {
      const opener = open.at(-1);
      if (opener === undefined || PAIRS[opener.mark] !== mark) continue;
      open.pop();
      if (isLatinPair(text, opener.index, index)) found.add(opener.index).add(index);
    }
  }
  return found;
}

function isApostrophe(text: string, index: number, opened: string | undefined): boolean {
  if (text.charAt(index) !== "’") return false;
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  if (LATIN_LETTER.test(before) && LATIN_LETTER.test(after)) return true;
  if (opened === "‘") return false;
  return LATIN_LETTER.test(before) || (!isHanSide(before) && ELISION.test(text.slice(index, index + 2)));
}

/** The pair quotes Latin text within Latin text. The edge of the text decides nothing. */
function isLatinPair(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trimEnd().slice(-1);
  const after = text
    .slice(end + 1)
    .trimStart()
    .slice(0, 1);
  if (before === "" && after === "") return false;
  return ![...text.slice(start + 1, end), before, after].some((c) => isHanSide(c));
}
