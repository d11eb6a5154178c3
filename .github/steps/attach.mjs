// Attaches the PDFs, their manifest and sums to the release of a tag: `node .github/steps/attach.mjs v1.0.0`.
import { join } from "node:path";
import { MANIFEST, outputFolder, readOutputs, SUMS, verifySums } from "./parts/outputs.mjs";
import {
  attachAgain,
  attachedTo,
  createRelease,
  notesOf,
  refuseUnattachable,
  tagOf,
} from "./parts/release.mjs";
import { step, tell } from "./parts/step.mjs";

step(() => {
  const tag = tagOf(process.argv[2], process.env);
  const folder = outputFolder();
  const outputs = readOutputs(folder);
  verifySums(folder, outputs);
  const files = [...outputs.map(({ file }) => file), MANIFEST, SUMS];
  refuseUnattachable(files);
  const paths = files.map((file) => join(folder, file));

  const attached = attachedTo(tag);
  if (attached === undefined) createRelease(tag, notesOf(outputs), paths);
  else attachAgain(tag, paths);
  console.log(`${tag}: ${files.length} files ${attached === undefined ? "released" : "attached again"}`);

  // Somebody else may have attached them, so that they are not taken away here.
  for (const name of attached ?? []) {
    if (name.endsWith(".pdf") && !files.includes(name)) {
      const remedy = `gh release delete-asset ${tag} ${name}`;
      tell("warning", `the release still has ${name}, which this build did not make: ${remedy}`);
    }
  }
});
