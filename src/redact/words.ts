/** Letters, digits, and each Han character by itself, since nothing stands between Chinese words. */
const WORD = /\p{Script=Han}|\p{Nd}+|(?:(?!\p{Script=Han})\p{L})+/gu;

/**
 * A text as the sequence of its words in lower case, without accents: what stands between them differs with the place
 * (`lin.yi@example.com`, `Lin **Yi**`), and width or composition with the keyboard.
 *
 * @returns the words between spaces, so that a sequence is found in another one by `includes`
 */
export function wordsOf(text: string): string {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return ` ${(folded.match(WORD) ?? []).join(" ")} `;
}

const NUMBER = /\d(?:[\s().\-–/·]*\d)+/g;

/** The numbers in a text, by what is dialled: `138 0000-0000` → `13800000000`. */
export function numbersIn(text: string): readonly { readonly written: string; readonly digits: string }[] {
  return [...text.normalize("NFKC").matchAll(NUMBER)].map(([written]) => ({
    written,
    digits: written.replace(/\D/g, ""),
  }));
}
