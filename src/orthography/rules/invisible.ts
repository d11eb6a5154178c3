import { type Kind, type Rule, slipOf } from "../passage.ts";

const INVISIBLE: Kind = {
  rule: "N10",
  code: "invisible-character",
  severity: "error",
  message: "a character stands here that nobody sees",
  hint: "remove it; it often comes along when text is pasted",
};

/** A control that parts words, such as a vertical tab, leaves a space behind. */
const PARTING: ReadonlySet<string> = new Set(["\v", "\f", "\u0085"]);

export const invisible: Rule = ({ tokens, source }) =>
  tokens
    .filter(({ kind }) => kind === "invisible")
    .map((token) => {
      const parts = [...source.slice(token.start, token.end)].some((character) => PARTING.has(character));
      return slipOf(INVISIBLE, token, parts ? " " : "");
    });
