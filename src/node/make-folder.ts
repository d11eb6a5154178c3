import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { HostError } from "../model/host.ts";
import { isSystemError } from "./reasons.ts";

/**
 * Creates a folder and those above it, one by one: `mkdir` with `recursive` never settles where folders cannot be
 * created although nothing stands there, as below `/proc`.
 *
 * @throws HostError when there is a file in its place or no folder can be created
 */
export async function makeFolder(folder: string): Promise<void> {
  const found = await kindOf(folder);
  if (found === "folder") return;
  if (found === "file") throw new HostError(folder, "a file stands where a folder should be");
  if (dirname(folder) === folder) throw new HostError(folder, "no such folder");
  await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
  } catch (error) {
    // Another build may have been faster.
    if ((await kindOf(folder)) === "folder") return;
    if (isSystemError(error) && error.code === "ENOENT") {
      throw new HostError(folder, "no folder can be created there");
    }
    throw error;
  }
}

async function kindOf(path: string): Promise<"folder" | "file" | undefined> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return undefined;
    throw error;
  }
}
