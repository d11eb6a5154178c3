import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { layouts } from "../../layouts/index.ts";
import { parseResume } from "../../src/content/index.ts";

const page = readFileSync(new URL("../../docs/theme.md", import.meta.url), "utf8");

describe("docs/theme.md", () => {
  const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = ""]) => yaml);

  it("has examples that a résumé can begin with", () => {
    expect(examples).toHaveLength(2);
    for (const yaml of examples) {
      const { diagnostics } = parseResume({
        file: "example.yaml",
        text: `${yaml}basics: { name: Lin Yi }\n`,
      });
      expect(diagnostics).toEqual([]);
    }
  });

  it("lists every token, and no other", () => {
    const listed = [...page.matchAll(/^\| `(\w+\.\w+)`/gm)].map(([, token]) => token);
    const tokens = Object.entries(layouts.classic.theme).flatMap(([group, members]) =>
      Object.keys(members).map((name) => `${group}.${name}`),
    );
    expect(listed).toEqual(tokens);
  });
});
