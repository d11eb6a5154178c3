import { type Diagnostic, ResumeError } from "../model/diagnostic.ts";
import { HostError } from "../model/host.ts";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

/** Tells what stopped a command: a user's mistake in the user's terms, anything else as the bug that it is. */
export async function reportFailure(error: unknown, terminal: Terminal, debug: boolean): Promise<ExitCode> {
  const mistakes = mistakesBehind(error);
  if (mistakes === undefined) {
    terminal.log(describeBug(error, debug));
    return EXIT.internal;
  }
  const { formatDiagnostic } = await import("../content/index.ts");
  for (const mistake of mistakes) terminal.log(`${formatDiagnostic(mistake, { color: terminal.color })}\n`);
  return exitCodeOf(mistakes);
}

function mistakesBehind(error: unknown): readonly Diagnostic[] | undefined {
  if (error instanceof ResumeError) return error.diagnostics;
  if (error instanceof HostError) {
    return [{ kind: "usage", severity: "error", code: "file", message: error.message }];
  }
  return undefined;
}

function describeBug(error: unknown, debug: boolean): string {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return [
    `internal error: ${debug ? (stack ?? message) : message}`,
    "This is a bug in resume-pdf, not in your résumé.",
    `Please open an issue in its repository with the command${debug ? " and the lines above" : " and what it prints with --debug"}.`,
    "",
  ].join("\n");
}
