// What the composite action keeps between runs goes by these keys. GitHub's `hashFiles` sees no file of an action.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { handOn, step } from "./parts/step.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** All that the bundle is made of. */
const SOURCES = [
  "package.json",
  "package-lock.json",
  "esbuild.config.mjs",
  "esbuild.plugins.mjs",
  "tsconfig.json",
  "tsconfig.types.json",
  "src",
  "layouts",
];

step(() => {
  const machine = `${process.platform}-${process.arch}`;
  handOn({
    program: `resume-pdf-${machine}-${process.version}-${hashOf(SOURCES.flatMap(filesBehind))}`,
    npm: `resume-pdf-npm-${machine}-${hashOf(["package-lock.json"])}`,
  });
});

function filesBehind(path) {
  const full = join(ROOT, path);
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((name) => statSync(join(ROOT, name)).isFile());
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files.toSorted()) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex").slice(0, 16);
}
