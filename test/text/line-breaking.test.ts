import { describe, expect, it } from "vitest";
import { prepare, setLines } from "../../src/text/index.ts";
import { HOUSE_SETTINGS } from "../../src/text/settings.ts";
import { linesOf, paragraphOf, SIZE, setAt } from "./fake-faces.ts";
import { ALL_SENTENCES, CHINESE, ENGLISH, MIXED } from "./sentences.ts";

/** A stop or hyphen may begin a line where it opens a token, as in `.NET`, or goes on with a URL. */
const NOT_AT_START = /^(?:[，。、；：？！．）〕】〗］｝》〉」』”’·～—…–%‰°℃,;:!?)\]}]|[.-](?!\p{L}))/u;
const NOT_AT_END = /[（〔【〖［｛《〈「『“‘([{￥$]$/u;

const sweep = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step);

const letters = (line: string): number => (line.match(/[\p{L}\p{N}]/gu) ?? []).length;

describe("at every measure from 6 to 40 em", () => {
  for (const { text, lang } of ALL_SENTENCES) {
    it(`sets “${text.slice(0, 14)}…” without a mark at the wrong end of a line`, () => {
      for (const measure of sweep(6, 40)) {
        const lines = linesOf(text, measure, { lang });
        for (const line of lines.slice(1))
          expect([measure, line]).not.toEqual([measure, expect.stringMatching(NOT_AT_START)]);
        for (const line of lines.slice(0, -1))
          expect([measure, line]).not.toEqual([measure, expect.stringMatching(NOT_AT_END)]);
      }
    });
  }

  it("never runs over the measure", () => {
    let seen = 0;
    for (const { text, lang } of ALL_SENTENCES) {
      for (const align of ["justify", "start"] as const) {
        for (const measure of sweep(6, 40)) {
          for (const line of setAt(text, measure, { lang, align })) {
            seen++;
            expect(line.width).toBeLessThanOrEqual(measure * SIZE + 0.002);
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(3000);
  });

  it("ends no Chinese paragraph with a single character", () => {
    for (const text of CHINESE) {
      for (const measure of sweep(7, 40)) {
        const lines = linesOf(text, measure);
        if (lines.length > 1) expect([measure, letters(lines.at(-1) ?? "")]).not.toEqual([measure, 1]);
      }
    }
  });

  it("inserts no hyphen unless asked", () => {
    for (const { text, lang } of ALL_SENTENCES) {
      for (const measure of sweep(6, 40)) {
        expect(setAt(text, measure, { lang }).some((line) => line.hyphen)).toBe(false);
      }
    }
  });
});

describe("units that fit on a line stay whole", () => {
  const WHOLE = [
    "C++",
    "C#",
    ".NET",
    "Node.js",
    "TCP/IP",
    "car_sound_utils",
    "120 ms",
    "62%",
    "2016 年",
    "9 月",
    "4.8w+",
  ];
  const ADDRESSES = ["li.ming@mail.example.org", "+86 139 0000 1234"];

  it("from 9 em on for tokens, from 16 em on for addresses", () => {
    const found = new Set<string>();
    for (const [units, from] of [
      [WHOLE, 9],
      [ADDRESSES, 16],
    ] as const) {
      for (const text of [...CHINESE, ...MIXED]) {
        for (const unit of units.filter((each) => text.includes(each))) {
          found.add(unit);
          for (const measure of sweep(from, 30)) {
            expect([measure, ...linesOf(text, measure)].join("\n")).toContain(unit);
          }
        }
      }
    }
    expect(found.size).toBe(WHOLE.length + ADDRESSES.length);
  });
});

describe("the whole paragraph is considered (Knuth and Plass 1981)", () => {
  it("breaks before a quote at the line's end", () => {
    expect(linesOf("全面推行值班改进计划“先止损再定位后复盘”", 11, { align: "start" })).toEqual([
      "全面推行值班改进计划",
      "“先止损再定位后复盘”",
    ]);
  });

  it("decides with trimmed marks: the half that a line's end gives up holds one more character", () => {
    expect(linesOf("（一二三四五六七八九）", 10)).toEqual(["（一二三四五六七八九）"]);
    expect(linesOf("一二三四五六七八九，一二三", 9.5)).toEqual(["一二三四五六七八九，", "一二三"]);
  });

  it("moves a character down rather than leave one alone on the last line", () => {
    expect(linesOf("推动全站接入并降低延迟", 10)).toEqual(["推动全站接入并降低", "延迟"]);
  });

  it("pulls a character up by squeezing marks if that spares a line", () => {
    expect(linesOf("测试、开发、运维、安全做", 11.5)).toEqual(["测试、开发、运维、安全做"]);
  });

  it("fills ragged Chinese lines one by one", () => {
    expect(linesOf("维护高并发交易网关平台Kubernetes与组件", 12, { align: "start" })).toEqual([
      "维护高并发交易网关平台",
      "Kubernetes与组件",
    ]);
  });

  it("ends English paragraphs with more than a scrap", () => {
    for (const text of ENGLISH) {
      for (const measure of sweep(16, 40)) {
        const lines = linesOf(text, measure, { lang: "en", align: "start" });
        if (lines.length > 1) expect(letters(lines.at(-1) ?? "")).toBeGreaterThanOrEqual(5);
      }
    }
  });
});

describe("the same mark at the end of many lines", () => {
  /** How many lines in a row, at most, end in the mark. */
  const longestRun = (lines: readonly string[], mark: string) =>
    Math.max(
      ...lines
        .map((line) => (line.endsWith(mark) ? mark : " "))
        .join("")
        .split(" ")
        .map((run) => run.length),
    );

  it("is avoided beyond two where the text can be set otherwise", () => {
    const text =
      "梳理预案，完善规则细节，沉淀演练手册，推动复盘，收敛变更风险，优化发布，统一口径，改进值班体验。";
    const paragraph = paragraphOf(text);
    const endings = (measure: number, maxConsecutiveMarks: number) => {
      const settings = { ...HOUSE_SETTINGS, maxConsecutiveMarks };
      const lines = setLines(prepare(paragraph, settings), () => measure * SIZE);
      return longestRun(
        lines.map(({ from, to }) => text.slice(from, to)),
        "，",
      );
    };
    const spared = new Set<number>();
    for (let measure = 6; measure <= 24; measure += 0.25) {
      const indifferent = endings(measure, Number.POSITIVE_INFINITY);
      const careful = endings(measure, 2);
      expect(careful).toBeLessThanOrEqual(Math.max(2, indifferent));
      if (indifferent > 2 && careful <= 2) spared.add(measure);
    }
    expect(spared.size).toBeGreaterThan(0);
  });
});

describe("what fits on no line is divided, not hung", () => {
  it("at delimiters, before anything else", () => {
    expect(linesOf("li.ming@mail.example.org", 8)).toEqual(["li.ming@mail.", "example.org"]);
  });

  it("at a space of a longer unit", () => {
    expect(linesOf("+86 139 0000 1234", 5, { lang: "en" })).toEqual(["+86 139", "0000 1234"]);
  });

  it("anywhere in the end, without a hyphen and not behind one", () => {
    expect(linesOf("aaaaaaaaaa", 2)).toEqual(["aaaa", "aaaa", "aa"]);
    const url = linesOf("https://example.org/aa-bb-cc-dd-ee-ff", 4);
    expect(url.length).toBeGreaterThan(4);
    for (const line of url) expect(line).not.toMatch(/-$/);
  });

  it("one cluster a line where there is no room at all", () => {
    for (const measure of [0, -5, 0.1]) expect(linesOf("中文ab", measure)).toEqual(["中", "文", "a", "b"]);
  });
});

describe("line ends that the text asks for", () => {
  it("begins a new line at a newline, and an empty one between two", () => {
    expect(linesOf("甲\n\n乙", 10)).toEqual(["甲", "", "乙"]);
  });

  it("has one empty line for an empty text", () => {
    const [line, ...more] = setAt("", 10);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ from: 0, to: 0, width: 0 });
  });

  it("ends each part like a paragraph", () => {
    const lines = setAt("一二三四五六七八\n一二三", 5);
    expect(lines.map((line) => line.ragged)).toEqual([false, true, true]);
  });
});

describe("measures by line", () => {
  it("sets each line to its own", () => {
    const text = "一二三四五六七八九十一二三四";
    const { clusters } = paragraphOf(text);
    expect(clusters).toHaveLength(14);
    expect(linesOf(text, (line) => (line === 0 ? 4 : 6), { align: "start" })).toEqual([
      "一二三四",
      "五六七八九十",
      "一二三四",
    ]);
  });
});

describe("time grows with the text, not with its square", () => {
  it("sets 10,000 characters without a break", () => {
    const lines = setAt("a".repeat(10_000), 45);
    expect(lines).toHaveLength(Math.ceil(10_000 / 90));
  }, 5000);

  it("sets 10,000 characters of mixed text", () => {
    const text = MIXED.join("").repeat(30).slice(0, 10_000);
    expect(setAt(text, 45).length).toBeGreaterThan(100);
  }, 5000);
});
