import { withoutRemarks } from "../../model/diagnostic.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { asGithub } from "./as-github.ts";
import { asJson } from "./as-json.ts";
import { asText } from "./as-text.ts";
import type { CheckedFile } from "./checked-file.ts";
import type { Format } from "./formats.ts";
import { summaryOf } from "./verdict.ts";

export interface Telling {
  readonly exitCode: ExitCode;
  readonly format: Format;
  /** Errors and warnings only. */
  readonly quiet: boolean;
  /** The mended source has standard output for itself. */
  readonly toStdout: boolean;
}

/** What was found is what the command is for, so that it goes to standard output. */
export async function tell(
  files: readonly CheckedFile[],
  { exitCode, format, quiet, toStdout }: Telling,
  terminal: Terminal,
): Promise<void> {
  const told = quiet
    ? files.map((file) => ({ ...file, diagnostics: withoutRemarks(file.diagnostics) }))
    : files;
  const summary = quiet ? "" : `${summaryOf(files)}\n`;
  switch (format) {
    case "json":
      return await terminal.write(asJson(exitCode, told));
    case "github":
      await terminal.write(asGithub(told, process.env["GITHUB_WORKSPACE"]));
      return terminal.log(summary);
    case "text": {
      const color = toStdout ? terminal.color : colorOfOutput(terminal);
      const brief = told.filter(({ pdf }) => pdf !== undefined).length > 1;
      const options = { color, columns: terminal.columns, quiet, brief };
      const text = told.map((file) => asText(file, options)).join("") + summary;
      return toStdout ? terminal.log(text) : await terminal.write(text);
    }
  }
}

/** The terminal knows of the log only; where the log is coloured without being seen, colours were asked for. */
const colorOfOutput = ({ color, writesToScreen, logsToScreen }: Terminal): boolean =>
  color && (writesToScreen || !logsToScreen);
