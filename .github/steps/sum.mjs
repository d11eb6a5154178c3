// Writes SHA256SUMS beside the PDFs: what whoever downloads them can verify.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { outputFolder, readOutputs, SUMS, sumsOf } from "./parts/outputs.mjs";
import { step } from "./parts/step.mjs";

step(() => {
  const folder = outputFolder();
  const sums = sumsOf(folder, readOutputs(folder));
  writeFileSync(join(folder, SUMS), sums);
  process.stdout.write(sums);
});
