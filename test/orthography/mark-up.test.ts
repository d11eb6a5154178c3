import { describe, expect, it } from "vitest";
import { mend, slipsIn } from "../../src/orthography/index.ts";
import { codesIn, mended } from "./expect-mended.ts";

describe("left-overs of Markdown and HTML", () => {
  it.each([
    ["维护 car\\_sound\\_utils 工具 \\(内部版\\)", "维护 car_sound_utils 工具（内部版）"],
    ["高级工程师&nbsp;&nbsp;&ensp;平台部", "高级工程师 平台部"],
    ["R&amp;D，A&amp;amp;B，&quot;研发&quot;", "R&D，A&B，“研发”"],
    ["a&#42;b &lt;b&gt;", "a\\*b \\<b>"],
    ["全球 108<sup>th</sup>，CO<sub>2</sub> 排放", "全球 108^th^，CO~2~ 排放"],
    ['<p style="width: 20%">基础<b>技术</b>部</p>', "基础**技术**部"],
    ["第一<br>第二", "第一 第二"],
    ["use <code>a->b</code> now", "use `a->b` now"],
    ["soft\u00adware\u200b \ufeffGo\u2060", "software Go"],
    ["Redis\u000bGo", "Redis Go"],
  ])("are decoded: %s", (text, wanted) => expect(mended(text)).toBe(wanted));

  it.each([
    "p99<30ms 且 p50<10ms",
    "Map<String, List<Integer>>",
    "R&D 与 AT&T; 合作",
    "\\*not emphasis\\*, \\[not a link\\], 10\\^6, \\~5, a\\\\b, \\_x\\_",
    "`&nbsp;<br>\\_`",
  ])("are not seen in %s", (text) => {
    const given = { lang: "zh" };
    expect(slipsIn(text, given).filter(({ rule }) => rule === "N6")).toEqual([]);
  });

  it("links and pictures in HTML are the author's to rewrite", () => {
    const text = '<a href="https://example.com">主页';
    expect(mended(text)).toBe(text);
    expect(codesIn(text)).toEqual(["html-tag"]);
  });

  it("nothing is mended that would show asterisks: Ａ counts as Chinese beside them, A does not", () => {
    const text = "Ａ**“好”**";
    expect(mended(text)).toBe(text);
    expect(codesIn(text)).toEqual(["full-width-letters"]);
  });
});

describe("places", () => {
  it("are those of the source, mark-up and entities included", () => {
    const text = "**系统**&nbsp;, 使用";
    const [slip] = slipsIn(text, { lang: "zh" });
    expect(slip).toMatchObject({ rule: "N1", start: 6, end: 14, replacement: "，" });
    expect(text.slice(slip?.start, slip?.end)).toBe("&nbsp;, ");
  });

  it("are divided by mark-up, which is never replaced", () => {
    expect(mended("系统,** 使用**，a")).not.toContain(",");
    expect(mended("系统, **使用**")).toBe("系统，**使用**");
  });

  it("are told with what stood there, round by round", () => {
    const { slips, left, text } = mend("系统, “好” 的 切流", { lang: "zh" });
    expect(text).toBe("系统，“好”的 切流");
    expect(slips.map(({ before, replacement }) => [before, replacement])).toEqual([
      [", ", "，"],
      [" ", ""],
    ]);
    expect(left.map(({ code }) => code)).toEqual(["space-in-chinese"]);
  });

  it("of tags in tags end some time, and it is said that they did not settle", () => {
    const nested = `${"<".repeat(40)}${"p>".repeat(40)}`;
    expect(mend(nested, { lang: "en" })).toMatchObject({ settled: false });
  });
});
