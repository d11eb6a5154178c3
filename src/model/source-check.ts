import type { Severity } from "./diagnostic.ts";

/** A rule and how it is told of; `resume-pdf check --rules` lists them. */
export interface RuleName {
  /** Short, stable, never given to another rule: `C3`. */
  readonly id: string;
  /** Stable name in kebab case. */
  readonly code: string;
  readonly severity: Severity;
  /** What the rule wants, in a few words. */
  readonly title: string;
}

/** Something that was mended. */
export interface SourceChange {
  readonly rule: string;
  readonly code: string;
  /** Where it stood when it was mended, as in a diagnostic. */
  readonly line: number;
  readonly column: number;
  /** The text around it: what was found may be a single space. */
  readonly before: string;
  readonly after: string;
}
