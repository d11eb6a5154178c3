import type { Path } from "./path.ts";

export type Severity = "error" | "warning" | "info";

/** What went wrong, coarsely: it decides the exit code of the command. */
export type DiagnosticKind = "usage" | "content" | "fit" | "font" | "check";

/** A place in a text file. Lines and columns count from 1, columns in code points; `length` is in code points. */
export interface SourceRange {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/**
 * One problem, in the user's terms. Stages below the readers know a value only by its {@link Path};
 * `locate` of the source that the value came from adds file and range.
 */
export interface Diagnostic {
  readonly kind: DiagnosticKind;
  readonly severity: Severity;
  /** Stable rule name in kebab case, e.g. `unknown-key`. */
  readonly code: string;
  /** The rule's short name, of rules that have one: `N4`. */
  readonly rule?: string;
  /** What was found, one sentence, no full stop. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** What may stand there instead without anybody's looking at it. */
  readonly replacement?: string;
  readonly path?: Path;
  /** The part of the value at `path` to point at; absent means the whole value. */
  readonly excerpt?: string;
  readonly file?: string;
  readonly range?: SourceRange;
  /** The whole source line that `range` lies on, for the caret. */
  readonly sourceLine?: string;
}

/** A mistake of the user's that stops the work: carries every problem that was found, never only the first. */
export class ResumeError extends Error {
  override readonly name = "ResumeError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => d.message).join("; "));
    this.diagnostics = diagnostics;
  }
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === "error");
}

/** What is wrong, or may be; remarks are left out. */
export function withoutRemarks(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter((d) => d.severity !== "info");
}
