#!/usr/bin/env node
/** The entry of the `resume-pdf` command: loads the bundled program and hands it the command line. */
import { fileURLToPath } from "node:url";
import { loadProgram } from "../node/code-cache.ts";
import { favourShortRuns } from "../node/short-run.ts";
import type { run } from "./run.ts";

const words = process.argv.slice(2);
const [first = ""] = words;
const asksForHelp = words.some((word) => word === "--help" || word === "--version");
// A word that is no command keeps nothing: it fails.
const purpose = asksForHelp || !/^[a-z][a-z-]*$/.test(first) ? "help" : first;

async function start(): Promise<void> {
  favourShortRuns();
  const bundle = fileURLToPath(new URL("program/run.cjs", import.meta.url));
  const program = loadProgram<{ readonly run: typeof run }>(bundle, purpose);
  process.exitCode = await program.exports.run(words);
  // What failed has not compiled all that is needed otherwise.
  if (process.exitCode === 0) program.keep();
}

void start();
