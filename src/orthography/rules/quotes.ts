/** Quotes are curly in both languages; which way they turn is told by what stands around them. */
import type { Slip } from "../../model/slip.ts";
import { HAN } from "../characters.ts";
import { type Kind, type Rule, slipAt } from "../passage.ts";

const STRAIGHT: Kind = {
  rule: "N7",
  code: "straight-quote",
  severity: "error",
  message: "a straight quote stands for a curly one",
  hint: "write “ ” or ‘ ’, and ’ for an apostrophe",
};

const UNPAIRED: Kind = {
  ...STRAIGHT,
  code: "unpaired-quote",
  severity: "warning",
  message: "this straight quote has no partner",
  hint: "write the other one, or ′ and ″ for feet, inches and minutes",
};

type Family = "double" | "single";

interface Opened {
  readonly at: number;
  readonly family: Family;
  readonly straight: boolean;
}

const CURLY: Readonly<Record<Family, readonly [open: string, close: string]>> = {
  double: ["“", "”"],
  single: ["‘", "’"],
};

export const quotes: Rule = (passage) => {
  if (passage.script === "other") return [];
  const slips: Slip[] = [];
  let opened: Opened[] = [];
  const write = (at: number, character: string) =>
    slips.push(...slipAt(passage, STRAIGHT, at, at + 1, character));
  const giveUp = (quote: Opened) => {
    if (quote.straight) slips.push(...slipAt(passage, UNPAIRED, quote.at, quote.at + 1));
  };
  for (const { 0: mark, index: at } of passage.shown.matchAll(QUOTE)) {
    const family = /["“”＂]/.test(mark) ? "double" : "single";
    const straight = /["'＂＇]/.test(mark);
    const partner = opened.findLastIndex((quote) => quote.family === family);
    if (mark.startsWith("\n")) {
      // A quotation does not reach into another paragraph.
      opened.forEach(giveUp);
      opened = [];
    } else if (family === "single" && isApostrophe(passage.shown, at, partner >= 0)) {
      if (straight || mark === "´") write(at, "’");
    } else if (mark === "´") {
    } else if (mark === "“" || mark === "‘" || (straight && opens(passage.shown, at, partner >= 0))) {
      opened.push({ at, family, straight });
    } else if (partner >= 0) {
      const [quote, ...inner] = opened.splice(partner);
      inner.forEach(giveUp);
      if (quote?.straight) write(quote.at, CURLY[family][0]);
      if (straight) write(at, CURLY[family][1]);
    } else if (straight && !isPrime(passage.shown, at)) giveUp({ at, family, straight });
  }
  opened.forEach(giveUp);
  return slips;
};

const QUOTE = /["“”＂'‘’＇´]|\n\s*\n/g;

const LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** `don't`, `users'`, `'90s`, `'em`. */
function isApostrophe(text: string, at: number, isOpen: boolean): boolean {
  const after = text.slice(at + 1, at + 7);
  if (LETTER.test(text.charAt(at - 1))) return LETTER.test(after.charAt(0)) || !isOpen;
  return !isOpen && ELISION.test(after) && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

const ELISION = /^(?:\d0s|(?:em|til|tis|twas|cause|n)(?![\p{L}\p{N}]))/iu;

/** `6'2"`, `15" screen`: feet and inches, minutes and seconds. */
const isPrime = (text: string, at: number): boolean => /\d/.test(text.charAt(at - 1));

/** A quote opens at a word's beginning. Between Chinese characters, which stand solid, every other one does. */
function opens(text: string, at: number, isOpen: boolean): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (/^\s?$/.test(after) || CLOSING.test(after)) return false;
  if (/^\s?$/.test(before) || OPENING.test(before)) return true;
  if (!isOpen && /\d/.test(before)) return false;
  return !isOpen && (SOLID.test(before) || SOLID.test(after) || !/[\p{L}\p{N}]/u.test(before));
}

const OPENING = /[([{（《〈「『【“‘—–/]/;
const CLOSING = /[)\]}）》〉」』】”’,.;:?!，。；：？！、]/;
const SOLID = new RegExp(`[${HAN}]`, "u");
