import type { Span } from "../../model/selected.ts";

const RAISED = new Map(zip("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ"));
const LOWERED = new Map(zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"));

/** The endings of English ordinals say the same on the line. */
const ORDINAL = /^(?:st|nd|rd|th)$/i;

/**
 * The letters of a stretch of text where there is no style: spaces that nothing breaks at are spaces, and what stands
 * above or below the line has characters of its own, or a sign, so that 10⁶ does not become 106.
 */
export function lettersOf({ text, raised }: Span): string {
  const plain = text.replaceAll(/[\u00a0\u202f]/g, " ");
  if (raised === undefined || ORDINAL.test(plain)) return plain;
  const letters = [...plain].map((char) => (raised === "sup" ? RAISED : LOWERED).get(char));
  if (letters.every((letter) => letter !== undefined)) return letters.join("");
  return `${raised === "sup" ? "^" : "_"}${plain}`;
}

function zip(keys: string, values: string): [string, string][] {
  const letters = [...values];
  return [...keys].map((key, i) => [key, letters[i] ?? key]);
}
