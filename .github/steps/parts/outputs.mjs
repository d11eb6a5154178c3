// What a build made, as its manifest says and as it is still there. The folder may hold other files too.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readInputs } from "./inputs.mjs";
import { askSettings } from "./settings.mjs";
import { Stop } from "./step.mjs";

export const MANIFEST = "manifest.json";
export const SUMS = "SHA256SUMS";

/** The folder that a build before this step wrote to. */
export function outputFolder(inputs = readInputs()) {
  return inputs.out ?? askSettings(inputs).out;
}

/** The PDFs of the manifest. One that is missing, or is not what was built, stops the step. */
export function readOutputs(folder) {
  const { outputs } = readManifest(join(folder, MANIFEST));
  const problems = outputs.flatMap((output) => problemsOf(folder, output));
  if (problems.length > 0) throw new Stop(`${problems.join("\n")}\nbuild again`);
  return outputs;
}

function readManifest(path) {
  const bytes = readIfThere(path);
  if (bytes === undefined) throw new Stop(`there is no ${path}: build first`);
  const { outputs } = parsed(bytes);
  if (!Array.isArray(outputs)) throw new Stop(`${path} is no manifest of a build`);
  if (outputs.length === 0) throw new Stop(`${path} lists no PDF`);
  return { outputs };
}

function problemsOf(folder, { file, sha256 }) {
  if (!isPdfBelow(file)) return [`${file} is not the name of a PDF`];
  const path = join(folder, file);
  const bytes = readIfThere(path);
  if (bytes === undefined) return [`${path} is in the manifest, but not there`];
  return sha256Of(bytes) === sha256 ? [] : [`${path} is not what the manifest says that was built`];
}

/** A file in the folder or below it, with forward slashes: no other can be meant, and each has a line of the sums. */
const isPdfBelow = (file) =>
  typeof file === "string" &&
  file.endsWith(".pdf") &&
  file.split("/").every((step) => /^[^.\\\p{Cc}][^\\\p{Cc}]*$/u.test(step));

/** The lines of `sha256sum` for the PDFs and the manifest, by name: `sha256sum --check` verifies them. */
export function sumsOf(folder, outputs) {
  const lines = [...outputs.map(({ file }) => file), MANIFEST]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((file) => `${sha256Of(readFileSync(join(folder, file)))}  ${file}\n`);
  return lines.join("");
}

/** Stops the step unless the sums beside the PDFs are theirs. */
export function verifySums(folder, outputs) {
  const path = join(folder, SUMS);
  const written = readIfThere(path)?.toString();
  if (written === undefined) throw new Stop(`there is no ${path}: write the sums first`);
  if (written !== sumsOf(folder, outputs))
    throw new Stop(`${path} is of another build: write the sums again`);
}

const sha256Of = (bytes) => createHash("sha256").update(bytes).digest("hex");

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw new Stop(`${path}: ${error.message}`);
  }
}

function parsed(bytes) {
  try {
    return Object(JSON.parse(bytes.toString()));
  } catch {
    return {};
  }
}
