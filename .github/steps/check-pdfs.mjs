// Checks the finished PDFs as their readers will see them.
import { join } from "node:path";
import { checkFiles } from "./parts/check-files.mjs";
import { readInputs } from "./parts/inputs.mjs";
import { outputFolder, readOutputs } from "./parts/outputs.mjs";
import { step } from "./parts/step.mjs";

step(() => {
  const inputs = readInputs();
  if (inputs.check === "false") return console.log("not checked: `check` is false");
  const folder = outputFolder(inputs);
  const paths = readOutputs(folder).map(({ file }) => join(folder, file));
  checkFiles(inputs.check, paths, "the PDFs did not pass the check: nothing is published");
});
