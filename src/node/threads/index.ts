import { availableParallelism } from "node:os";
import type { Threads } from "../../build/order.ts";
import { ThreadPress } from "./thread-press.ts";

/** The threads of this machine. */
export const nodeThreads: Threads = {
  available: availableParallelism(),
  startPress: (threads) => new ThreadPress(threads),
};
