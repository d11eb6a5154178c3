import { describe, expect, it } from "vitest";
import { nondeterminismIn } from "./determinism.ts";
import { RANKS, roomOf } from "./house.ts";
import { importsOf } from "./imports.ts";
import { inspect } from "./inspect.ts";
import { readSourceTree } from "./source-tree.ts";

/** Files that may be longer than the limit, with the reason. */
const LONG_FILES: Readonly<Record<string, string>> = {};
const MAX_LINES = 350;

const tree = readSourceTree(["src", "layouts"]);

describe("the house", () => {
  it("is seen whole: every room of the plan has files", () => {
    const rooms = new Set([...tree.keys()].map(roomOf));
    expect([...rooms].sort()).toEqual(Object.keys(RANKS).sort());
    expect(tree.size).toBeGreaterThan(60);
  });

  it("imports downwards only, without cycles, each dependency through its own door", () => {
    expect(inspect(tree)).toEqual([]);
  });

  it("knows neither clock nor chance nor locale nor environment below src/node", () => {
    expect(nondeterminismIn(tree)).toEqual([]);
  });

  it(`keeps files within ${MAX_LINES} lines, or says why not`, () => {
    const long = [...tree].filter(([, text]) => text.split("\n").length > MAX_LINES).map(([path]) => path);
    expect(long).toEqual(Object.keys(LONG_FILES));
  });
});

describe("the inspection itself", () => {
  it("sees every form of import", () => {
    const text = [
      'import a from "./a.ts";',
      'import type { B } from "./b.ts";',
      'import { type C } from "./c.ts";',
      'import "./d.ts";',
      'export * from "./e.ts";',
      'export { f } from "./f.ts";',
      'export type { G } from "./g.ts";',
      'const h = await import("./h.ts");',
      'type I = import("./i.ts").I;',
      'type J = typeof import("./j.ts");',
      'import k = require("./k.ts");',
      'const l = require("./l.ts");',
      "// import './comment.ts'",
      "const text = \"import m from './m.ts'\";",
    ].join("\n");
    const found = importsOf("src/x.ts", text);
    expect(found.map((i) => `${i.line} ${i.specifier}`)).toEqual([
      "1 ./a.ts",
      "2 ./b.ts",
      "3 ./c.ts",
      "4 ./d.ts",
      "5 ./e.ts",
      "6 ./f.ts",
      "7 ./g.ts",
      "8 ./h.ts",
      "9 ./i.ts",
      "10 ./j.ts",
      "11 ./k.ts",
      "12 ./l.ts",
    ]);
  });

  it("refuses an import that it cannot read", () => {
    expect(() => importsOf("src/x.ts", "await import(name);")).toThrow("src/x.ts:1");
  });

  it.each([
    [
      "an upward import",
      { "src/model/a.ts": 'import "../text/b.ts"', "src/text/b.ts": "" },
      "src/model/a.ts:1: src/model must not import from src/text, which is not below it",
    ],
    [
      "a sideways import",
      { "src/text/a.ts": 'export type { B } from "../fonts/b.ts"', "src/fonts/b.ts": "" },
      "src/text/a.ts:1: src/text must not import from src/fonts, which is not below it",
    ],
    [
      "a lazy upward import",
      { "src/kit/a.ts": 'await import("../node/b.ts")', "src/node/b.ts": "" },
      "src/kit/a.ts:1: src/kit must not import from src/node, which is not below it",
    ],
    [
      "a cycle",
      { "src/text/a.ts": 'import "./b.ts"', "src/text/b.ts": 'import type {} from "./a.ts"' },
      "cycle: src/text/a.ts -> src/text/b.ts -> src/text/a.ts",
    ],
    [
      "a second door",
      { "src/text/a.ts": 'import { x } from "fontkit"' },
      "src/text/a.ts:1: fontkit comes in through src/fonts only",
    ],
    [
      "a door to a subpath",
      { "src/kit/a.ts": 'import x from "hyphen/en"' },
      "src/kit/a.ts:1: hyphen comes in through src/text only",
    ],
    [
      "a disk below the host",
      { "src/pdf/a.ts": 'import { readFile } from "node:fs/promises"' },
      "src/pdf/a.ts:1: node comes in through src/node, src/cli only",
    ],
    [
      "types through another door",
      { "src/model/a.ts": 'import type { ReactElement } from "react"' },
      "src/model/a.ts:1: react comes in through src/kit, src/pdf, src/node, layouts only",
    ],
    [
      "an unknown dependency",
      { "src/cli/a.ts": 'import "left-pad"' },
      "src/cli/a.ts:1: no door for left-pad",
    ],
    [
      "a layout that looks past the kit",
      { "layouts/a/b.tsx": 'import "../../src/text/c.ts"', "src/text/c.ts": "" },
      "layouts/a/b.tsx:1: layouts may import from layouts, src/kit, src/model only, not from src/text",
    ],
    ["a room without a rank", { "src/utils/a.ts": "" }, "src/utils/a.ts: no rank for src/utils"],
    [
      "a file that is not there",
      { "src/text/a.ts": 'import "./gone.ts"' },
      "src/text/a.ts:1: ./gone.ts is no file of the tree",
    ],
  ])("reports %s", (_name, files: Record<string, string | undefined>, complaint) => {
    const made = new Map(Object.entries(files).map(([path, text]) => [path, text ?? ""]));
    expect(inspect(made)).toEqual([complaint]);
  });

  it("lets pass what is allowed", () => {
    const allowed = new Map([
      ["src/model/a.ts", 'import { distance } from "fastest-levenshtein"'],
      ["src/text/a.ts", 'import "../model/a.ts"; import "./b.ts"; import x from "hyphen/en"'],
      ["src/text/b.ts", 'import "../model/a.ts"'],
      ["src/cli/a.ts", 'import "node:fs"; import "../text/b.ts"'],
    ]);
    expect(inspect(allowed)).toEqual([]);
  });

  it.each([
    ["Date.now()", "Date.now"],
    ["new Date()", "the current date"],
    ["Date()", "the current date"],
    ["Math.random()", "Math.random"],
    ["process.env.HOME", "process.env"],
    ["text.toLocaleUpperCase()", ".toLocaleUpperCase"],
    ["a.localeCompare(b)", ".localeCompare"],
    ["date.getHours()", ".getHours"],
    ["new Intl.Collator()", "Intl.Collator"],
    ["fetch(url)", "fetch()"],
  ])("reports %s below src/node and lets it pass there", (code, complaint) => {
    expect(nondeterminismIn(new Map([["src/text/a.ts", code]]))).toEqual([`src/text/a.ts:1: ${complaint}`]);
    expect(nondeterminismIn(new Map([["src/node/a.ts", code]]))).toEqual([]);
  });

  it("lets a given moment pass", () => {
    const code = "new Date(seconds * 1000).toISOString(); date.getUTCFullYear(); // Date.now()";
    expect(nondeterminismIn(new Map([["src/pdf/a.ts", code]]))).toEqual([]);
  });
});
