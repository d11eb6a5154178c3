import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceTree } from "./inspect.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Every module of the given top-level folders. Declaration files hold no code and belong to no stage. */
export function readSourceTree(folders: readonly string[]): SourceTree {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts")),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(ROOT, path), "utf8")]));
}
