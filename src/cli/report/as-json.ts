import type { ExitCode } from "../exit-codes.ts";
import type { CheckedFile } from "./checked-file.ts";

/** One object for machines, ending with a line break. */
export function asJson(exitCode: ExitCode, files: readonly CheckedFile[]): string {
  return `${JSON.stringify({ exitCode, files }, undefined, 2)}\n`;
}
