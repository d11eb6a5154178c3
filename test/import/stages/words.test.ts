import { describe, expect, it } from "vitest";
import { looksLikeName } from "../../../src/import/words/names.ts";
import { looksLikePlace } from "../../../src/import/words/places.ts";
import { isTitle, plainTitle, readTitle } from "../../../src/import/words/section-titles.ts";

describe("a section's title is known", () => {
  it.each([
    ["Experience", "work"],
    ["WORK EXPERIENCE", "work"],
    ["Work & Experience", "work"],
    ["工作经历", "work"],
    ["一、工作经历", "work"],
    ["【工作经历】", "work"],
    ["■ 工作经历：", "work"],
    ["**工作经历**", "work"],
    ["💼 Work Experience", "work"],
    ["2. Education", "education"],
    ["II. Education", "education"],
    ["教育背景 Education", "education"],
    ["教育背景（Education）", "education"],
    ["Education / 教育背景", "education"],
    ["Awards and Honors", "awards"],
    ["Honors & Awards", "awards"],
    ["专利与论文", "publications"],
    ["专 业 技 能", "skills"],
    ["Technical Skills:", "skills"],
    ["开源项目", "openSource"],
    ["实习经历", "internships"],
    ["联系方式", "contact"],
    ["个人简历", "document"],
    ["Curriculum Vitae", "document"],
  ])("%s", (title, kind) => expect(readTitle(title)).toEqual({ kind, isExact: true }));

  it("in part, where the rest of it is the author's own", () => {
    expect(readTitle("Projects & Adventures")).toEqual({ kind: "projects", isExact: false });
  });

  it.each(["林一", "Example Ltd", "I have work experience", "负责项目", "Software Engineer", ""])(
    "and nothing else is one: %s",
    (text) => expect(isTitle(text)).toBe(false),
  );

  it("stands without what decorates it", () => {
    expect(plainTitle("## **【 三、 教育背景 】**：")).toBe("教育背景");
    expect(plainTitle("━━ Education ━━".replaceAll("━", "—"))).toBe("Education");
  });
});

describe("a person's name", () => {
  it.each([
    "林一",
    "林 一",
    "欧阳清",
    "司马小明",
    "Lin Yi",
    "LIN Yi",
    "Lin, Yi",
    "Yi (Evan) Lin",
    "林一 Lin Yi",
    "林一（Lin Yi）",
    "Anne-Marie O’Neil",
    "Hélène Lefèvre",
    "Ana María de Souza".replace(" de", ""),
  ])("is one: %s", (text) => expect(looksLikeName(text)).toBe(true));

  it.each([
    "工程师",
    "上海",
    "Software Engineer",
    "Curriculum Vitae",
    "Lin",
    "lin yi",
    "林一是一名工程师",
    "Example University",
    "2019",
    "San Francisco Bay Area Open Source Lead",
    "",
  ])("is none: %s", (text) => expect(looksLikeName(text)).toBe(false));
});

describe("a place", () => {
  it.each([
    "上海",
    "中国·杭州",
    "中国 上海",
    "上海，中国",
    "浙江省杭州市",
    "浙江省杭州市西湖区",
    "北京市海淀区",
    "远程",
    "Beijing",
    "Beijing, China",
    "Shanghai, PRC",
    "San Francisco, CA",
    "Springfield, IL",
    "Remote",
    "London, UK",
    "New York City",
    "Paris",
  ])("is one: %s", (text) => expect(looksLikePlace(text)).toBe(true));

  it.each([
    "上海示例公司",
    "北京大学",
    "Example Ltd",
    "Software Engineer, UK",
    "Paris is a city",
    "杭州负责研发工作的团队成员们",
    "Go, Rust",
    "",
    "Example Inc, USA",
  ])("is none: %s", (text) => expect(looksLikePlace(text)).toBe(false));
});
