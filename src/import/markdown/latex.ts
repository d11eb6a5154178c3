import type { Tell } from "../note.ts";

/** Commands that are left in Markdown made from LaTeX, and what they mean there. */
const COMMANDS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Pushes what follows to the right edge: another piece of the line.
  [/\s*\\hfill\s*(?:\{\})?\s*/g, "\t"],
  [/\\(?:textbf|bf)\{([^{}]*)\}/g, "**$1**"],
  [/\\(?:textit|emph|it|textsl)\{([^{}]*)\}/g, "*$1*"],
  [/\\(?:texttt|tt)\{([^{}]*)\}/g, "`$1`"],
  [/\\(?:underline|textsc|textnormal|mbox|small|large|Large)\{([^{}]*)\}/g, "$1"],
  [/\\href\{([^{}]*)\}\{([^{}]*)\}/g, "[$2]($1)"],
  [/\\url\{([^{}]*)\}/g, "$1"],
  [/\\(?:begin|end|vspace|hspace|noindent|newpage|pagebreak)\b\*?(?:\{[^{}]*\})*(?:\[[^\]]*\])?/g, ""],
  [/\\(?:quad|qquad|enspace)\b/g, "\t"],
  [/\\item\b/g, "-"],
  [/\\(?:LaTeX|TeX)\b(?:\{\})?/g, "LaTeX"],
  [/(?<!\\)\\\\(?:\[[^\]]*\])?\s*$/g, "  "],
];

/** Characters that LaTeX writes as commands between dollar signs, and résumés have. */
const MATH: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  lambda: "λ",
  mu: "μ",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  omega: "ω",
  Delta: "Δ",
  Sigma: "Σ",
  Omega: "Ω",
  times: "×",
  pm: "±",
  sim: "~",
  approx: "≈",
  leq: "≤",
  le: "≤",
  geq: "≥",
  ge: "≥",
  to: "→",
  rightarrow: "→",
  cdot: "·",
  infty: "∞",
  circ: "°",
  "%": "%",
};

const FORMULA = /(\d)?( ?)\$ *([^$\n]{1,40}?) *\$/g;

/** A line of Markdown without what LaTeX left in it. */
export function withoutLatex(line: string, number: number, tell: Tell): string {
  if (!line.includes("\\")) return line;
  let clean = line.replace(FORMULA, (all, digit = "", space: string, formula: string) => {
    const text = formula.replace(/\\([A-Za-z]+|%) ?/g, (command, name: string) => MATH[name] ?? command);
    // `3 $\sigma$` is one quantity: TeX makes no more room between its parts than a thin space.
    return text.includes("\\") ? all : `${digit}${digit === "" ? space : ""}${text}`;
  });
  for (const [pattern, replacement] of COMMANDS) clean = clean.replace(pattern, replacement);
  if (clean !== line) {
    tell({
      kind: "reading",
      code: "latex",
      message: "LaTeX commands became what they stand for",
      line: number,
      before: line.trim(),
      after: clean.trim(),
    });
  }
  return clean;
}
