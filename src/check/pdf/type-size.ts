import type { PdfCheck } from "../../model/pdf-check.ts";
import type { Facts, LookedAt } from "./facts.ts";
import type { Ground } from "./ground.ts";
import { counted, judged, warning } from "./verdict.ts";

/**
 * Below that, in pt, reading is work. No layout of ours sets running text smaller: Chinese needs more, since its
 * characters have more strokes than letters (the smallest size of Chinese books, 小六号 apart, is 六号 of 7.5 pt, for notes).
 */
const SMALLEST_LATIN = 7;
const SMALLEST_HAN = 7.5;

/** Sizes are rounded on the way through matrices. */
const ROUNDING = 0.05;

/** Type is large enough to be read on paper. */
export function checkTypeSize({ pages }: Facts): PdfCheck {
  const texts = pages.flatMap(({ drawn = [] }) => drawn.filter(isRead));
  const smallest = Math.min(...texts.map(({ size }) => size));
  const summary = texts.length === 0 ? "no text to measure" : `at least ${smallest.toFixed(1)} pt`;
  const flaws = pages.flatMap((page) => {
    const small = tooSmall(page);
    const [first] = small.toSorted((a, b) => a.size - b.size);
    if (first === undefined) return [];
    const characters = small.reduce((sum, { text }) => sum + [...text].length, 0);
    const message = `${counted(characters, "character")} of ${first.size.toFixed(1)} pt or little more: “${first.text.trim().slice(0, SHOWN)}”`;
    return [warning(message, { page: page.number, hint: "set it larger and rather leave something out" })];
  });
  return judged(
    { id: "type-size", title: "Type is large enough", summary, unknown: texts.length === 0 },
    flaws,
  );
}

const SHOWN = 20;

/** Exponents and marks of notes are small by their nature. */
const isRead = ({ visible, raised, text }: Ground): boolean =>
  visible && !raised && /[\p{L}\p{N}]/u.test(text);

const tooSmall = ({ drawn = [] }: LookedAt): readonly Ground[] =>
  drawn.filter((text) => {
    const floor = /\p{Script=Han}/u.test(text.text) ? SMALLEST_HAN : SMALLEST_LATIN;
    return isRead(text) && text.size < floor - ROUNDING;
  });
