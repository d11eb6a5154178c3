/**
 * V8's compiled code of the program, kept between runs: compiling is about a sixth of a cold build. Node 22 can do
 * this for modules (`module.enableCompileCache`), Node 20 only for scripts, so the program is bundled as such: one to
 * begin with, and others beside it that are loaded when they are needed.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { cacheFolder } from "./cache-folder.ts";
import { type Pack, readPack, writePack } from "./code-pack.ts";

export interface CachedProgram<T> {
  readonly exports: T;
  /** Keeps the code that has been compiled so far, where none had been kept. Never fails: the next run only starts slower. */
  keep(): void;
}

interface Loaded {
  readonly module: { exports: object };
  readonly script: Script;
  /** What the compiled code belongs to: V8 itself compares only the length of the source. */
  readonly version: string;
  readonly kept: Buffer | undefined;
}

/**
 * Runs a bundled CommonJS file, and those beside it that it requires. What is run for different purposes compiles
 * different functions, so each `purpose` has a cache. One that is missing, of another Node or damaged is as good as
 * none.
 */
export function loadProgram<T>(
  file: string,
  purpose: string,
  folder = cacheFolder(process.env),
): CachedProgram<T> {
  const cache = join(folder, nameOf(file, purpose));
  const pack = readPack(cache);
  const loaded = new Map<string, Loaded>();
  const native = createRequire(file);
  const own = (name: string): unknown =>
    name.startsWith("./") ? load(join(dirname(file), name)).module.exports : native(name);

  function load(path: string): Loaded {
    const before = loaded.get(path);
    if (before) return before;
    const { script, ...about } = compile(path, pack);
    const entry = { ...about, script, module: { exports: {} } };
    // Before it runs: scripts may require each other.
    loaded.set(path, entry);
    const { module } = entry;
    script.runInThisContext()(module.exports, own, module, path, dirname(path));
    return entry;
  }

  const keep = (): void => {
    // A thread of this very run may have kept what it compiled, and on it pages were made.
    const isKnown = ({ kept, script }: Loaded) => kept !== undefined && !script.cachedDataRejected;
    if ([...loaded.values()].every(isKnown)) return;
    const fresh = [...loaded].map(([path, { script, version, kept }]) => {
      const data = kept && !script.cachedDataRejected ? kept : script.createCachedData();
      return [path, { version, data }] as const;
    });
    // Of a program that has been replaced since, other files may be left.
    const others = [...pack].filter(([path]) => existsSync(path));
    writePack(cache, new Map([...others, ...fresh]));
  };
  return { exports: load(file).module.exports as T, keep };
}

function compile(path: string, pack: Pack): Omit<Loaded, "module"> {
  const { mtimeMs, size } = statSync(path);
  const version = `${mtimeMs} ${size}`;
  const known = pack.get(path);
  const kept = known?.version === version ? known.data : undefined;
  // The bundler writes ASCII, which need not be decoded.
  const source = readFileSync(path, "latin1");
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const script = new Script(wrapped, { filename: path, ...(kept && { cachedData: kept }) });
  return { script, version, kept };
}

/** One cache for each installed copy and each Node, so that they do not take turns in overwriting one. */
function nameOf(file: string, purpose: string): string {
  const installation = createHash("sha256").update(file).digest("hex").slice(0, 12);
  return `program-${installation}-${process.version}-${process.arch}-${purpose}`;
}
