/**
 * Whether asterisks mark something depends on the characters that flank them (CommonMark 6.2, amended for Chinese by
 * the reader in `src/content`): `Ａ**“好”**` is emphasis, `A**“好”**` shows its asterisks. No mending may cause that.
 */
import type { Slip } from "../model/slip.ts";
import { FULL_WIDTH_MARK, hasHan } from "./characters.ts";

/** A replacement leaves mark-up on both of its sides what it is. */
export function keepsMarkUp(source: string, { start, end, replacement = "" }: Slip): boolean {
  const isKept = (at: number, step: 1 | -1): boolean => {
    if (source[at] !== "*") return true;
    const inner = step > 0 ? end - 1 : start;
    const next = replacement.at(step > 0 ? -1 : 0) ?? source.charAt(step > 0 ? start - 1 : end);
    return isSafe(source.charAt(inner), next, source.charAt(pastRun(source, at, step)));
  };
  return isKept(end, 1) && isKept(start - 1, -1);
}

function pastRun(source: string, from: number, step: 1 | -1): number {
  let at = from;
  while (source[at] === "*") at += step;
  return at;
}

type Flank = "space" | "chinese" | "full-width mark" | "mark" | "word";

/** What hinders asterisks are spaces, and marks and words of Latin text. What stands across may be mended as well. */
function isSafe(before: string, after: string, across: string): boolean {
  const [old, now, other] = [before, after, across].map(flankOf);
  if (now === old) return true;
  if (now === "space") return false;
  if (now === "mark") return other === "space";
  return now !== "word" || other === "space" || other === "word" || other === "chinese";
}

function flankOf(character: string): Flank {
  if (/^\s?$/.test(character)) return "space";
  if (FULL_WIDTH_MARK.includes(character)) return "full-width mark";
  if (hasHan(character) || /[\uff01-\uff60\u3000-\u303f]/.test(character)) return "chinese";
  return /[\p{P}\p{S}]/u.test(character) ? "mark" : "word";
}
