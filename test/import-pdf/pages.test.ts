import { describe, expect, it } from "vitest";
import { read, readOutline, Sheet } from "./sheet.ts";

/** Twelve lines of running text, all full but the last. */
const sentence = (word: string): readonly string[] => [
  ...Array.from({ length: 5 }, () => `${word} reads on from line to line`),
  `${word} stops.`,
];
const whole = (word: string): string => sentence(word).join(" ");

describe("columns", () => {
  it("are read one after the other, even where both stand on one grid", () => {
    const sheet = new Sheet();
    sheet.line(50, 60, "Lin Yi", { size: 20 });
    for (const [x, first, second] of [
      [50, "apple", "pears"],
      [320, "plums", "grape"],
    ] as const) {
      sheet.line(x, 100, `${first} title`, { size: 13 });
      sheet.lines(x, 124, sentence(first));
      sheet.line(x, 220, `${second} title`, { size: 13 });
      sheet.lines(x, 244, sentence(second));
    }
    expect(readOutline(sheet)).toBe(
      `# Lin Yi\n## apple title\n${whole("apple")}\n## pears title\n${whole("pears")}\n` +
        `## plums title\n${whole("plums")}\n## grape title\n${whole("grape")}\n`,
    );
  });

  it("may be narrow, and end half-way down", () => {
    const sheet = new Sheet();
    sheet.line(160, 60, "Lin Yi", { size: 20 });
    sheet.line(50, 102, "Skills", { size: 13 });
    sheet.lines(50, 125, ["Go", "Java", "Kubernetes", "Linux"], { leading: 15 });
    sheet.line(200, 100, "Experience", { size: 13 });
    sheet.lines(200, 124, sentence("apple"));
    sheet.line(50, 250, "Summary", { size: 13 });
    const wide = "This text runs across both of the columns above, from one edge to the other of the page";
    sheet.lines(50, 272, [wide, "and ends here."]);
    expect(readOutline(sheet)).toBe(
      `# Lin Yi\n## Skills\nGo\nJava\nKubernetes\nLinux\n## Experience\n${whole("apple")}\n## Summary\n${wide} and ends here.\n`,
    );
  });

  it("are none where dates stand at the right of titles", () => {
    const sheet = new Sheet();
    ["Alpha Ltd.", "Beta Ltd.", "Gamma Ltd.", "Delta Ltd."].forEach((name, i) => {
      sheet.line(50, 100 + 60 * i, name, { bold: true });
      sheet.line(545, 100 + 60 * i, `201${i} – 201${i + 1}`, { alignedRight: true });
      sheet.lines(50, 112 + 60 * i, ["Wrote a short line."]);
    });
    expect(readOutline(sheet).split("\n").slice(0, 4)).toEqual([
      "**Alpha Ltd.** | 2010 – 2011",
      "Wrote a short line.",
      "**Beta Ltd.** | 2011 – 2012",
      "Wrote a short line.",
    ]);
  });

  it("are none where dates stand in the margin, beside titles that hang out", () => {
    const sheet = new Sheet();
    ["Work", "Schools"].forEach((title, i) => {
      const top = 100 + 200 * i;
      sheet.line(40, top, title, { size: 13 });
      for (const at of [20, 80, 140]) {
        sheet.line(40, top + at, `20${10 + i}.0${at / 20}`);
        sheet.line(140, top + at, `Place number ${at}`, { bold: true });
        sheet.lines(140, top + at + 12, ["Some words about it."]);
      }
    });
    const [first, second, third] = readOutline(sheet).split("\n");
    expect([first, second, third]).toEqual([
      "# Work",
      "2010.01 | **Place number 20**",
      "Some words about it.",
    ]);
  });

  it("that go on overleaf are read to their ends", () => {
    const [one, two] = [new Sheet(), new Sheet()];
    one.line(50, 60, "Lin Yi", { size: 20 });
    one.lines(50, 101, ["Skills below", "Go", "Java"], { leading: 14 });
    one.lines(200, 100, sentence("apple"));
    two.lines(50, 61, ["Rust", "Linux", "Bash"], { leading: 14 });
    two.lines(200, 60, sentence("pears"));
    const text = readOutline(one, two);
    expect(text.indexOf("Rust")).toBeGreaterThan(text.indexOf("Java"));
    expect(text.indexOf("apple")).toBeGreaterThan(text.indexOf("Rust"));
    expect(text.indexOf("pears")).toBeGreaterThan(text.indexOf("apple"));
  });

  it("begin with whose résumé it is, wherever that stands", () => {
    const sheet = new Sheet();
    sheet.lines(50, 73, ["mail@example.com", "+86 138 0000 0000"]);
    sheet.line(50, 121, "Skills", { size: 13 });
    sheet.lines(50, 141, ["Go", "Java", "Rust"]);
    sheet.line(220, 70, "Lin Yi", { size: 20 });
    sheet.line(220, 120, "Experience", { size: 13 });
    sheet.lines(220, 140, sentence("apple"));
    expect(readOutline(sheet)).toBe(
      `# Lin Yi\nmail@example.com\n+86 138 0000 0000\n## Experience\n${whole("apple")}\n## Skills\nGo\nJava\nRust\n`,
    );
  });
});

describe("margins", () => {
  const pageOf = (number: number, of: number, mark: string): Sheet => {
    const sheet = new Sheet();
    sheet.line(50, 30, "Lin Yi – Curriculum vitae");
    sheet.line(50, 100, `Text of page ${"one two three".split(" ")[number - 1]}.`);
    sheet.line(280, 815, mark.replace("#", `${number}`).replace("%", `${of}`));
    return sheet;
  };

  it.each(["#", "Page # of %", "- # -", "# / %", "第 # 页，共 % 页", "第 # 页"])(
    "lose their heads and `%s`",
    (mark) => {
      const { blocks, notes } = read(pageOf(1, 3, mark), pageOf(2, 3, mark), pageOf(3, 3, mark));
      expect(
        blocks.map((block) => block.kind === "paragraph" && block.lines.map(({ text }) => text)),
      ).toEqual([["Text of page one.", "Text of page two.", "Text of page three."]]);
      expect(notes.map(({ code }) => code)).toEqual(["page-margin", "page-margin", "page-margin"]);
    },
  );

  it("keep a number that is none of a page", () => {
    const sheet = new Sheet();
    sheet.line(50, 100, "Members of the club");
    sheet.line(50, 130, "42");
    expect(read(sheet).notes).toEqual([]);
  });

  it("lose a name that is repeated overleaf, and a title that says that it goes on", () => {
    const [one, two] = [new Sheet(), new Sheet()];
    one.line(50, 60, "林一", { size: 20 });
    one.line(50, 100, "工作经历", { size: 13 });
    one.line(50, 120, "第一句话。");
    one.line(50, 200, "教育背景", { size: 13 });
    one.line(50, 220, "第二句话。");
    two.line(480, 30, "林一 · 第2页");
    two.line(50, 60, "教育背景（续）", { size: 13 });
    two.line(50, 80, "第三句话。");
    expect(readOutline(one, two)).toBe(
      "# 林一\n## 工作经历\n第一句话。\n## 教育背景\n第二句话。\n第三句话。\n",
    );
  });
});
