import type { Diagnostic, DiagnosticKind } from "../model/diagnostic.ts";

/** What the command says to the shell. Scripts rely on these: never renumber. */
export const EXIT = {
  done: 0,
  /** A bug of this program, whatever the input. */
  internal: 1,
  /** The command line, or a path on it. */
  usage: 2,
  /** A résumé that breaks a rule of the model. */
  content: 3,
  /** A résumé that cannot keep its page promise. */
  fit: 4,
  /** A face that is missing or damaged, or a character without a glyph. */
  font: 5,
  /** A source or a finished PDF that did not pass `check`. */
  check: 6,
  /** Stopped by the user: 128 and the number of SIGINT, as shells have it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Worst first: the earlier in the pipeline something failed, the more it hides of what later stages would
 * have said. Glyphs are looked up before pages are filled, so `font` outranks `fit`.
 */
const WORST_FIRST: readonly DiagnosticKind[] = ["usage", "content", "font", "fit", "check"];

/** The code of the worst problem; warnings alone are no failure. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  const failed = new Set(diagnostics.filter((d) => d.severity === "error").map((d) => d.kind));
  const worst = WORST_FIRST.find((kind) => failed.has(kind));
  return worst === undefined ? EXIT.done : EXIT[worst];
}
