import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { inspect } from "../../src/cli/commands/inspect.ts";
import { SECTION_NAMES } from "../../src/cli/inspection/sections.ts";

const page = readFileSync(new URL("../../docs/inspect.md", import.meta.url), "utf8");

it("docs/inspect.md lists every section, and names no flag that there is not", () => {
  const listed = [...page.matchAll(/^\| `--(\w+)`/gm)].map(([, name]) => name);
  expect(listed).toEqual([...SECTION_NAMES, "all"]);
  const named = [...page.matchAll(/--(\w+)/g)].map(([, name]) => name);
  expect(Object.keys(inspect.options)).toEqual(expect.arrayContaining(named));
});
