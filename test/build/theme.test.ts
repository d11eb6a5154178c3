import { describe, expect, it } from "vitest";
import { mergeTheme } from "../../src/build/theme.ts";
import { themeProblems } from "../../src/build/theme-problems.ts";
import type { Theme } from "../../src/model/theme.ts";

const THEME: Theme = {
  colors: { ink: "#1a1a1a", quiet: "#4d4d4d", accent: "#1f4e79", rule: "#9fb3c6", tint: "#f4f6f8" },
  scale: { name: 2, label: 1.1, head: 1.2 },
  space: { section: 2, head: 1, entry: 1, paragraph: 0.5, label: 0.3, bullet: 0.3 },
};
const PLAIN = { name: "plain", theme: THEME };

describe("a theme", () => {
  it("is the layout's where nobody changes it", () => {
    expect(mergeTheme(PLAIN)).toEqual(THEME);
    expect(mergeTheme(PLAIN, undefined, {})).toEqual(THEME);
  });

  it("is changed token by token, the résumé counting over the project", () => {
    const project = { colors: { ink: "#000000", accent: "#000080" }, scale: { name: 3 } };
    const resume = { colors: { accent: "#800000" }, space: { entry: 2 } };
    expect(mergeTheme(PLAIN, project, resume)).toEqual({
      colors: { ...THEME.colors, ink: "#000000", accent: "#800000" },
      scale: { ...THEME.scale, name: 3 },
      space: { ...THEME.space, entry: 2 },
    });
  });

  it("is changed last by what is said of the layout alone, but only within one author's changes", () => {
    const layouts = { plain: { scale: { name: 3 } }, other: { scale: { head: 4 } } };
    expect(mergeTheme(PLAIN, { layouts, scale: { name: 1, label: 1 } }).scale).toEqual({
      name: 3,
      label: 1,
      head: 1.2,
    });
    expect(mergeTheme(PLAIN, { layouts }, { scale: { name: 1 } }).scale.name).toBe(1);
  });

  it("takes no layout's name for something that every object has", () => {
    expect(mergeTheme({ name: "constructor", theme: THEME }, { layouts: {} })).toEqual(THEME);
  });
});

describe("the colours of a theme", () => {
  const told = (...themes: [Parameters<typeof themeProblems>[1], Parameters<typeof themeProblems>[2]?]) =>
    themeProblems(PLAIN, ...themes).map(({ code, message, hint, path }) => ({ code, message, hint, path }));

  it("have enough contrast, or the nearest that has is named", () => {
    expect(told(undefined, { colors: { accent: "#7fa8d0" } })).toEqual([
      {
        code: "low-contrast",
        message: "`accent` #7fa8d0 has a contrast of 2.49 on white, it needs 4.5",
        hint: expect.stringMatching(/^the nearest accent that will do is "#[\da-f]{6}"$/),
        path: ["theme", "colors", "accent"],
      },
    ]);
  });

  it.each([
    ["ink", "#5a5a5a", 7],
    ["quiet", "#5a5a5a", 7],
    ["accent", "#777777", 4.5],
    ["rule", "#eeeeee", 1.2],
  ])("have it for %s: %s is not enough", (token, color, needed) => {
    const [problem, ...others] = told(undefined, { colors: { [token]: color } });
    expect(problem?.message).toMatch(new RegExp(`^\`${token}\` ${color} .* on white, it needs ${needed}$`));
    expect(others).toEqual([]);
  });

  it("are put right by what the hint says", () => {
    const [problem] = told(undefined, { colors: { quiet: "#999999" } });
    const color = /#[\da-f]{6}/.exec(problem?.hint ?? "")?.[0] ?? "";
    expect(told(undefined, { colors: { quiet: color } })).toEqual([]);
  });

  it("have it on the tint too; who changed one of the two last is told", () => {
    const onTint = "`quiet` #535353 has a contrast of 6.80 on the tint #f0f1f2, it needs 7";
    const quiet = { colors: { quiet: "#535353" } };
    const tint = { colors: { tint: "#f0f1f2" } };
    expect(told(quiet)).toEqual([]);
    expect(told(tint, quiet)).toMatchObject([{ message: onTint, path: ["theme", "colors", "quiet"] }]);
    expect(told(quiet, tint)).toMatchObject([
      { message: onTint, path: ["theme", "colors", "tint"], hint: expect.stringContaining("nearest tint") },
    ]);
  });

  it("include a tint that prints evenly", () => {
    expect(told(undefined, { colors: { tint: "#f0f0f0" } })).toEqual([]);
    expect(told(undefined, { colors: { tint: "#c0d8f0" } })).toMatchObject([
      {
        code: "dark-tint",
        message: "`tint` #c0d8f0 is as dark as a grey of 16 %, more than 6 % prints unevenly",
      },
    ]);
  });

  it("are told where they stand: in a layout, in the project's theme, in the résumé's", () => {
    const faint = { accent: "#999999" };
    const layout = { name: "faint", theme: { ...THEME, colors: { ...THEME.colors, ...faint } } };
    expect(themeProblems(layout, undefined)).toMatchObject([
      {
        kind: "usage",
        severity: "warning",
        message: expect.stringContaining("the layout `faint`: `accent`"),
      },
    ]);
    expect(themeProblems(PLAIN, { layouts: { plain: { colors: faint } } })).toMatchObject([
      { kind: "usage", message: expect.stringContaining("`theme.layouts.plain.colors.accent`: `accent`") },
    ]);
    expect(themeProblems(PLAIN, undefined, { layouts: { plain: { colors: faint } } })).toMatchObject([
      { kind: "content", path: ["theme", "layouts", "plain", "colors", "accent"] },
    ]);
  });

  it("are not told of a résumé that did not choose them", () => {
    const project = { colors: { accent: "#999999" } };
    expect(told(project, { colors: { ink: "#000000" } })).toEqual([]);
    expect(told(project)).toHaveLength(1);
  });
});
