// The command of this very package, run as words and never through a shell.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Stop } from "./step.mjs";

const COMMAND = fileURLToPath(new URL("../../../dist/cli.cjs", import.meta.url));

/** Runs `resume-pdf`, whose output is that of the step; returns its exit code. */
export const resumePdf = (words) => start(words, "inherit").status;

/** What `resume-pdf` prints on standard output. */
export function answerOf(words) {
  const { status, stdout } = start(words, ["ignore", "pipe", "inherit"]);
  if (status !== 0) throw new Stop(`resume-pdf ${words[0]} ended with ${status}`, status);
  return stdout;
}

function start(words, stdio) {
  if (!existsSync(COMMAND)) throw new Stop(`there is no ${COMMAND}: run npm ci`);
  const { error, status, signal, stdout } = spawnSync(process.execPath, [COMMAND, ...words], {
    stdio,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (error) throw new Stop(`resume-pdf did not run: ${error.message}`);
  if (status === null) throw new Stop(`resume-pdf was ended by ${signal}`);
  return { status, stdout };
}
