import { join } from "node:path";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import * as kit from "../../src/kit/index.ts";
import { createNodeHost } from "../../src/node/index.ts";
import { userFolder } from "../cli/run.ts";

/** What `main.tsx` of a folder exports. */
async function load(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>> {
  const { exports } = await createNodeHost({}).loadLayout(join(userFolder(files), "main.tsx"));
  return exports;
}

describe("the modules of a layout", () => {
  it("get the running program's kit and React, never a second copy", async () => {
    const exports = await load({
      "main.tsx": `
        import * as everything from "resume-pdf/kit";
        import { Sheet } from "resume-pdf/kit";
        import React, { createElement } from "react";
        export const same = { Sheet, viaStar: everything.Sheet, createElement, viaDefault: React.createElement };`,
    });
    expect(exports["same"]).toEqual({
      Sheet: kit.Sheet,
      viaStar: kit.Sheet,
      createElement,
      viaDefault: createElement,
    });
  });

  it.each([
    ["without extension", "./parts", "parts.tsx"],
    ["with the extension", "./parts.ts", "parts.ts"],
    ["by what TypeScript compiles it to", "./parts.js", "parts.tsx"],
    ["as the index of a folder", "./parts", "parts/index.ts"],
    ["from the folder above", "../own/parts.mjs", "../own/parts.mjs"],
    ["as JavaScript", "./parts", "parts.jsx"],
  ])("are found %s", async (_how, specifier, file) => {
    const files = {
      "own/main.tsx": `export { part } from "${specifier}";`,
      [join("own", file)]: "export const part = 7;",
    };
    const { exports } = await createNodeHost({}).loadLayout(join(userFolder(files), "own/main.tsx"));
    expect(exports["part"]).toBe(7);
  });

  it("may be data", async () => {
    const exports = await load({
      "main.tsx": 'import data from "./data.json"; export const colour = data.colour;',
      "data.json": '{ "colour": "#123456" }',
    });
    expect(exports["colour"]).toBe("#123456");
  });

  it("run once, however often they are imported", async () => {
    const exports = await load({
      "main.tsx":
        'import { a } from "./a"; import { list } from "./list"; export const seen = [a, list.length];',
      "a.ts": 'import { list } from "./list"; list.push(1); export const a = list.length;',
      "list.ts": "export const list: number[] = [];",
    });
    expect(exports["seen"]).toEqual([1, 1]);
  });

  it("may import each other in a circle, as long as neither needs the other to begin", async () => {
    const exports = await load({
      "main.tsx": 'import { even } from "./even"; export const answer = even(10);',
      "even.ts":
        'import { odd } from "./odd"; export const even = (n: number): boolean => n === 0 || odd(n - 1);',
      "odd.ts":
        'import { even } from "./even"; export const odd = (n: number): boolean => n !== 0 && even(n - 1);',
    });
    expect(exports["answer"]).toBe(true);
  });

  it("are TypeScript: types are dropped, enums and satisfies understood, an import of types alone needs no file", async () => {
    const exports = await load({
      "main.tsx": `
        import type { Gone } from "./gone";
        enum Side { Left = "left" }
        const side = Side.Left satisfies string as string;
        function id<T,>(value: T): T { return value!; }
        export const answer = id<Gone | string>(side);`,
    });
    expect(exports["answer"]).toBe("left");
  });

  it("are read afresh for every build", async () => {
    const folder = userFolder({ "main.tsx": "export const counter = { value: 0 };" });
    const counters = [];
    for (let i = 0; i < 2; i++) {
      const { exports } = await createNodeHost({}).loadLayout(join(folder, "main.tsx"));
      counters.push(exports["counter"]);
    }
    expect(counters[0]).not.toBe(counters[1]);
  });
});
