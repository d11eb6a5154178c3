// Checks the résumés before anything is made of them. On GitHub, each finding is shown at its line.
import { checkFiles } from "./parts/check-files.mjs";
import { readInputs } from "./parts/inputs.mjs";
import { askSettings } from "./parts/settings.mjs";
import { step } from "./parts/step.mjs";

step(() => {
  const inputs = readInputs();
  if (inputs.check === "false") return console.log("not checked: `check` is false");
  const { resumes } = askSettings(inputs);
  checkFiles(inputs.check, resumes, "the résumés did not pass the check: nothing was built");
});
