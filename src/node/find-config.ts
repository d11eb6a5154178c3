import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { CONFIG_FILE } from "../model/config.ts";

/** The nearest project configuration, in a folder or above it. */
export function findConfig(folder: string = process.cwd()): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, CONFIG_FILE);
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
    if (at === dirname(at)) return undefined;
  }
}
