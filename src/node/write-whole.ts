import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { HostError } from "../model/host.ts";
import { makeFolder } from "./make-folder.ts";
import { isSystemError } from "./reasons.ts";

/**
 * Writes a file whole or not at all: under a temporary name beside it, then renamed over it, which POSIX
 * (rename(2)) and Windows do in one step within a folder. Whoever reads meanwhile sees the old file or the new.
 * There is no fsync: what a power cut loses, a build makes again.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await makeFolder(folder);
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: "wx" });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    // The folder was there a moment ago: below `/proc` it does not take files.
    if (isSystemError(error) && error.code === "ENOENT") {
      throw new HostError(path, "no file can be created there");
    }
    throw error;
  }
}
