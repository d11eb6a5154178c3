import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { chmod, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { HostError } from "../model/host.ts";
import { makeFolder } from "./make-folder.ts";
import { isSystemError } from "./reasons.ts";

/**
 * Writes a file whole or not at all: under a temporary name beside it, then renamed over it, which POSIX
 * (rename(2)) and Windows do in one step within a folder. Whoever reads meanwhile sees the old file or the new.
 * A link stays one, and who may read the file stays as it was. There is no fsync: what a power cut loses, a build makes
 * again.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(dirname(path));
  await sweep(dirname(path));
  const { target, mode, isDevice } = await whatIsThere(path);
  if (isDevice) return await writeFile(target, bytes);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  unfinished.add(temporary);
  try {
    await writeFile(temporary, bytes, { flag: "wx" });
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    // The folder was there a moment ago: below `/proc` it does not take files.
    if (isSystemError(error) && error.code === "ENOENT") {
      throw new HostError(path, "no file can be created there");
    }
    throw error;
  } finally {
    unfinished.delete(temporary);
  }
}

const unfinished = new Set<string>();

/** Takes away what is half written, for a process that ends before its time. */
export function removeUnfinished(): void {
  for (const file of unfinished) rmSync(file, { force: true });
}

/** What is half written is finished or gone within moments; what is older, its process was killed. */
const ABANDONED_MS = 60_000;
const TEMPORARY = /^\..+\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

const swept = new Set<string>();

/** Takes away what processes that were killed left half written in a folder; once for each folder. */
async function sweep(folder: string): Promise<void> {
  const path = resolve(folder);
  if (swept.has(path)) return;
  swept.add(path);
  const abandoned = (await readdir(path).catch(() => [])).filter((name) => TEMPORARY.test(name));
  for (const name of abandoned) {
    const file = join(path, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > ABANDONED_MS) await rm(file, { force: true });
  }
}

interface Existing {
  /** The file itself, behind whatever links lead to it. */
  readonly target: string;
  readonly mode?: number;
  /** `/dev/null` takes whatever it is given; renaming would put a file in its place. */
  readonly isDevice: boolean;
}

/** @throws HostError for what is there and is no file, such as a pipe: renaming would take it away */
async function whatIsThere(path: string): Promise<Existing> {
  try {
    const target = await realpath(path);
    const stats = await stat(target);
    const isDevice = stats.isCharacterDevice();
    if (!stats.isFile() && !stats.isDirectory() && !isDevice)
      throw new HostError(path, "is not a regular file");
    return { target, mode: stats.mode, isDevice };
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return { target: path, isDevice: false };
    throw error;
  }
}
