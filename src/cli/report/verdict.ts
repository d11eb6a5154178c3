import { EXIT, type ExitCode, exitCodeOf } from "../exit-codes.ts";
import type { CheckedFile } from "./checked-file.ts";

/** What a run of `check` says to the shell: warnings count only where the user is strict. */
export function verdict(files: readonly CheckedFile[], { strict }: { readonly strict: boolean }): ExitCode {
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const exitCode = exitCodeOf(diagnostics);
  const warned = diagnostics.some(({ severity }) => severity === "warning");
  return exitCode === EXIT.done && strict && warned ? EXIT.check : exitCode;
}

/** `3 files, 2 errors, 5 warnings, 4 can be fixed: --fix`, without a line break. */
export function summaryOf(files: readonly CheckedFile[]): string {
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const count = (severity: string) => diagnostics.filter((d) => d.severity === severity).length;
  const fixed = files.flatMap(({ changes = [] }) => changes).length;
  const fixable = diagnostics.filter(({ replacement }) => replacement !== undefined).length;
  return [
    plural(files.length, "file"),
    plural(count("error"), "error"),
    plural(count("warning"), "warning"),
    ...(count("info") > 0 ? [plural(count("info"), "remark")] : []),
    ...(fixed > 0 ? [`${fixed} fixed`] : []),
    ...(fixable > 0 ? [`${fixable} can be fixed: --fix`] : []),
  ].join(", ");
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
