import { parseBytes, type Source, withPosition } from "../content/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type Host, HostError } from "../model/host.ts";
import type { Resume } from "../model/resume.ts";
import type { Redaction } from "../redact/index.ts";

/** A résumé's file, and how to say where in it something stands. */
export interface ReadSource extends Source {}

/** A file that was read: a résumé if there are no errors. */
export interface ReadResume {
  readonly source: Source;
  readonly resume?: Resume;
  /** How the résumé came to say less than its file. */
  readonly redaction?: Redaction;
  readonly diagnostics: readonly Diagnostic[];
}

/** The résumé files behind the inputs, each once. A problem of one input does not keep the others from being found. */
export async function findFiles(
  host: Host,
  inputs: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, string>();
  for (const input of inputs) {
    const found = await orDiagnostic(diagnostics, "unreadable-input", () => host.findResumes(input));
    if (found?.length === 0) diagnostics.push(noResumes(input));
    for (const file of found ?? []) files.set(host.portable(file), file);
  }
  return { files: [...files.values()], diagnostics };
}

/** What is in a file; what keeps it from being read is a diagnostic too. */
export async function readFile(host: Host, file: string): Promise<ReadResume> {
  const diagnostics: Diagnostic[] = [];
  const bytes = await orDiagnostic(diagnostics, "unreadable-input", () => host.read(file));
  return bytes ? parseBytes({ file, bytes }) : { source: { file, locate: () => undefined }, diagnostics };
}

/** Runs a request to the host; what the host refuses becomes a diagnostic, anything else is a bug and passes. */
export async function orDiagnostic<T>(
  diagnostics: Diagnostic[],
  code: string,
  request: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    diagnostics.push({ kind: "usage", severity: "error", code, message: error.message });
    return undefined;
  }
}

const noResumes = (folder: string): Diagnostic => ({
  kind: "usage",
  severity: "error",
  code: "no-resumes",
  message: `${folder}: there is no résumé in this folder`,
  hint: "put one into a file named resume.yaml, or name the file itself",
});

export const positioned = (source: Source, diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((diagnostic) => withPosition(diagnostic, source));
