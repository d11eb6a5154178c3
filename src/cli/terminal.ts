import { readAtMost } from "../node/read-file.ts";
import { isSystemError, reasonOf } from "../node/reasons.ts";
import { EXIT } from "./exit-codes.ts";
import { usageError } from "./usage-error.ts";

/** The streams of the process and what they can show. Results go out, everything for people goes to the log. */
export interface Terminal {
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  /** What the user answers to a question, without spaces around it; nothing where nobody is there to answer. */
  ask(question: string): Promise<string>;
  /**
   * Writes to standard output; settles once it is handed over, however slowly a pipe drains. Rejects with a
   * `ResumeError` of kind `usage` when it cannot be written.
   */
  write(result: string | Uint8Array): Promise<void>;
  /** Writes to standard error. */
  log(text: string): void;
  /** A person reads standard output: binary results do not belong there. */
  readonly writesToScreen: boolean;
  /** A person reads the log: a line of it can be overwritten. `columns` is its width. */
  readonly logsToScreen: boolean;
  readonly columns: number;
  /** The log may be coloured. */
  readonly color: boolean;
}

/** What a terminal is wide if it does not tell. */
const DEFAULT_COLUMNS = 80;

export function openTerminal(process: NodeJS.Process): Terminal {
  const { stdin, stdout, stderr, env } = process;
  // What cannot be written to standard output is told by `write`; for standard error there is nobody left to tell.
  stdout.on("error", () => {});
  stderr.on("error", () => {});
  return {
    readInput: () => readAtMost("standard input", stdin),
    ask: async (question) => (stdin.isTTY && stderr.isTTY ? await ask(question, stdin, stderr) : ""),
    write: (result) => handOver(result, stdout),
    log: (text) => {
      stderr.write(text);
    },
    writesToScreen: stdout.isTTY === true,
    logsToScreen: stderr.isTTY === true,
    columns: stderr.columns ?? DEFAULT_COLUMNS,
    color: wantsColor(env, stderr.isTTY === true),
  };
}

async function ask(question: string, input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input, output });
  try {
    return (await lines.question(question)).trim();
  } catch (error) {
    // Ctrl-C and Ctrl-D: there is nothing to go on with.
    if (!(error instanceof Error) || error.name !== "AbortError") throw error;
    output.write("\n");
    process.exit(EXIT.interrupted);
  } finally {
    lines.close();
  }
}

/** `FORCE_COLOR` (https://force-color.org) outranks `NO_COLOR` (https://no-color.org), which outranks the terminal. */
export function wantsColor(env: NodeJS.ProcessEnv, onScreen: boolean): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  if (env["NO_COLOR"]) return false;
  return onScreen && env["TERM"] !== "dumb";
}

function handOver(result: string | Uint8Array, stdout: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.write(result, (error) => {
      // `resume-pdf schema | head` closes the pipe early, which is no failure.
      if (!error || (isSystemError(error) && error.code === "EPIPE")) resolve();
      else reject(usageError("unwritable-output", `standard output: ${reasonOf(error)}`));
    });
  });
}
