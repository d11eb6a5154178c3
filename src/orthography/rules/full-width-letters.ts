/** Latin letters and digits have one width of their own; the full-width ones are left over from input methods. */
import { type Kind, type Rule, slipAt } from "../passage.ts";

const FULL_WIDTH_LETTERS: Kind = {
  rule: "N2",
  code: "full-width-letters",
  severity: "error",
  message: "letters, digits or signs are written full-width",
  hint: "write them half-width",
};

/** Signs are half-width together with a letter or digit (`Ｃ＋＋`), marks only between digits (`３．７`, `１２：３０`). */
const RUN = /(?:[Ａ-Ｚａ-ｚ０-９％＋＃]|[／－＿＆＠](?=[Ａ-Ｚａ-ｚ０-９])|(?<=[０-９])[．：，](?=[０-９]))+/g;
const LETTER_OR_DIGIT = /[Ａ-Ｚａ-ｚ０-９％]/;

export const fullWidthLetters: Rule = (passage) =>
  [...passage.shown.matchAll(RUN)]
    .filter(([run]) => LETTER_OR_DIGIT.test(run))
    .flatMap(({ 0: run, index }) =>
      slipAt(passage, FULL_WIDTH_LETTERS, index, index + run.length, halfWidth(run)),
    );

/** U+FF01–FF5E repeat ASCII in its order. An underscore between letters needs no escape. */
const FULL_WIDTH_OFFSET = 0xfee0;

const halfWidth = (text: string): string =>
  Array.from(text, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH_OFFSET)).join("");
