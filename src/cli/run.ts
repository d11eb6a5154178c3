import { findProgramPackage } from "../node/package.ts";
import type { serve as answerOrders } from "../node/threads/serve.ts";
import type { ExitCode } from "./exit-codes.ts";
import { reportFailure } from "./failures.ts";
import { runProgram } from "./program.ts";
import { openTerminal } from "./terminal.ts";

/** Runs the command that the arguments of the process ask for, and tells what stopped it. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  const terminal = openTerminal(process);
  try {
    return await runProgram(words, terminal, findProgramPackage().version);
  } catch (error) {
    return await reportFailure(error, terminal, words.includes("--debug"));
  }
}

/** Makes PDFs for another thread, which runs the command. See `serve` there. */
export async function serve(...orders: Parameters<typeof answerOrders>): Promise<void> {
  const threads = await import("../node/threads/serve.ts");
  threads.serve(...orders);
}
