#!/usr/bin/env node
/** The entry of the `resume-pdf` command. */
import { findProgramPackage } from "../node/package.ts";
import { reportFailure } from "./failures.ts";
import { runProgram } from "./program.ts";
import { openTerminal } from "./terminal.ts";

const words = process.argv.slice(2);
const terminal = openTerminal(process);
try {
  process.exitCode = await runProgram(words, terminal, findProgramPackage().version);
} catch (error) {
  process.exitCode = await reportFailure(error, terminal, words.includes("--debug"));
}
