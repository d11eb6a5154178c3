import { type Host, HostError } from "../../src/model/host.ts";
import { readShipped } from "../fonts/shipped.ts";
import { readPdfium } from "./rasterizer.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface MemoryHost extends Host {
  /** What was written, by path. */
  readonly written: ReadonlyMap<string, Uint8Array>;
}

/** A world without a disk; only the shipped fonts are real. `given` says what is different about it. */
export function memoryHost(files: Files, given: Partial<Host> = {}): MemoryHost {
  const written = new Map<string, Uint8Array>();
  const contents = new Map(
    Object.entries(files).map(([path, data]) => [
      path,
      typeof data === "string" ? new TextEncoder().encode(data) : data,
    ]),
  );
  return {
    written,
    read: async (path) => contents.get(path) ?? missing(path),
    write: async (path, bytes) => {
      written.set(path, bytes);
    },
    findResumes: async (path) => {
      if (contents.has(path)) return [path];
      const below = [...contents.keys()].filter((file) => file.startsWith(`${path}/`));
      if (below.length === 0) return missing(path);
      return below.filter((file) => /\/resume\.(ya?ml|json)$/.test(file)).sort();
    },
    readShipped,
    readPdfium,
    loadLayout: async (path) => missing(path),
    sourceDateEpoch: undefined,
    lastCommitTime: async () => undefined,
    resolve: (folder, path) => (folder === "." ? path : `${folder}/${path}`),
    dirname: (path) => path.split("/").slice(0, -1).join("/") || ".",
    isBelow: async (folder, path) =>
      !path.split("/").includes("..") && (folder === "." || path.startsWith(`${folder}/`)),
    portable: (path) => path,
    inProject: (path) => path,
    ...given,
  };
}

function missing(path: string): never {
  throw new HostError(path, "no such file");
}
