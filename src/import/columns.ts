/** Columns of a terminal or editor: a Chinese character takes two (UAX #11, W and F as far as résumés have them). */
export const columnsOf = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/gu;
