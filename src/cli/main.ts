#!/usr/bin/env node
/** The entry of the `resume-pdf` command: loads the bundled program and hands it the command line. */
import { fileURLToPath } from "node:url";
import { loadProgram } from "../node/code-cache.ts";
import type { run } from "./run.ts";

const words = process.argv.slice(2);
const bundle = fileURLToPath(new URL("program.cjs", import.meta.url));
const program = loadProgram<{ readonly run: typeof run }>(bundle);
process.exitCode = await program.exports.run(words);
// Only a build has compiled all that a build needs.
if (process.exitCode === 0 && words[0] === "build") program.keep();
