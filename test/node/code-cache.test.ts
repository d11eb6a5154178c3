import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { cacheFolder } from "../../src/node/cache-folder.ts";
import { loadProgram } from "../../src/node/code-cache.ts";

interface Program {
  readonly answer: () => number;
}

let folder: string;
let file: string;
let cache: string;
const write = (answer: number): void =>
  writeFileSync(file, `const { sep } = require("node:path"); exports.answer = () => ${answer} * sep.length;`);
const load = (purpose = "build") => loadProgram<Program>(file, purpose, cache);
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

  it("is one for each purpose, since each compiles functions of its own", () => {
    for (const purpose of ["build", "check"]) {
      load(purpose).keep();
      load(purpose).keep();
    }
    expect(caches().map((name) => name.replace(/^.*-/, ""))).toEqual(["build", "check"]);
  });

  it("keeps scripts that a program loads from beside it, also those that an earlier run had no use for", () => {
    const other = join(folder, "other.cjs");
    writeFileSync(other, "exports.answer = () => 7;");
    writeFileSync(file, 'exports.answer = (more) => more ? require("./other.cjs").answer() : 41;');
    const kept = () => readFileSync(join(cache, caches()[0] ?? ""));
    load().keep();
    const one = kept();

    const second = loadProgram<{ answer(more: boolean): number }>(file, "build", cache);
    expect(second.exports.answer(true)).toBe(7);
    second.keep();
    const both = kept();
    expect(both.length).toBeGreaterThan(one.length);

    // A run that has no use for the other one leaves it in the cache.
    load().keep();
    expect(kept()).toEqual(both);
    // What is gone is not kept for ever.
    rmSync(other);
    write(43);
    utimesSync(file, 2, 2);
    load().keep();
    expect(kept().length).toBeLessThan(both.length);
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
  it("keeps code of each command that was done, and none of one that failed", () => {
    const command = new URL("../../dist/cli.cjs", import.meta.url).pathname;
    const home = join(folder, "home");
    const run = (...words: string[]) =>
      execFileSync(process.execPath, [command, ...words], {
        cwd: folder,
        env: { ...process.env, XDG_CACHE_HOME: home, LOCALAPPDATA: home, HOME: home },
        stdio: "ignore",
      });
    const files = () => readdirSync(folder, { recursive: true, encoding: "utf8" });
    const kept = () => files().filter((name) => /program-/.test(name));
    writeFileSync(
      join(folder, "a.yaml"),
      "basics:\n  name: Ada Lovelace\nwork:\n  - name: Engine\n    position: Analyst\n",
    );
    expect(() => run("build", "no.yaml")).toThrow();
    expect(() => run("bild")).toThrow();
    expect(kept()).toEqual([]);
    const build = ["build", "a.yaml", "--pages", "1", "--quiet", "--force"];
    run(...build);
    const [pack = ""] = kept();
    const { mtimeMs } = statSync(join(folder, pack));
    run(...build);
    // V8 takes its own code back only with the flags that it was kept with; what it refuses would be kept anew.
    expect(statSync(join(folder, pack)).mtimeMs).toBe(mtimeMs);
    run("build", "--help");
    run();
    expect(
      kept()
        .map((name) => name.replace(/^.*-/, ""))
        .sort(),
    ).toEqual(["build", "help"]);
  });
});

describe("the bundled program", () => {
  it("is ASCII, as which it is read", () => {
    const program = new URL("../../dist/program/", import.meta.url);
    const scripts = readdirSync(program);
    expect(scripts).toContain("run.cjs");
    for (const name of scripts)
      expect(readFileSync(new URL(name, program), "latin1")).toMatch(/^[\0-\x7f]*$/);
  });
});
