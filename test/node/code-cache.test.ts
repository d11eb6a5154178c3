import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { cacheFolder, loadProgram } from "../../src/node/code-cache.ts";

interface Program {
  readonly answer: () => number;
}

let folder: string;
let file: string;
let cache: string;
const write = (answer: number): void =>
  writeFileSync(file, `const { sep } = require("node:path"); exports.answer = () => ${answer} * sep.length;`);
const load = () => loadProgram<Program>(file, cache);
const caches = (): string[] => readdirSync(cache);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resume-pdf-code-"));
  file = join(folder, "program.cjs");
  cache = join(folder, "caches", "below");
  write(41);
});

describe("the cache of compiled code", () => {
  it("is written when asked for, once, for its owner only", () => {
    const first = load();
    expect(first.exports.answer()).toBe(41);
    first.keep();
    const [name = ""] = caches();
    expect(caches()).toEqual([name]);
    const bytes = readFileSync(join(cache, name));
    chmodSync(join(cache, name), 0o400);

    const second = load();
    expect(second.exports.answer()).toBe(41);
    second.keep();
    expect(readFileSync(join(cache, name))).toEqual(bytes);
  });

  it("never outlives the program that it was made from", () => {
    const first = load();
    first.exports.answer();
    first.keep();
    // As long as before, which is all that V8 itself compares.
    write(43);
    utimesSync(file, 1, 1);
    expect(load().exports.answer()).toBe(43);
  });

  it("is ignored and replaced when it is damaged or cut off", () => {
    load().keep();
    const [name = ""] = caches();
    const path = join(cache, name);
    const intact = readFileSync(path);
    const altered = Buffer.from(intact);
    altered[altered.length - 20] = (altered[altered.length - 20] ?? 0) ^ 0xff;
    for (const damaged of [altered, intact.subarray(0, intact.length / 2), Buffer.alloc(0)]) {
      writeFileSync(path, damaged);
      const program = load();
      expect(program.exports.answer()).toBe(41);
      program.keep();
      expect(caches()).toEqual([name]);
      const repaired = readFileSync(path);
      load().keep();
      expect(readFileSync(path)).toEqual(repaired);
      expect(repaired).not.toEqual(Buffer.from(damaged));
    }
  });

  it("is done without where nothing can be written", () => {
    writeFileSync(join(folder, "caches"), "a file where a folder should be");
    const program = load();
    expect(program.exports.answer()).toBe(41);
    expect(() => program.keep()).not.toThrow();
  });

  it("lies where the system keeps caches", () => {
    const under = (env: NodeJS.ProcessEnv, platform: string) =>
      cacheFolder(env, platform).replaceAll("\\", "/");
    expect(under({ XDG_CACHE_HOME: "/x" }, "linux")).toBe("/x/resume-pdf");
    expect(under({ XDG_CACHE_HOME: "" }, "linux")).toMatch(/\/\.cache\/resume-pdf$/);
    expect(under({}, "darwin")).toMatch(/\/Library\/Caches\/resume-pdf$/);
    expect(under({ LOCALAPPDATA: "/local" }, "win32")).toBe("/local/resume-pdf");
  });
});

describe("the command", () => {
  it("keeps code after a build, not after anything smaller", () => {
    const command = new URL("../../dist/cli.js", import.meta.url).pathname;
    const home = join(folder, "home");
    const run = (...words: string[]) =>
      execFileSync(process.execPath, [command, ...words], {
        cwd: folder,
        env: { ...process.env, XDG_CACHE_HOME: home, LOCALAPPDATA: home, HOME: home },
        stdio: "ignore",
      });
    const kept = () =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /program-/.test(name));
    writeFileSync(
      join(folder, "a.yaml"),
      "basics:\n  name: Ada Lovelace\nwork:\n  - name: Engine\n    position: Analyst\n",
    );
    run("--version");
    expect(kept()).toEqual([]);
    run("build", "a.yaml", "--pages", "1", "--quiet");
    expect(kept().length).toBe(1);
  });
});
