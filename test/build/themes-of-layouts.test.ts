import { describe, expect, it } from "vitest";
import { layouts } from "../../layouts/index.ts";
import { colorFlaws } from "../../src/build/color-flaws.ts";
import { readTheme } from "../../src/content/index.ts";
import type { Layout } from "../../src/model/layout.ts";

const shipped: readonly Layout[] = Object.values(layouts);

describe("the layouts that ship", () => {
  it("are seen", () => {
    expect(shipped.map(({ name }) => name)).toContain("classic");
  });

  it.each(shipped)("$name has colours that can be read and printed", ({ theme }) => {
    expect(colorFlaws(theme.colors)).toEqual([]);
  });

  it.each(shipped)("$name has tokens that a résumé could choose as well", ({ theme }) => {
    expect(readTheme(theme)).toEqual({ theme, problems: [] });
  });
});
