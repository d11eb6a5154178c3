// What a build would be made with: inputs first, then the project's configuration, then what is usual.
import { flagsOf } from "./inputs.mjs";
import { answerOf } from "./program.mjs";
import { Stop } from "./step.mjs";

/** Asks the command, which alone knows where a configuration lies and how it is read. */
export const askSettings = (inputs) =>
  settingsIn(answerOf(["build", ...flagsOf(inputs), "--print-config", "--json", "--", ...inputs.resumes]));

/** Reads the answer of `resume-pdf build --print-config --json`, as far as the steps go by it. */
export function settingsIn(answer) {
  const { settings } = parsed(answer);
  const resumes = settings?.resumes?.value;
  const out = settings?.out?.value;
  const { value: redact = null, from } = settings?.redact ?? {};
  if (!Array.isArray(resumes) || typeof out !== "string") throw notUnderstood(answer);
  if (redact !== null && typeof redact !== "string") throw notUnderstood(answer);
  return { resumes, out, redact: { value: redact, from } };
}

function parsed(answer) {
  try {
    return Object(JSON.parse(answer));
  } catch {
    throw notUnderstood(answer);
  }
}

const notUnderstood = (answer) =>
  new Stop(`resume-pdf does not tell its settings in a way that is understood here: ${answer.slice(0, 200)}`);
