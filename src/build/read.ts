import { type ParsedResume, parseBytes, type Source, withPosition } from "../content/index.ts";
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

/** Reads every résumé behind the inputs. A problem of one does not keep the others from being read. */
export async function readAll(
  host: Host,
  inputs: readonly string[],
): Promise<{ readonly read: readonly ReadResume[]; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, string>();
  for (const input of inputs) {
    const found = await orDiagnostic(diagnostics, "unreadable-input", () => host.findResumes(input));
    if (found?.length === 0) diagnostics.push(noResumes(input));
    for (const file of found ?? []) files.set(host.portable(file), file);
  }
  const read: ReadResume[] = [];
  for (const file of files.values()) {
    const resume = await orDiagnostic(diagnostics, "unreadable-input", () => readResume(host, file));
    if (resume) read.push(resume);
  }
  return { read, diagnostics };
}

async function readResume(host: Host, file: string): Promise<ParsedResume> {
  return parseBytes({ file, bytes: await host.read(file) });
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
