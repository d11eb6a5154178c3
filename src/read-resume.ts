import { parseBytes, parseResume } from "./content/index.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { Resume } from "./model/resume.ts";

/** What is read: a file's name, for messages, and what is in it. */
export type ResumeSource = { readonly file: string } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
);

export interface ReadResume {
  /** Present unless there are errors. */
  readonly resume?: Resume;
  /** Every problem of the file with its position, in the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a résumé's file: YAML, or JSON Resume as it is. */
export function readResume(source: ResumeSource): ReadResume {
  const { resume, diagnostics } = "text" in source ? parseResume(source) : parseBytes(source);
  return { diagnostics, ...(resume && { resume }) };
}
