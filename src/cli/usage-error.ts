import { ResumeError } from "../model/diagnostic.ts";

/** A {@link ResumeError} about the command line itself. */
export function usageError(code: string, message: string, hint?: string): ResumeError {
  return new ResumeError([
    { kind: "usage", severity: "error", code, message, ...(hint === undefined ? {} : { hint }) },
  ]);
}
