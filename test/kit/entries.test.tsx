import { describe, expect, it } from "vitest";
import { Entries } from "../../src/kit/index.ts";
import { bullet, entry, paragraph, rich } from "../support/selected.ts";
import { facesOf, lineWith, RIGHT, SETTINGS, set } from "./set.tsx";

const job = entry("甲公司", {
  subtitle: rich("工程师"),
  place: rich("杭州"),
  dates: rich("2016.09 – 2019.01"),
});

describe("the header of an entry", () => {
  it("has its dates at the right edge, on the baseline of the title", async () => {
    const lines = await set(<Entries entries={[job]} gap={1} />);
    const [title, dates] = [lineWith(lines, "甲公司"), lineWith(lines, "2016")];
    expect(title.x).toBeCloseTo(SETTINGS.margin.x, 4);
    expect(dates.x + dates.width).toBeCloseTo(RIGHT, 4);
    expect(dates.y).toBeCloseTo(title.y, 4);
  });

  it("sets the title bold and what stands beside it regular", async () => {
    const title = lineWith(await set(<Entries entries={[job]} gap={1} />), "甲公司");
    expect(facesOf(title)[0]).toBe("NotoSansSC-SemiBold");
    expect(facesOf(title).at(-1)).toBe("NotoSansSC-Regular");
    expect(title.text).toBe("甲公司\u2002工程师");
  });

  it("takes a second line for role and place when the first cannot hold them, and then in every entry", async () => {
    const long = entry("乙公司", {
      subtitle: rich("工程师".repeat(12)),
      place: rich("北京"),
      dates: rich("2012 – 2016"),
    });
    const lines = await set(<Entries entries={[job, long]} gap={1} />);
    for (const [title, role, place] of [
      ["甲公司", "工程师", "杭州"],
      ["乙公司", "工程师工程师", "北京"],
    ] as const) {
      const first = lineWith(lines, title);
      const second = lines.find(({ y, text }) => y > first.y && text.startsWith(role));
      expect(second?.y).toBeCloseTo(first.y + SETTINGS.size * SETTINGS.leading, 4);
      expect(lineWith(lines, place).y).toBeCloseTo(second?.y ?? 0, 4);
    }
  });

  it("is kept on one page with the first lines below it", async () => {
    const words = "重写网关并降低延迟".repeat(12);
    const entries = Array.from({ length: 12 }, (_, i) =>
      entry(`公司${i}号`, {
        bullets: [bullet(`${i}a`, { text: rich(words) }), bullet(`${i}b`, { text: rich(words) })],
      }),
    );
    for (let lead = 0; lead < 6; lead += 1) {
      const filler = entry("开头", { body: Array.from({ length: lead }, (_, i) => paragraph(`补${i}`)) });
      const lines = await set(<Entries entries={[filler, ...entries]} gap={1} />, { pages: 2 });
      expect(new Set(lines.map(({ page }) => page)).size).toBeGreaterThan(1);
      lines.forEach(({ text, page }, i) => {
        if (text.startsWith("公司")) expect([text, lines[i + 1]?.page]).toEqual([text, page]);
      });
    }
  });
});

describe("roles at one employer", () => {
  it("stand below it as entries of their own, in order", async () => {
    const roles = [
      entry("主管", { dates: rich("2020 – 2022") }),
      entry("工程师", { dates: rich("2018 – 2020") }),
    ];
    const lines = await set(<Entries entries={[entry("甲公司", { positions: roles })]} gap={1} />);
    expect(lines.map(({ text }) => text)).toEqual(["甲公司", "主管", "2020 – 2022", "工程师", "2018 – 2020"]);
  });
});
