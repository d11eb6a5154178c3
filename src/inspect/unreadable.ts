import type { Diagnostic } from "../model/diagnostic.ts";

/** A file that cannot be inspected at all. What is wrong with a part of it only is a problem of its inspection. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly diagnostic: Diagnostic;

  constructor(code: string, message: string, hint?: string) {
    super(message);
    this.diagnostic = {
      kind: "usage",
      severity: "error",
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
    };
  }
}
