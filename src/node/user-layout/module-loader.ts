import { Console } from "node:console";
import { readFileSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { extname } from "node:path";
import { compileFunction } from "node:vm";
import { HostError } from "../../model/host.ts";
import { inWords } from "../reasons.ts";
import { EXTENSIONS, findModule } from "./find-module.ts";
import { ImportMistake } from "./import-mistake.ts";
import { sharedModule, strict } from "./shared-modules.ts";

type Body = (exports: object, require: (specifier: string) => object, console: Console) => void;

/** Code that the compiler or V8 refuses, and the file that it stands in. `cause` says what and where. */
export class BadCode extends Error {
  override readonly name = "BadCode";
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(`${path} does not compile`, { cause });
    this.path = path;
  }
}

/** Runs the files of one layout. Their code is the user's own and as free as the user is; only its imports are few. */
export class ModuleLoader {
  /** The text of every file that was read, by path. */
  readonly sources = new Map<string, string>();
  readonly #compile: (source: string) => string;
  readonly #modules = new Map<string, object>();
  /** Standard output belongs to results, so that layouts can be looked into while a PDF goes down a pipe. */
  readonly #console = new Console(process.stderr);

  constructor(compile: (source: string) => string) {
    this.#compile = compile;
  }

  /** What a file exports. Throws what its code throws; as in every module system, it runs once. */
  run(path: string): object {
    const known = this.#modules.get(path);
    if (known) return known;
    const exports = {};
    // Known before it has run: modules may import each other in a circle.
    this.#modules.set(path, exports);
    const source = this.#read(path);
    if (extname(path) === ".json") Object.assign(exports, { default: parse(path, source) });
    else this.#bodyOf(path, source)(exports, (specifier) => this.#import(path, specifier), this.#console);
    return exports;
  }

  #read(path: string): string {
    try {
      const stats = statSync(path);
      // Devices and pipes may never end.
      if (!stats.isFile() && !stats.isDirectory()) throw new HostError(path, "is not a regular file");
      const source = readFileSync(path, "utf8");
      this.sources.set(path, source);
      return source;
    } catch (error) {
      throw inWords(path, error);
    }
  }

  #bodyOf(path: string, source: string): Body {
    try {
      return compileFunction(this.#compile(source), ["exports", "require", "console"], {
        filename: path,
      }) as Body;
    } catch (error) {
      throw new BadCode(path, error);
    }
  }

  #import(importer: string, specifier: string): object {
    const shared = sharedModule(specifier);
    if (shared) return shared;
    if (!/^\.\.?(\/|$)/.test(specifier)) throw foreign(specifier);
    const path = findModule(importer, specifier);
    if (path === undefined) throw new ImportMistake(`there is no file \`${specifier}\``);
    if (!EXTENSIONS.some((extension) => extension === extname(path)))
      throw new ImportMistake(`\`${specifier}\` is no code`, `a layout is made of ${EXTENSIONS.join(", ")}`);
    return strict(specifier, this.run(path));
  }
}

/** No package of the user's has any say in what a page looks like: another machine may have another version of it. */
function foreign(specifier: string): ImportMistake {
  const what = isBuiltin(specifier) ? "a module of Node" : "a package";
  return new ImportMistake(
    `\`${specifier}\` is ${what}, which a layout cannot import`,
    "a layout imports `resume-pdf/kit`, `react` and files beside it (`./…`, `../…`)",
  );
}

function parse(path: string, source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    throw new BadCode(path, error);
  }
}
