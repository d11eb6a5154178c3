import type { ArgumentsCamelCase, Argv, Options } from "yargs";
import type { ExitCode } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

export type OptionTable = Readonly<Record<string, Options>>;

/** A subcommand. What it needs to run is imported inside `run`, so that `--help` does not wait for it. */
export interface Command<Given> {
  /** Name and positional arguments in yargs' notation: `build [resume..]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: OptionTable;
  /** Command lines and what they do. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** Tells the parser of the options and positional arguments, and the compiler of their types. */
  parse(parser: Argv): Argv<Given>;
  run(given: ArgumentsCamelCase<Given>, terminal: Terminal): Promise<ExitCode>;
}

/** `build [resume..]` → `build` */
export function commandName(usage: string): string {
  return usage.replace(/ .*/, "");
}
