import { stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { watch } from "chokidar";

/** Editors write a file in several steps, and formatters after them; what comes this close together is one change. */
const SETTLE_MS = 15;

/** Tells of changes to files. Close it, or the process stays. */
export interface FileWatcher {
  /** Watches files, folders with all that is below them, and files that are not there yet, besides those of before. */
  watch(paths: Iterable<string>): void;
  /** Takes files for changed that are known to be. */
  note(paths: Iterable<string>): void;
  /**
   * Files that have changed since the last call, as absolute paths, as soon as there are some and the last of a burst is
   * written; none once the signal is given.
   */
  changes(signal: AbortSignal): Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}

/** @param isIgnored of absolute paths: what is written because of changes must not be one */
export function watchFiles(isIgnored: (path: string) => boolean): FileWatcher {
  const watched = new Set<string>();
  let changed = new Set<string>();
  let wake: (() => void) | undefined;
  const watcher = watch([], { ignoreInitial: true, ignored: isForeignTo(watched, isIgnored) });
  watcher.on("all", (_event, path) => {
    changed.add(resolve(path));
    wake?.();
  });
  // A folder that cannot be watched is built from all the same.
  watcher.on("error", () => {});

  return {
    watch(paths) {
      const news = [...paths].map((path) => resolve(path)).filter((path) => !watched.has(path));
      for (const path of news) watched.add(path);
      if (news.length > 0) watcher.add(news);
    },
    note(paths) {
      for (const path of paths) changed.add(resolve(path));
      if (changed.size > 0) wake?.();
    },
    async changes(signal) {
      if (changed.size === 0)
        await nextChange(signal, (wakeUp) => {
          wake = wakeUp;
        });
      for (let known = -1; known < changed.size && !signal.aborted; ) {
        known = changed.size;
        await new Promise((settled) => setTimeout(settled, SETTLE_MS));
      }
      const found = changed;
      changed = new Set();
      return found;
    },
    close: () => watcher.close(),
  };
}

function nextChange(signal: AbortSignal, whenWoken: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      signal.removeEventListener("abort", wake);
      resolve();
    };
    if (signal.aborted) wake();
    signal.addEventListener("abort", wake);
    whenWoken(wake);
  });
}

/** Of what lies in watched folders: other people's code and hidden files, unless they are watched by name. */
const isForeignTo =
  (watched: ReadonlySet<string>, isIgnored: (path: string) => boolean) =>
  (path: string): boolean => {
    if (watched.has(resolve(path))) return false;
    const name = path.slice(path.lastIndexOf(sep) + 1);
    return name === "node_modules" || name.startsWith(".") || isIgnored(resolve(path));
  };

/** When a file was last changed, in milliseconds; undefined if it is not there. */
export async function timeOfChange(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.mtimeMs;
}
