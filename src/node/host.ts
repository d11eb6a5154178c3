import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import type { Host } from "../model/host.ts";
import { BUILD } from "../model/version.ts";
import { cacheFolder, replaceCache } from "./cache-folder.ts";
import { findResumes } from "./find-resumes.ts";
import { isBelow } from "./is-below.ts";
import { lastCommitTime } from "./last-commit-time.ts";
import { findProgramPackage } from "./package.ts";
import { portablePath } from "./portable-path.ts";
import { readRegularFile } from "./read-file.ts";
import { inWords } from "./reasons.ts";
import { readSourceDateEpoch } from "./source-date-epoch.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * The host that stands on the real disk. Relative paths count from the process's working folder.
 *
 * @param project the folder that what is built is named from; the working folder if absent
 * @throws ResumeError of kind `usage` if `SOURCE_DATE_EPOCH` is malformed.
 */
export function createNodeHost(
  env: Readonly<Record<string, string | undefined>> = process.env,
  project: string = process.cwd(),
): Host {
  return {
    read: (path) => onDisk(path, readRegularFile(path)),
    write: (path, bytes) => onDisk(path, writeWhole(path, bytes)),
    findResumes: (path) => onDisk(path, findResumes(path)),
    readShipped,
    readPdfium: () => readOwn("dist/pdfium.wasm"),
    ...caches(),
    // Brings all of React along.
    loadLayout: async (path) => (await import("./user-layout/load-layout.ts")).loadLayout(path),
    sourceDateEpoch: readSourceDateEpoch(env["SOURCE_DATE_EPOCH"]),
    lastCommitTime,
    resolve: (folder, path) => (isAbsolute(path) ? path : join(folder, path)),
    dirname,
    isBelow: (folder, path) => onDisk(path, isBelow(folder, path)),
    portable: (path) => portablePath(path),
    inProject: (path) => portablePath(path, project),
  };
}

/** In the user's folder of caches, for this very program; sources that run as they are keep nothing. */
function caches(): Pick<Host, "readCache" | "writeCache"> {
  if (BUILD === "") return {};
  const path = (name: string) => join(cacheFolder(process.env), `${name}-${BUILD}`);
  return {
    readCache: (name) => readFile(path(name)).catch(() => undefined),
    writeCache: async (name, bytes) => replaceCache(path(name), bytes),
  };
}

/** One function for all hosts: what it reads never changes, and fonts are kept by who reads them. */
const readShipped = (path: string): Promise<Uint8Array> => readOwn(join("fonts", path));

let root: string | undefined;

/** A file of the program's own package. */
function readOwn(file: string): Promise<Uint8Array> {
  root ??= findProgramPackage().root;
  const path = join(root, file);
  return onDisk(path, readFile(path));
}

/** Settles as `work` does, with a failure told in the user's words. */
async function onDisk<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw inWords(path, error);
  }
}
