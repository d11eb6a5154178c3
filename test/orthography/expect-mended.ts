import { expect } from "vitest";
import { mend, slipsIn } from "../../src/orthography/index.ts";

/** What a text becomes, and the codes of what was found in it at first, in order and each once. */
export function mended(text: string, lang = "zh"): string {
  const { text: result, settled } = mend(text, { lang });
  expect(settled).toBe(true);
  return result;
}

export const codesIn = (text: string, lang = "zh"): readonly string[] => [
  ...new Set(slipsIn(text, { lang }).map(({ code }) => code)),
];
