import { type Kind, type Rule, slipAt } from "../passage.ts";

const SYMBOL: Kind = {
  rule: "N8",
  code: "ascii-symbol",
  severity: "warning",
  message: "two characters stand for one sign",
  hint: "write the sign itself, or mark code with backticks",
};

const SIGNS: Readonly<Record<string, string>> = { "->": "→", "<=": "≤", ">=": "≥", "!=": "≠" };

/** Not within longer operators: `-->`, `<->`, `<=>`, `!==`, `>>=`. */
const WRITTEN = /(?<![-<>=!])(?:->|<=|>=|!=)(?![>=])/g;

export const symbols: Rule = (passage) =>
  [...passage.shown.matchAll(WRITTEN)].flatMap(({ 0: written, index }) =>
    slipAt(passage, SYMBOL, index, index + written.length, SIGNS[written]),
  );
