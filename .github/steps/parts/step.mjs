// How a step of a workflow ends, and what it hands to the steps after it. Outside of GitHub a step runs all the same.
import { appendFileSync } from "node:fs";

/** Something that a person has to put right before the step can do its work. */
export class Stop extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export const isOnGithub = (env = process.env) => env.GITHUB_ACTIONS === "true";

/** Does the work of a step. What stops it is told in a sentence, with an exit code that stops the job. */
export function step(work) {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    tell("error", error.message);
    process.exitCode = error.exitCode;
  }
}

/** Shows a sentence where GitHub shows annotations, or in the log. */
export function tell(severity, message) {
  if (isOnGithub()) console.log(`::${severity}::${escaped(message)}`);
  else console.error(`${severity}: ${message}`);
}

// As GitHub's own toolkit escapes the data of a workflow command.
const escaped = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** Hands values to later steps, as `steps.<id>.outputs.<name>`. */
export function handOn(values) {
  if (!process.env.GITHUB_OUTPUT) return;
  for (const [name, value] of Object.entries(values)) {
    // A second line would be an output of its own.
    if (/[\r\n]/.test(value)) throw new Stop(`\`${name}\` is more than one line: ${JSON.stringify(value)}`);
    appendFileSync(process.env.GITHUB_OUTPUT, `${name}=${value}\n`);
  }
}
