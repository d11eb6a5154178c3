import { ResumeError } from "../model/diagnostic.ts";

/** A {@link ResumeError} with one problem of kind `font`. */
export function fontError(code: string, message: string, hint?: string): ResumeError {
  return new ResumeError([
    { kind: "font", severity: "error", code, message, ...(hint === undefined ? {} : { hint }) },
  ]);
}
