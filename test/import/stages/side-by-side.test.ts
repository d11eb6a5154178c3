import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../src/import/markdown/blocks.ts";
import { textOf } from "../../../src/import/sections/languages.ts";
import { divideSideBySide } from "../../../src/import/sections/side-by-side.ts";
import type { ImportNote } from "../../../src/model/intake.ts";

const halvesOf = (markdown: string, notes: ImportNote[] = []) => {
  const halves = divideSideBySide(readMarkdown(markdown).blocks, (note) => notes.push(note));
  return halves && { zh: linesOf(textOf(halves.zh)), en: linesOf(textOf(halves.en)) };
};
const linesOf = (text: string) => text.split("\n").filter((line) => line !== "");

const TITLES = "## 教育背景 Education\n\n## 工作经历 Work Experience\n";

describe("a document in two languages side by side is divided", () => {
  it("with its titles, and says so", () => {
    const notes: ImportNote[] = [];
    expect(halvesOf(TITLES, notes)).toEqual({
      zh: ["教育背景", "工作经历"],
      en: ["Education", "Work Experience"],
    });
    expect(notes).toMatchObject([{ kind: "uncertain", code: "side-by-side" }]);
  });

  it.each([
    "教育背景 / Education",
    "教育背景（Education）",
    "教育背景 | Education",
    "Education / 教育背景",
    "Education 教育背景",
  ])("however its titles are written: %s", (title) => {
    expect(halvesOf(`## ${title}\n\n## 工作经历 Work Experience\n`)).toEqual({
      zh: ["教育背景", "工作经历"],
      en: ["Education", "Work Experience"],
    });
  });

  it("with each whole line in its own language", () => {
    const halves = halvesOf(`${TITLES}\n负责交易系统的设计与开发。\n\nDesigned the trading system.\n`);
    expect(halves?.zh.at(-1)).toBe("负责交易系统的设计与开发。");
    expect(halves?.en.at(-1)).toBe("Designed the trading system.");
    expect(halves?.zh).toHaveLength(3);
    expect(halves?.en).toHaveLength(3);
  });

  it("with dates and addresses in both", () => {
    const halves = halvesOf(`lin.yi@example.com\n\n${TITLES}\n2019.03 – 至今\n`);
    for (const half of [halves?.zh, halves?.en]) {
      expect(half).toContain("lin.yi@example.com");
      expect(half).toContain("2019.03 – 至今");
    }
  });
});

describe("any other document stays whole", () => {
  it.each([
    ["in Chinese", "## 教育背景\n\n## 工作经历\n\n## 专业技能\n"],
    ["in English", "## Education\n\n## Experience\n"],
    ["with one title in both languages", "## 教育背景 Education\n\n## 工作经历\n\n## 专业技能\n"],
    ["with names in Latin", "## 项目 MySQL\n\n## 项目 Redis\n"],
    ["one after the other", "## 教育背景\n\n## 工作经历\n\n## Education\n\n## Experience\n"],
    ["without titles", "林一 Lin Yi\n"],
  ])("%s", (_name, markdown) => expect(halvesOf(markdown)).toBeUndefined());
});
