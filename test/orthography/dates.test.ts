import { describe, expect, it } from "vitest";
import { mendDateRange, slipsIn } from "../../src/orthography/index.ts";
import { mended } from "./expect-mended.ts";

describe("time spans in a text", () => {
  it.each([
    ["2022年11月-2024年4月", "2022年11月 – 2024年4月"],
    ["2016 年 9 月 - 2019 年 1 月", "2016 年 9 月 – 2019 年 1 月"],
    ["2020.01.01 ~ 至今，杭州", "2020.01.01 – 至今，杭州"],
    ["于 2022/06～now 任职", "于 2022/06 – 至今 任职"],
    ["2006~2010 就读", "2006~2010 就读"],
    ["2021.06 - now", "2021.06 – 至今"],
    ["（2006~2010）就读", "（2006 – 2010）就读"],
  ])("are connected by an en dash: %s", (text, wanted) => expect(mended(text)).toBe(wanted));

  it.each([
    ["Jun. 2022 - Now", "Jun. 2022 – Present"],
    ["Beijing (Sept 2017 - Present)", "Beijing (Sept 2017 – Present)"],
    ["Lin Yi (林一), 2020 - 至今", "Lin Yi (林一), 2020 – Present"],
    ["07/2013 ~ 07/2017", "07/2013 – 07/2017"],
  ])("and in English: %s", (text, wanted) => expect(mended(text, "en")).toBe(wanted));

  it.each([
    "2016年9月—2019年1月，2016 – 2019，2016年至2019年",
    "日期 2020-10-31，版本 2020.1-2，电话 010-6200-0000",
    "销量 1990-2000 件，3~5 人，约 ~30 ms",
    "2019.13-2020.14",
    "现在 ~ 至今",
  ])("are not seen, or right, in %s", (text) =>
    expect(slipsIn(text, { lang: "zh" }).filter(({ rule }) => rule === "D1")).toEqual([]),
  );
});

describe("a field that holds a time span", () => {
  it.each([
    ["2022.10~至今", "2022.10 – 至今"],
    ["2022.10至今", "2022.10 – 至今"],
    ["2022.10 -", "2022.10 – 至今"],
    ["２０２２．１０—２０２３．１", "2022.10 – 2023.1"],
    ["2022年10月到2023年1月", "2022年10月 – 2023年1月"],
    ["2019.13~2020", "2019.13~2020"],
    ["一年半", "一年半"],
  ])("is written with an en dash whatever stood there: %s", (text, wanted) =>
    expect(mendDateRange(text, { lang: "zh" })).toBe(wanted),
  );

  it("ends with the word of its language", () => {
    expect(mendDateRange("Oct 2022 to now", { lang: "en" })).toBe("Oct 2022 – Present");
    expect(mendDateRange("2022-10 ~ 至今", { lang: "en-GB" })).toBe("2022-10 – Present");
  });
});
