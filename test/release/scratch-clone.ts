import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT, userFolder } from "../cli/run.ts";

/** What a change may not have committed yet. */
const WORKFLOWS = [".github", "action.yml"];

/**
 * The project as a runner checks it out and installs it, gone after the tests of the file.
 *
 * @param resumes what stands below `content/` instead of the samples
 */
export function scratchClone(resumes?: Readonly<Record<string, string>>): string {
  const folder = join(userFolder(), "project");
  execFileSync("git", ["clone", "--quiet", ROOT, folder]);
  for (const path of WORKFLOWS) {
    rmSync(join(folder, path), { recursive: true, force: true });
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  }
  for (const path of ["node_modules", "dist"]) symlinkSync(join(ROOT, path), join(folder, path), "dir");
  if (resumes === undefined) return folder;
  rmSync(join(folder, "content"), { recursive: true });
  for (const [path, text] of Object.entries(resumes)) {
    mkdirSync(dirname(join(folder, "content", path)), { recursive: true });
    writeFileSync(join(folder, "content", path), text);
  }
  return folder;
}
