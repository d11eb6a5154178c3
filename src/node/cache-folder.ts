import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** Where a user's caches are: what the system or the XDG Base Directory Specification says. */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): string {
  const caches =
    platform === "win32"
      ? (env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local"))
      : platform === "darwin"
        ? join(homedir(), "Library", "Caches")
        : env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
  return join(caches, "resume-pdf");
}

/**
 * Writes a cache, for its owner alone, under another name first: programs that run at the same time see the whole file
 * or none. Never fails: without a cache the next run only starts slower.
 */
export function replaceCache(path: string, bytes: Uint8Array): void {
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(unfinished, bytes, { mode: 0o600 });
    renameSync(unfinished, path);
    removeForgotten(dirname(path));
  } catch {
    removeIfThere(unfinished);
  }
}

/** Programs that were removed or replaced leave caches behind: what was written long ago is written again if need be. */
const LONG_AGO = 30 * 24 * 60 * 60 * 1000;

function removeForgotten(folder: string): void {
  const limit = Date.now() - LONG_AGO;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < limit) removeIfThere(path);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path);
  } catch {
    // Nothing of it was written.
  }
}
