import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHead } from "../../../src/import/entries/head.ts";
import type { HeadKind } from "../../../src/import/entries/head-line.ts";
import { piecesOf } from "../../../src/import/entries/pieces.ts";
import { refine } from "../../../src/import/entries/refine.ts";
import { Said } from "../../../src/import/said.ts";

const NONE: ReadonlySet<string> = new Set();

describe("a line of a head comes apart", () => {
  const parts = (markdown: string) =>
    piecesOf(markdown, { line: 1, isHeading: false }, NONE).map(({ text, kind }) => `${kind}: ${text}`);

  it.each<readonly [string, readonly string[]]>([
    ["Example Ltd | Software Engineer", ["organisation: Example Ltd", "role: Software Engineer"]],
    ["Example Ltd\tSoftware Engineer", ["organisation: Example Ltd", "role: Software Engineer"]],
    ["Example Ltd   Software Engineer", ["organisation: Example Ltd", "role: Software Engineer"]],
    ["Example Ltd — Software Engineer", ["organisation: Example Ltd", "role: Software Engineer"]],
    ["Example Ltd · Software Engineer", ["organisation: Example Ltd", "role: Software Engineer"]],
    ["**Example Ltd** *Software Engineer*", ["organisation: Example Ltd", "role: Software Engineer"]],
    ["示例公司｜高级工程师", ["organisation: 示例公司", "role: 高级工程师"]],
    ["示例公司 高级工程师", ["organisation: 示例公司", "role: 高级工程师"]],
    ["示例公司，上海", ["organisation: 示例公司", "place: 上海"]],
    ["Example Ltd, Beijing, China", ["organisation: Example Ltd", "place: Beijing, China"]],
    ["Software Engineer at Example Ltd", ["role: Software Engineer", "organisation: Example Ltd"]],
    ["Backend-Team", ["department: Backend-Team"]],
    ["Rolls-Royce", ["unknown: Rolls-Royce"]],
  ])("%s", (line, expected) => expect(parts(line)).toEqual(expected));

  it("and loses nothing of what it says", () => {
    const piece = fc.constantFrom(
      "Example Ltd",
      "示例公司",
      "Software Engineer",
      "高级工程师",
      "上海",
      "Beijing, China",
      "GPA: 3.9",
      "BSc",
      "（远程）",
      "(a startup)",
      "Rust",
    );
    const separator = fc.constantFrom(" | ", "\t", "  ", " - ", " — ", ", ", "，", " · ");
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), separator, (all, between) => {
        const line = all.join(between);
        const read = piecesOf(line, { line: 1, isHeading: false }, NONE);
        const whole = read.map(({ text, before, after }) => before + text + after).join("");
        expect(letters(whole)).toBe(letters(line));
      }),
    );
  });
});

describe("a piece is refined", () => {
  it.each<readonly [string, readonly string[]]>([
    ["信息系统本科", ["unknown: 信息系统", "degree: 本科"]],
    ["BSc Computer Science", ["degree: BSc", "unknown: Computer Science"]],
    ["Bachelor of Science in Physics", ["degree: Bachelor of Science", "unknown: Physics"]],
    ["Mindverse(a startup for learners)", ["unknown: Mindverse", "aside: a startup for learners"]],
    ["Megvii (Face++)", ["unknown: Megvii (Face++)"]],
    ["Shanghai, China", ["place: Shanghai, China"]],
  ])("%s", (text, expected) =>
    expect(refine(text, NONE).map((part) => `${part.kind}: ${part.text}`)).toEqual(expected),
  );

  it("by the names that stand elsewhere in the document", () => {
    expect(refine("Foo", new Set(["Foo"]))).toEqual([{ text: "Foo", kind: "organisation" }]);
  });
});

const plain = (value: unknown): unknown =>
  value instanceof Said
    ? value.text
    : Array.isArray(value)
      ? value.map(plain)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
        : value;

const headOf = (lines: readonly string[], kind: HeadKind) =>
  plain(
    readHead(
      lines.map((text, i) => ({ text, line: i + 1, isHeading: false })),
      kind,
      NONE,
      () => undefined,
    ),
  );

function permutations<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length < 2) return [all];
  return all.flatMap((one, i) => permutations(all.toSpliced(i, 1)).map((rest) => [one, ...rest]));
}

describe("a head says the same whatever the order of its lines", () => {
  const work = {
    en: { name: "Example Ltd", role: "Senior Software Engineer", place: "Shanghai, China" },
    zh: { name: "示例科技有限公司", role: "高级软件工程师", place: "上海" },
  };
  const dates = { en: "Mar 2019 – Jun 2021", zh: "2019.03 - 2021.06" };

  it.each(["en", "zh"] as const)("work, in %s", (lang) => {
    const { name, role, place } = work[lang];
    const orders = permutations([name, role, place, dates[lang]]);
    expect(orders).toHaveLength(24);
    for (const lines of orders)
      expect(headOf(lines, "work"), lines.join(" / ")).toEqual({
        ...work[lang],
        startDate: "2019-03",
        endDate: "2021-06",
        summary: [],
      });
  });

  it.each(["en", "zh"] as const)("work on one line, in %s", (lang) => {
    const { name, role, place } = work[lang];
    for (const pieces of permutations([name, role, place, dates[lang]]))
      expect(headOf([pieces.join(" | ")], "work"), pieces.join(" | ")).toMatchObject({
        ...work[lang],
        startDate: "2019-03",
        endDate: "2021-06",
      });
  });

  it("education", () => {
    const said = [
      { name: "Example University", degree: "BSc", area: "Computer Science", dates: "2010 - 2014" },
      { name: "示例大学", degree: "本科", area: "计算机科学与技术", dates: "2010年9月 - 2014年6月" },
    ];
    for (const { name, degree, area, dates: years } of said)
      for (const lines of permutations([name, degree, area, years]))
        expect(headOf(lines, "education"), lines.join(" / ")).toMatchObject({ name, degree, area });
  });

  it("a project with its role and dates", () => {
    for (const lines of permutations(["**Payment Gateway**", "Developer", "2019.03 - 2019.08"]))
      expect(headOf(lines, "project"), lines.join(" / ")).toMatchObject({
        name: "Payment Gateway",
        role: "Developer",
        startDate: "2019-03",
        endDate: "2019-08",
      });
  });
});
