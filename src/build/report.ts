import type { BuildReport } from "../model/build.ts";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import type { ManifestEntry } from "../model/manifest.ts";
import { formatPath } from "../model/path.ts";
import { GENERATOR } from "./metadata.ts";
import type { ReadResume } from "./read.ts";

/** What a run has found and built so far. */
export class Report {
  readonly entries: ManifestEntry[] = [];
  /** The names of PDFs that could not be made. */
  readonly failures: string[] = [];
  isInterrupted = false;
  readonly #unchanged: string[] = [];
  readonly #diagnostics = new Map<string, Diagnostic>();
  readonly #strict: boolean;

  /** Where warnings fail the build, they are told as errors. */
  constructor(strict: boolean) {
    this.#strict = strict;
  }

  /** A problem that several variants share is told once. */
  add(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics.map((d) => judge(d, this.#strict)))
      this.#diagnostics.set(keyOf(diagnostic), diagnostic);
  }

  built(entry: ManifestEntry, isUnchanged: boolean): void {
    this.entries.push(entry);
    if (isUnchanged) this.#unchanged.push(entry.file);
  }

  failed(file: string): void {
    this.failures.push(file);
  }

  fails(diagnostics: readonly Diagnostic[]): boolean {
    return failsIn(diagnostics, this.#strict);
  }

  readonly isSound = ({ diagnostics }: ReadResume): boolean => !this.fails(diagnostics);

  finish(): BuildReport {
    return {
      manifest: { generator: GENERATOR, outputs: this.entries },
      unchanged: this.#unchanged,
      diagnostics: [...this.#diagnostics.values()],
      isInterrupted: this.isInterrupted,
    };
  }
}

/** Whether problems keep what they are about from being built. */
export const failsIn = (diagnostics: readonly Diagnostic[], strict: boolean): boolean =>
  hasErrors(diagnostics.map((diagnostic) => judge(diagnostic, strict)));

const judge = (diagnostic: Diagnostic, strict: boolean): Diagnostic =>
  strict && diagnostic.severity === "warning" ? { ...diagnostic, severity: "error" } : diagnostic;

const keyOf = ({ code, file, range, path, excerpt, message }: Diagnostic): string =>
  JSON.stringify([code, file, range, path && formatPath(path), excerpt, message]);
