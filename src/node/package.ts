import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where this program is installed, and which release it is. */
export interface ProgramPackage {
  readonly root: string;
  readonly version: string;
}

const NAME = "resume-pdf";

/**
 * The nearest package named `resume-pdf` above this module: the module runs from `src/node` in tests, from
 * `dist/` or one of its chunks when installed, so its depth below the root is not known beforehand.
 */
export function findProgramPackage(start: string = dirname(fileURLToPath(import.meta.url))): ProgramPackage {
  for (let folder = start; ; folder = dirname(folder)) {
    const found = readPackageJson(join(folder, "package.json"));
    if (found?.name === NAME) return { root: folder, version: found.version ?? "0.0.0" };
    if (folder === dirname(folder)) throw new Error(`no package ${NAME} above ${start}`);
  }
}

function readPackageJson(path: string): { name?: string; version?: string } | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
