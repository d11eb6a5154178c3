/** What a thread starts with: it loads the bundled program, from compiled code if there is some, and takes orders. */
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { loadProgram } from "../code-cache.ts";
import type { serve } from "./serve.ts";

if (parentPort === null) throw new Error("this is the code of a worker thread");
const bundle = fileURLToPath(new URL("program/run.cjs", import.meta.url));
const program = loadProgram<{ readonly serve: (...orders: Parameters<typeof serve>) => Promise<void> }>(
  bundle,
  "thread",
);
void program.exports.serve(parentPort, () => program.keep());
