import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkRules, checkSource } from "../../src/check.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

describe("the list of rules", () => {
  it("gives each a name of its own", () => {
    const codes = checkRules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(30);
  });

  it("has every slip of writing, with its number and severity", () => {
    const folder = join(ROOT, "src/orthography/rules");
    const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    const kinds = sources.flatMap((source) =>
      [...source.matchAll(/rule: "(\w+)",\s+code: "([\w-]+)",\s+severity: "(\w+)"/g)].map(
        ([, rule, code, severity]) => `${rule} ${code} ${severity}`,
      ),
    );
    expect(kinds.length).toBeGreaterThan(15);
    const listed = checkRules.map(({ id, code, severity }) => `${id} ${code} ${severity}`);
    expect(kinds.filter((kind) => !listed.includes(kind))).toEqual([]);
  });
});

describe("the samples", () => {
  const folder = join(ROOT, "content");
  const samples = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it.each(samples.map(({ name }) => name))("%s breaks no rule", (name) => {
    const file = join(folder, name, "resume.yaml");
    const { diagnostics } = checkSource({ file, bytes: readFileSync(file) });
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("are seen", () => {
    expect(samples.length).toBeGreaterThanOrEqual(5);
  });
});
