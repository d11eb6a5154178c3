import { removeUnfinished } from "../node/write-whole.ts";
import { EXIT } from "./exit-codes.ts";

/** What a terminal sends for Ctrl-C, and what systems send to whatever is to end. */
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Does work that the user can stop: at the first signal it ends in good order, at the second at once. No file is half
 * written either way.
 */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) {
      removeUnfinished();
      process.exit(EXIT.interrupted);
    }
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
