import { closest, distance } from "fastest-levenshtein";

/** With more than one slip in every two letters a suggestion is a guess; `lnag` for `lang` counts two. */
const LETTERS_PER_SLIP = 2;

/** `did you mean "--lang"?`, if one of the known words is near enough. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(word, [...known]);
  const slips = distance(word, nearest);
  const bearable = Math.floor(nearest.replace(/^-+/, "").length / LETTERS_PER_SLIP);
  return slips <= bearable ? `did you mean "${nearest}"?` : undefined;
}
