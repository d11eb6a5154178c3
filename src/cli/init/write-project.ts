import { stat } from "node:fs/promises";
import { join } from "node:path";
import { HostError } from "../../model/host.ts";
import { createNodeHost } from "../../node/index.ts";
import { isSystemError } from "../../node/reasons.ts";
import type { TemplateFile } from "./template-files.ts";

export interface WrittenProject {
  /** What was written, as seen from the working folder. */
  readonly written: readonly string[];
  /** What was there already, and is as it was. */
  readonly kept: readonly string[];
}

/** Writes the files of a project into a folder. What is there is never written over. Rejects with a HostError. */
export async function writeProject(folder: string, files: readonly TemplateFile[]): Promise<WrittenProject> {
  const host = createNodeHost();
  const written: string[] = [];
  const kept: string[] = [];
  for (const { path, text } of files) {
    const file = join(folder, path);
    if (await isThere(file)) kept.push(file);
    else {
      await host.write(file, new TextEncoder().encode(text));
      written.push(file);
    }
  }
  return { written, kept };
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (!isSystemError(error) || (error.code !== "ENOENT" && error.code !== "ENOTDIR")) throw error;
    if (error.code === "ENOTDIR") throw new HostError(path, "a file stands where a folder should be");
    return false;
  }
}
