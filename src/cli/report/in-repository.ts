import { realpathSync } from "node:fs";
import { portablePath } from "../../node/portable-path.ts";

/**
 * What GitHub calls a file: its path from the repository's root, which `GITHUB_WORKSPACE` tells, in whatever folder the
 * command runs. A file elsewhere keeps its name, as all do outside of a workflow.
 */
export function inRepository(file: string, root: string | undefined): string {
  return root ? portablePath(file, realPath(root)) : file;
}

/** The working folder, from which files are named, is told by the system without links. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
