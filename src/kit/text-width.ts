import { plainText, type Rich } from "../model/selected.ts";

/**
 * About how wide a text is, in em of its type size: a Han character or full-width mark takes one em, a Latin
 * letter, figure or space a little over half of one on average in the faces used here. Meant for choosing between two
 * arrangements; both must stay right when the guess is wrong.
 */
export function roughWidth(...texts: readonly (Rich | undefined)[]): number {
  return texts.reduce((sum, text) => sum + (text ? emOf(plainText(text)) : 0), 0);
}

const emOf = (text: string): number =>
  [...text].reduce(
    (sum, char) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(char) ? 1 : 0.55),
    0,
  );
