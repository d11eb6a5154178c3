import type { PdfCheck } from "../../model/pdf-check.ts";
import type { Facts, LookedAt } from "./facts.ts";
import type { Ground } from "./ground.ts";
import { counted, judged, warning } from "./verdict.ts";

/**
 * In pt: below that reading is work. A tenth below what our layouts begin at, and between the sizes of Chinese type for
 * running text and for notes (小五 9 pt, 六号 7.5 pt).
 */
const SMALLEST = 8;

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
  drawn.filter((text) => isRead(text) && text.size < SMALLEST - ROUNDING);
