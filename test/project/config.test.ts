import { describe, expect, it } from "vitest";
import { configJsonSchema, readConfig } from "../../src/content/index.ts";

const read = (text: string) => readConfig("resume-pdf.config.yaml", new TextEncoder().encode(text));

const ALL = `\
resumes: [people, me.yaml]
languages: [zh, en]
pages: [1, 2, auto]
layouts: [classic, ./looks/mine.tsx]
papers: [a4, letter]
theme: { colors: { accent: "#1f4e79" }, layouts: { sidebar: { space: { section: 2 } } } }
fonts: { latin: Source Serif 4, han: Noto Serif SC }
redact: public
standard: none
strict: true
out: build/pdf
name: "{resume}-{lang}[-{layout}]"
`;

describe("the configuration of a project", () => {
  it("says everything that a build can be told once for all", () => {
    const { config, diagnostics } = read(ALL);
    expect(diagnostics).toEqual([]);
    expect(config).toEqual({
      resumes: ["people", "me.yaml"],
      languages: ["zh", "en"],
      pages: [1, 2, "auto"],
      layouts: ["classic", "./looks/mine.tsx"],
      papers: ["a4", "letter"],
      theme: { colors: { accent: "#1f4e79" }, layouts: { sidebar: { space: { section: 2 } } } },
      fonts: { latin: "Source Serif 4", han: "Noto Serif SC" },
      redact: "public",
      standard: "none",
      strict: true,
      out: "build/pdf",
      name: "{resume}-{lang}[-{layout}]",
    });
  });

  it("may be empty, or all comments", () => {
    expect(read("")).toMatchObject({ config: {}, diagnostics: [] });
    expect(read("# later\n")).toMatchObject({ config: {}, diagnostics: [] });
  });

  it("knows on which line it says what", () => {
    expect(read(ALL).locate(["fonts"])?.range.line).toBe(7);
    expect(read(ALL).locate(["pages"])?.range.line).toBe(3);
  });

  it.each([
    ["page: [1]", "unknown-key", 1, "did you mean `pages`?"],
    ["out: pdf\npages: [3]", "bad-value", 2, "known here: 1, 2, auto"],
    ["pages: 1", "wrong-type", 1, "begin each item on a line of its own with `- `"],
    ["papers: [a5]", "bad-value", 1, "did you mean `a4`?"],
    ["theme:\n  colors: { accent: lightgrey1 }", "bad-color", 2, undefined],
    ["theme:\n  colours: { accent: navy }", "unknown-key", 2, "did you mean `colors`?"],
    ["strict: perhaps", "bad-value", 1, "known here: true, false"],
    ["languages: [e!]", "bad-language-tag", 1, "write a tag such as `en`, `zh` or `zh-Hant`"],
    ["- pages", "not-a-configuration", 1, "write one `key: value` on each line, e.g. `pages: [1, 2]`"],
    ["out: [", "syntax", 1, undefined],
    ['name: "{slug}"', "bad-pattern", 1, undefined],
    ["out: a\nout: b", "duplicate-key", 2, "keep one of them"],
  ])("is refused with the place of what is wrong: %s", (text, code, line, hint) => {
    const { config, diagnostics } = read(text);
    expect(config).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({
      file: "resume-pdf.config.yaml",
      severity: "error",
      code,
      range: { line },
    });
    if (hint !== undefined) expect(diagnostics[0]?.hint).toBe(hint);
  });

  it("tells every problem at once", () => {
    expect(read("page: [1]\npapers: [a5]\nname: ../x").diagnostics.map(({ code }) => code)).toEqual([
      "bad-value",
      "unknown-key",
      "bad-pattern",
    ]);
  });

  it("has a schema for editors with a word on every key", () => {
    const { properties } = configJsonSchema() as { properties: Record<string, { description?: string }> };
    expect(Object.keys(properties)).toEqual(ALL.match(/^\w+/gm));
    for (const [key, { description }] of Object.entries(properties)) expect(description, key).toMatch(/\.$/);
  });
});
