/**
 * V8's compiled code of the program, kept between runs: compiling is about a sixth of a cold build. Node 22 can do
 * this for modules (`module.enableCompileCache`), Node 20 only for scripts, so the program is bundled as one.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { Script } from "node:vm";

export interface CachedProgram<T> {
  readonly exports: T;
  /** Keeps the code that has been compiled so far, if none had been kept. Never fails: the next run only starts slower. */
  keep(): void;
}

/** Runs a bundled CommonJS file. A cache that is missing, of another Node or damaged is as good as none. */
export function loadProgram<T>(file: string, folder = cacheFolder(process.env)): CachedProgram<T> {
  const cache = join(folder, nameOf(file));
  const key = keyOf(file);
  const cachedData = readCache(cache, key);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "utf8")}\n})`;
  const script = new Script(wrapped, { filename: file, ...(cachedData && { cachedData }) });

  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  const keep = (): void => {
    // A thread of this very run may have kept what it compiled, and on it pages were made.
    const isMissing = cachedData === undefined && readCache(cache, key) === undefined;
    if (isMissing || script.cachedDataRejected) {
      writeCache(cache, key, script.createCachedData());
    }
  };
  return { exports: module.exports as T, keep };
}

/** Where a user's caches are: what the system or the XDG Base Directory Specification says. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: string = process.platform): string {
  const caches =
    platform === "win32"
      ? (env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local"))
      : platform === "darwin"
        ? join(homedir(), "Library", "Caches")
        : env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
  return join(caches, "resume-pdf");
}

/** One cache for each installed copy and each Node, so that they do not take turns in overwriting one. */
function nameOf(file: string): string {
  const installation = createHash("sha256").update(file).digest("hex").slice(0, 12);
  return `program-${installation}-${process.version}-${process.arch}`;
}

/** V8 itself compares only the length of the source. */
function keyOf(file: string): string {
  const { mtimeMs, size } = statSync(file);
  return `${file} ${mtimeMs} ${size}\n`;
}

/** V8 trusts what it is given, so a cut-off or altered file must be found out here. */
const digest = (key: string, data: Uint8Array): Buffer =>
  createHash("sha256").update(key).update(data).digest();

const DIGEST_LENGTH = 32;

function readCache(path: string, key: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const data = bytes.subarray(DIGEST_LENGTH);
    return digest(key, data).equals(bytes.subarray(0, DIGEST_LENGTH)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Under another name first: programs that run at the same time see the whole file or none. */
function writeCache(path: string, key: string, data: Buffer): void {
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(unfinished, Buffer.concat([digest(key, data), data]), { mode: 0o600 });
    renameSync(unfinished, path);
  } catch {
    removeIfThere(unfinished);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path);
  } catch {
    // Nothing of it was written.
  }
}
