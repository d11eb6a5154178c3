import { describe, expect, it } from "vitest";
import { parseResume, readTheme } from "../../src/content/index.ts";
import { hints, named, problems, report } from "./reports.ts";

const themeOf = (theme: string) =>
  parseResume({ file: "resume.yaml", text: named(`theme: ${theme}\n`) }).resume?.theme;
const colored = (color: string): string => named(`theme:\n  colors:\n    accent: ${color}\n`);

describe("a theme", () => {
  it.each([
    ["'#abc'", "#aabbcc"],
    ["'#1F4E79'", "#1f4e79"],
    ["navy", "#000080"],
    ["rgb(31 78 121)", "#1f4e79"],
    ["hsl(209 59% 30%)", "#1f4e7a"],
    ["oklch(0.6 0.4 30)", "#ee1300"],
  ])("reads the CSS colour %s as %s", (written, hex) => {
    const { resume, diagnostics } = parseResume({ file: "r", text: colored(written) });
    expect(diagnostics).toEqual([]);
    expect(resume?.theme).toEqual({ colors: { accent: hex } });
  });

  it("has only what is written, numbers as numbers, and single layouts by any name", () => {
    expect(themeOf("{ scale: { name: 2.5 }, space: { head: .5, entry: 2 } }")).toEqual({
      scale: { name: 2.5 },
      space: { head: 0.5, entry: 2 },
    });
    expect(themeOf("{ layouts: { my-own: { colors: { tint: white } }, sidebar: {} } }")).toEqual({
      layouts: { "my-own": { colors: { tint: "#ffffff" } }, sidebar: {} },
    });
    expect(themeOf("{}")).toEqual({});
  });

  it("has no unknown keys, not in single layouts either", () => {
    const text = named(
      "theme:\n  colours: {}\n  colors: { background: white }\n  layouts: { a: { scale: { nam: 2 }, layouts: {} } }\n",
    );
    expect(problems(text)).toEqual([
      "4:3 error unknown-key",
      "5:13 error unknown-key",
      "6:28 error unknown-key",
      "6:38 error unknown-key",
    ]);
    expect(hints(text)).toEqual([
      "did you mean `colors`?",
      "did you mean `tint`?",
      "did you mean `name`?",
      "known here: colors, scale, space",
    ]);
  });

  it.each([
    ["nvy", "did you mean `navy`?"],
    ["1f4e79", 'write "#1f4e79"'],
    ["'#12345'", 'write `"#1f4e79"`, `navy` or `rgb(31 78 121)`'],
    ["rgb(0 0 0 / 50%)", 'on white it looks like "#808080"'],
    ["transparent", 'on white it looks like "#ffffff"'],
  ])("has opaque colours: %s is none", (written, hint) => {
    expect(problems(colored(written))).toEqual(["5:13 error bad-color"]);
    expect(hints(colored(written))).toEqual([hint]);
  });

  it("has numbers within bounds", () => {
    expect(
      report(named("theme:\n  scale: { name: 9, label: big }\n  space: { entry: -1, head: [] }\n")),
    ).toMatchInlineSnapshot(`
      "resume.yaml:4:18 error bad-value  \`name\` cannot be \`9\`
        4 |   scale: { name: 9, label: big }
          |                  ^
        hint: write a number from 0.8 to 4
      resume.yaml:4:28 error bad-value  \`label\` cannot be \`big\`
        4 |   scale: { name: 9, label: big }
          |                            ^^^
        hint: write a number from 0.8 to 4
      resume.yaml:5:19 error bad-value  \`entry\` cannot be \`-1\`
        5 |   space: { entry: -1, head: [] }
          |                   ^^
        hint: write a number from 0 to 6
      resume.yaml:5:29 error wrong-type  \`head\` is a list, expected a number
        5 |   space: { entry: -1, head: [] }
          |                             ^^
        hint: write digits, e.g. \`1.5\`"
    `);
    expect(
      problems(named("theme: { scale: { name: 0.8, head: 4 }, space: { entry: 0, head: 6 } }\n")),
    ).toEqual([]);
  });
});

describe("a colour without quotes", () => {
  it("is a comment to YAML, and told as that", () => {
    expect(report(colored("#1f4e79"))).toMatchInlineSnapshot(`
      "resume.yaml:5:13 error unquoted-color  \`#1f4e79\` is a comment to YAML, as everything behind a \`#\`
        5 |     accent: #1f4e79
          |             ^^^^^^^
        hint: put it in quotes: "#1f4e79""
    `);
  });

  it.each([
    ["behind a brace", "theme: { colors: { accent: #123456 } }\n", "3:28"],
    ["with more lines to come", "theme:\n  colors: { accent: #123456, ink: #000 }\nwork: []\n", "4:21"],
    ["in a map of several lines", "theme:\n  colors: {\n    accent: #123456,\n    ink: '#000' }\n", "5:13"],
  ])("hides the rest of its line: %s", (_name, yaml, place) => {
    expect(problems(named(yaml))).toEqual([`${place} error unquoted-color`]);
    expect(hints(named(yaml))).toEqual(['put it in quotes: "#123456"']);
  });

  it("is not seen in comments that are meant as such, nor in quotes", () => {
    expect(problems(named("work: # none yet\n  []\nskills: #123 items\n"))).toEqual([]);
    expect(problems(named("  label: 'a: #fff'\nwork: [\n"))).toEqual(["4:8 error syntax"]);
  });
});

describe("a theme that a program gives", () => {
  it("keeps the rules of the file", () => {
    expect(readTheme({ colors: { accent: "navy" }, scale: { name: 2 } })).toEqual({
      problems: [],
      theme: { colors: { accent: "#000080" }, scale: { name: 2 } },
    });
    const { theme, problems } = readTheme({ colors: { accent: "nvy", ink: 3 }, scale: { name: Infinity } });
    expect(theme).toBeUndefined();
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["wrong-type", ["colors", "ink"]],
      ["bad-value", ["scale", "name"]],
      ["bad-color", ["colors", "accent"]],
    ]);
  });
});
