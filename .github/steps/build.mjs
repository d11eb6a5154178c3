// Builds the PDFs and their manifest, redacted as they should be.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { flagsOf, readInputs } from "./parts/inputs.mjs";
import { MANIFEST, readOutputs } from "./parts/outputs.mjs";
import { resumePdf } from "./parts/program.mjs";
import { redactionOf } from "./parts/redaction.mjs";
import { askSettings } from "./parts/settings.mjs";
import { handOn, isOnGithub, Stop, step } from "./parts/step.mjs";

/** Tells GitHub how to find the errors of a build in the log, and their lines in the files. */
const PROBLEMS = fileURLToPath(new URL("problems.json", import.meta.url));

step(() => {
  const inputs = readInputs();
  const settings = askSettings(inputs);
  const redaction = redactionOf(settings);
  console.log(redaction.line);
  const manifest = join(settings.out, MANIFEST);
  // A manifest goes on listing what earlier builds left in the folder, which is not to be published with this one.
  rmSync(manifest, { force: true });
  if (isOnGithub()) console.log(`::add-matcher::${PROBLEMS}`);
  const exitCode = resumePdf(["build", ...flagsOf(inputs), ...redaction.flags, "--", ...inputs.resumes]);
  if (isOnGithub()) console.log("::remove-matcher owner=resume-pdf::");
  if (exitCode !== 0) throw new Stop("not everything could be built: nothing is published", exitCode);
  const outputs = readOutputs(settings.out);
  console.log(`${outputs.length} ${outputs.length === 1 ? "PDF" : "PDFs"} in ${settings.out}`);
  handOn({ folder: settings.out, manifest });
});
