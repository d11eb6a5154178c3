import { describe, expect, it } from "vitest";
import { bilingual, check, highlights, inChinese, inEnglish, said } from "./checking.ts";

describe("U1 mixed-ranges: ranges of numbers have one mark", () => {
  it("points at the mark that most others are not", () => {
    const text = inEnglish(highlights("3–5 teams", "10–20 nodes", "7~9 regions"));
    expect(said(text, "mixed-ranges")).toEqual(["9:10+1 warning ~"]);
    const [found] = check(text).filter(({ code }) => code === "mixed-ranges");
    expect(found?.message).toBe("ranges are written with `~` here, mostly with `–` in en");
  });

  it("takes every language by itself", () => {
    expect(said(bilingual(highlights("{ en: 3–5 teams, zh: 3～5个团队 }")), "mixed-ranges")).toEqual([]);
  });

  it("knows what is no range", () => {
    const text = inEnglish(highlights("3–5 teams", "since 2020-08", "+86-10-6200-0000", "x86-64 and v1-2"));
    expect(said(text, "mixed-ranges")).toEqual([]);
  });
});

describe("U2 mixed-dashes: sentences are broken by one kind of dash", () => {
  it("points at the odd one", () => {
    const text = inEnglish(highlights("One — two", "three — four", "five – six"));
    expect(said(text, "mixed-dashes")).toEqual(["9:14+1 warning –"]);
  });

  it("leaves hyphens in words and ranges alone", () => {
    expect(said(inEnglish(highlights("One — two", "end-to-end, 3–5")), "mixed-dashes")).toEqual([]);
  });
});

describe("U3 mixed-dates: dates in texts are written in one way", () => {
  it("points at the odd ones of a language", () => {
    const text = inChinese(highlights("2024年8月上线", "2023年1月立项", "2022.08 启动", "2021/03 加入"));
    expect(said(text, "mixed-dates")).toEqual(["9:9+7 warning 2022.08", "10:9+7 warning 2021/03"]);
  });

  it("tells 2024.8 from 2024.08, of which 2024.10 is neither", () => {
    const text = inChinese(highlights("2024.8上线", "2023.1立项", "2022.10启动", "2021.03加入"));
    expect(said(text, "mixed-dates")).toEqual(["10:9+7 warning 2021.03"]);
  });

  it("knows English months, and versions", () => {
    const text = inEnglish(highlights("In Aug 2024", "in Sep 2023", "in January 2022", "with v2024.8.1"));
    expect(said(text, "mixed-dates")).toEqual(["9:12+12 warning January 2022"]);
  });
});

describe("U4 mixed-ellipses: omissions have one mark", () => {
  it("points at the odd one", () => {
    const text = inChinese(highlights("甲……乙", "丙……丁", "戊…己"));
    expect(said(text, "mixed-ellipses")).toEqual(["9:10+1 warning …"]);
  });
});

describe("U5 mixed-spacing: Chinese and Latin have a space between them everywhere, or nowhere", () => {
  it("remarks once on each text that differs", () => {
    const text = inChinese(highlights("使用Go和Redis开发", "使用 Go 和 Redis 开发", "使用C++开发"));
    expect(said(text, "mixed-spacing")).toEqual(["8:11+1 info  "]);
  });

  it("has nothing to say of either way by itself", () => {
    expect(said(inChinese(highlights("使用 Go 开发", "处理 80% 的请求")), "mixed-spacing")).toEqual([]);
  });
});
