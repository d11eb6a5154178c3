import { describe, expect, it } from "vitest";
import { explain } from "../../src/cli/explain.ts";
import type { ManifestEntry } from "../../src/model/manifest.ts";
import { mm } from "../../src/model/units.ts";

const floor = { size: 9.2, leading: 1.4, space: 0.75, margin: { x: mm(16), y: mm(13) } };
const ceiling = { size: 10.8, leading: 1.6, space: 1.15, margin: { x: mm(16), y: mm(18) } };
const fit: ManifestEntry["fit"] = {
  pages: 1,
  range: { floor, ceiling },
  settings: { size: 9.68, leading: 1.46, space: 0.87, margin: { x: mm(16), y: mm(14.5) } },
  comfort: 0.3,
  fill: [0.9874],
  omitted: [],
  attempts: 4,
  settled: true,
};
const entry = (changes: Partial<ManifestEntry["fit"]> = {}, pages = 1): ManifestEntry => ({
  file: "me.zh.1p.pdf",
  source: "me.yaml",
  lang: "zh",
  layout: "classic",
  paper: "a4",
  target: 1,
  pages,
  bytes: 1,
  sha256: "",
  fonts: [],
  fit: { ...fit, ...changes },
});
const explained = (changes?: Partial<ManifestEntry["fit"]>, pages?: number): string =>
  explain(entry(changes, pages), { folder: "out" });

describe("an explanation", () => {
  it("shows every setting between its ends, pages, comfort and attempts", () => {
    expect(explained()).toBe(`out/me.zh.1p.pdf
  pages    1 of 1, 98.7 % full
  comfort  30 %, after 4 attempts

  setting                 tightest  chosen   most open
  type                    9.2 pt    9.68 pt  10.8 pt    [---o-------]
  leading                 1.4       1.46     1.6        [---o-------]
  spaces                  75 %      87 %     115 %      [---o-------]
  left and right margins  16 mm     16 mm    16 mm      fixed
  top and bottom margins  13 mm     14.5 mm  18 mm      [---o-------]

  nothing is left out
`);
  });

  it("shows how full each page is, and that there are fewer than were wanted", () => {
    expect(explained({ pages: 2, fill: [0.99, 0.4] }, 2)).toContain("pages    2 of 2, 99 %, 40 % full");
    expect(explained({ pages: 2, fill: [0.3] }, 1)).toContain("pages    1 of 2, 30 % full");
  });

  it("names what is left out in reading order, why, and what it would take to keep the nearest of it", () => {
    const omitted = [
      { path: "work[0]", excerpt: "甲公司", priority: "normal", reason: "older", lines: 4, short: 3.6 },
      {
        path: "work[1].highlights[2]",
        excerpt: "短句",
        priority: "low",
        reason: "low-priority",
        lines: 1.1,
        short: 0.7,
      },
    ] as const;
    expect(explained({ omitted })).toContain(`
  left out               priority  why           lines  short of
  work[0]                normal    older         4      3.6       甲公司
  work[1].highlights[2]  low       low priority  1.1    0.7       短句
  keeping work[1].highlights[2] as well needs 0.7 lines more than there are
`);
  });

  it("says so when the search was stopped", () => {
    expect(explained({ settled: false, attempts: 1 })).toContain("after 1 attempt; the search");
  });

  it("puts the mark at the very ends", () => {
    expect(explained({ settings: floor, comfort: 0 })).toContain("[o----------]");
    expect(explained({ settings: ceiling, comfort: 1 })).toContain("[----------o]");
  });
});
