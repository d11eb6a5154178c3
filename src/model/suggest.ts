import { distance } from "fastest-levenshtein";

/** More than one slip in every three letters is another word; two letters swapped count as two slips. */
const LETTERS_PER_SLIP = 3;

/** The known word that a mistyped one most likely stands for, whatever the case. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const bearable = Math.ceil(word.length / LETTERS_PER_SLIP);
  return known
    .map((candidate) => ({ candidate, slips: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ slips }) => slips <= bearable && slips < word.length)
    .toSorted((a, b) => a.slips - b.slips)[0]?.candidate;
}

/** ``did you mean `build`?``, if one of the known words is near enough. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const near = nearest(word, known);
  return near === undefined ? undefined : `did you mean \`${near}\`?`;
}

/** `` `a`, `b` ``: names as every message shows them. */
export function listed(names: Iterable<string | number>): string {
  return [...names].map((name) => `\`${name}\``).join(", ");
}
