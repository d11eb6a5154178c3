import { describe, expect, it } from "vitest";
import { prepare, setLines } from "../../src/text/index.ts";
import type { Prepared } from "../../src/text/prepare.ts";
import { linesOf, type Options, paragraphOf, SIZE, setAt } from "./fake-faces.ts";
import { MIXED } from "./sentences.ts";

/** How many lines are measured on the way to the best ones: each measuring reads the sums once. */
function effort(text: string, measure: number, options: Options = {}): number {
  const prepared = prepare(paragraphOf(text, options));
  let readings = 0;
  const counting: Prepared = {
    ...prepared,
    get sums() {
      readings++;
      return prepared.sums;
    },
  };
  setLines(counting, () => measure * SIZE);
  return readings;
}

describe("a token wider than its column", () => {
  const WIDE = [
    "supercalifragilisticexpialidocious",
    "someone.with.a.long.name@mail.example.org",
    "1,234,567,890,123",
  ];

  it("is divided within the column, alone or amid Chinese, losing nothing and adding no hyphen", () => {
    for (const token of WIDE) {
      for (const text of [token, `详见${token}的说明`]) {
        for (let measure = 2; measure <= 8; measure += 0.5) {
          const lines = linesOf(text, measure);
          expect(lines.join("")).toBe(text);
          expect(lines.length).toBeGreaterThan(1);
          for (const { width } of setAt(text, measure))
            expect(width).toBeLessThanOrEqual(measure * SIZE + 0.002);
        }
      }
    }
  });

  it("is divided no more often than need be", () => {
    const lines = linesOf("统一告警平台降噪七成supercalifragilistic", 6);
    expect(lines.filter((line) => /[a-z]/.test(line))).toHaveLength(2);
  });
});

describe("next to nothing", () => {
  it("is one empty line for an empty paragraph, whatever the column", () => {
    for (const measure of [-1, 0, 10, Number.POSITIVE_INFINITY]) expect(linesOf("", measure)).toEqual([""]);
  });

  it("is one line without width for spaces alone", () => {
    for (const measure of [0, 10]) {
      const [line, ...more] = setAt("  \u00a0 ", measure);
      expect(more).toEqual([]);
      expect(line?.width).toBe(0);
    }
  });

  it("is one line for a lone mark, in columns that hold it and in others", () => {
    for (const mark of [..."。，（）《》“”·—…～、/-%℃"]) {
      for (const measure of [0, 0.3, 1, 10]) expect([mark, linesOf(mark, measure)]).toEqual([mark, [mark]]);
    }
  });

  it("gives finite numbers in columns without room", () => {
    for (const measure of [-100, -1e-9, 0, 1e-9, 0.49]) {
      for (const align of ["justify", "start", "end", "center"] as const) {
        for (const line of setAt("用Go写（三个）服务，real-time。", measure, { align })) {
          for (const length of [line.width, ...line.advances, ...line.shifts])
            expect(length).toSatisfy(Number.isFinite);
        }
      }
    }
  });

  it("keeps to one line what no line limits", () => {
    expect(linesOf(MIXED.join(""), Number.POSITIVE_INFINITY)).toHaveLength(1);
  });
});

describe("the work grows with the text, not with its square", () => {
  const TEXTS: Readonly<Record<string, string>> = {
    "characters without a break": "a",
    Han: "统",
    "marks that may not begin a line": "。",
    "brackets that may not end a line": "（",
    "spaces between letters": "a ",
    "mixed text": MIXED.join(""),
    "alternating quotes": "“a”",
    "hyphened words": "real-time-",
  };
  const cut = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

  const LENGTH = 10_000;
  /** In em; the narrowest characters take half of one. */
  const MEASURE = 20;
  /** A line is tried from every place that it may begin at, by each of the searches, with two readings at most. */
  const LIMIT = LENGTH * (MEASURE * 2) * 8;

  for (const [name, text] of Object.entries(TEXTS)) {
    it(`for ${name}`, () => {
      for (const align of ["justify", "start"] as const) {
        const readings = effort(cut(text, LENGTH), MEASURE, { align });
        expect(readings).toBeGreaterThan(LENGTH / MEASURE);
        expect(readings).toBeLessThan(LIMIT);
      }
    });
  }

  it("is little in a column without room", () => {
    for (const measure of [0, -5]) expect(effort("a".repeat(10_000), measure)).toBeLessThan(100_000);
  });

  it("comes to the same lines every time", () => {
    const text = cut(MIXED.join(""), 10_000);
    expect(linesOf(text, 45)).toEqual(linesOf(text, 45));
  }, 20_000);
});
