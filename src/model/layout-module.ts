import type { Diagnostic } from "./diagnostic.ts";

/** A user's layout file, compiled and run. */
export interface LayoutModule {
  /** What it exports, by name; nothing of it is checked. */
  readonly exports: Readonly<Record<string, unknown>>;
  /** The SHA-256 of its code, and that of all files that it imports. */
  readonly fingerprint: string;
  /** Says what an error of its code means to its author, and in which line it arose. */
  explain(error: unknown): Diagnostic;
}

/** A layout's components threw, or rendered what can be on no page. `cause` is what was thrown. */
export class RenderError extends Error {
  override readonly name = "RenderError";
  /** The components that were at work, from the innermost outwards, one a line with its place: React's component stack. */
  readonly components: string;

  constructor(cause: unknown, components = "") {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    // Where a layout of the program's own fails, that place is what its authors look for.
    if (cause instanceof Error && cause.stack !== undefined) this.stack = cause.stack;
    this.components = components;
  }
}
