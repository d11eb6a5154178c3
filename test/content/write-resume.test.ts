import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { foreignKeys, parseResume, writeResume } from "../../src/content/index.ts";
import { FULL } from "../redact/full-resume.ts";
import { sources } from "../support/samples.ts";

/** A file's value as the reader's own settings make it: every scalar a text, the author's own keys included. */
const raw = (text: string): object => parseYaml(text, { schema: "failsafe", customTags: ["null"] });

const read = (text: string) => parseResume({ file: "resume.yaml", text });

/** What is read must not depend on how it was written: JSON is the plainest way to write a value. */
function expectSame(value: object, text: string): void {
  const expected = read(JSON.stringify(value));
  expect(expected.resume).toBeDefined();
  const { resume, diagnostics } = read(text);
  expect(diagnostics.map(({ message }) => message)).toEqual(
    expected.diagnostics.map(({ message }) => message),
  );
  expect(resume).toEqual(expected.resume);
  expect(raw(text)).toEqual(value);
}

const lines = (...texts: readonly string[]): string => texts.map((text) => `${text}\n`).join("");

describe("a written résumé is read as the same value", () => {
  it("in every sample, and with every field", () => {
    const values = [...Object.values(sources), FULL].map(raw);
    expect(values.length).toBeGreaterThan(5);
    for (const value of values) {
      expectSame(value, writeResume(value));
      expectSame(value, writeResume(value, { schema: "resume.schema.json" }));
    }
  });

  const marks = [
    "`",
    "*",
    "[",
    "]",
    "{",
    "}",
    "&",
    "!",
    "%",
    "@",
    "|",
    ">",
    "-",
    "?",
    ":",
    "#",
    "'",
    '"',
    ",",
  ];
  it.each([
    ...marks.flatMap((mark) => [
      mark,
      `${mark}a`,
      `a${mark}`,
      `${mark} a`,
      `a ${mark}`,
      `a ${mark} b`,
      `a${mark} b`,
    ]),
    ...[
      "null",
      "~",
      "true",
      "no",
      "1e3",
      "007",
      "2016",
      "2016-09",
      "+8613800000000",
      "1_000",
      "<<",
      "=",
      "---",
      "...",
    ],
    ...[
      " a",
      "a ",
      "\u00a0a",
      "a\tb",
      "a  b",
      "\u3000甲",
      "甲 乙 丙",
      "“甲” ——乙",
      "😀",
      "👩‍👩‍👧",
      "a\u2028b",
      "\\n",
      "\\",
    ],
    ...[
      "a\nb",
      "a\n\nb",
      "a\n\n\nb",
      "a\n",
      "\na",
      " a\n b",
      "a \nb",
      "a\r\nb",
      "a\n# b",
      "a\n- b",
      "甲\n乙",
      "甲\n\n乙",
    ],
  ])("with the text %j, short, long and by language", (text) => {
    const long = `${text} ${"many words ".repeat(15)}${text}`;
    const chinese = `${text} ${"许多 文字，".repeat(30)}${text}`;
    const value = {
      basics: { name: "A", label: text, summary: { en: long, zh: chinese } },
      work: [{ name: { en: text, zh: text }, summary: long, highlights: [text, long, chinese] }],
      skills: [{ name: long, keywords: [text, "a"] }],
      "x-set-aside": [text, long, { text: chinese }],
      [`x-${text}`]: { [long]: text },
    };
    const written = writeResume(value);
    expect(read(written).resume).toEqual(read(JSON.stringify(value)).resume);
    expect(raw(written)).toEqual(value);
    const forEditors = writeResume(value, { schema: "s.json" });
    expect(read(forEditors).resume).toEqual(read(JSON.stringify(value)).resume);
    expect(raw(forEditors)).toEqual(value);
  });

  /** Texts made of what YAML, Markdown and the reader's joining of lines take for marks. */
  const pieces = fc.oneof(
    fc.constantFrom(
      ...marks,
      " ",
      " ",
      " ",
      "  ",
      "\n",
      "\n\n",
      "\t",
      ": ",
      " #",
      "- ",
      "**",
      "——",
      "…",
      "“",
      "”",
    ),
    fc.constantFrom(
      "甲",
      "乙，",
      "。",
      "（",
      "か",
      "😀",
      "word",
      "a-very-long-word".repeat(9),
      "many words in a row ",
    ),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  );
  const text = fc.array(pieces, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(""));
  const said = text.filter((one) => one.trim() !== "");

  it("whatever its texts are", () => {
    fc.assert(
      fc.property(said, said, text, (one, two, own) => {
        const value = {
          basics: { name: one, summary: two },
          work: [{ name: { en: one, zh: two }, highlights: [{ lead: one, text: two, highlights: [two] }] }],
          skills: [{ name: two, keywords: [one, two], tags: [one] }],
          "x-set-aside": [own, { note: own, [own]: [own, null, []] }],
        };
        const written = writeResume(value);
        expect(read(written).resume).toEqual(read(JSON.stringify(value)).resume);
        expect(raw(written)).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what a résumé keeps for other programs", () => {
  it("is read by them as it was: numbers and flags are such, and texts that look like them are texts", () => {
    const typed = {
      a: 1,
      b: "1",
      c: true,
      d: "true",
      e: null,
      f: "null",
      g: ["2016", 2016, "~", -0.5, "1e3", ".5"],
    };
    const own = { ...typed, "1": "0x1F", "2.50": "2.50", null: "2014-06" };
    const value = { basics: { name: "A", "x-json-resume": own }, "x-own": own };
    for (const options of [{}, { schema: "s.json" }]) {
      const written = parseYaml(writeResume(value, options));
      expect(written["x-own"]).toEqual(own);
      expect(written.basics["x-json-resume"]).toEqual(own);
      expect(foreignKeys(writeResume(value, options))).toEqual(new Map([["basics", own]]));
    }
  });
});

describe("a written résumé looks as a careful person would write it", () => {
  const written = (value: object, options = {}) => writeResume({ basics: { name: "A" }, ...value }, options);
  const basics = lines("basics:", "  name: A");

  it("has its parts in the order of a résumé, the author's own last, with blank lines between them", () => {
    const value = {
      "x-note": "n",
      education: [{ institution: "E" }],
      skills: [{ keywords: ["a", "b"], name: "S" }],
      work: [{ highlights: ["h"], endDate: "2020", startDate: "2019-02", name: "W" }, { name: "V" }],
      sections: ["work", { title: "T", use: "skills" }],
      meta: { version: "v1", languages: ["en"] },
    };
    expect(written(value)).toBe(
      lines(
        ...["meta:", "  languages: [en]", "  version: v1", "", "basics:", "  name: A", ""],
        ...["sections:", "  - work", "  - { use: skills, title: T }", ""],
        ...[
          "work:",
          "  - name: W",
          "    startDate: 2019-02",
          "    endDate: 2020",
          "    highlights:",
          "      - h",
          "",
        ],
        ...["  - name: V", "", "skills:", "  - name: S", "    keywords: [a, b]", "", "education:"],
        ...["  - institution: E", "", "x-note: n"],
      ),
    );
  });

  it("writes a text's languages on one line, and below each other when they do not fit", () => {
    const short = { en: "Lin Yi", zh: "林一" };
    const long = { en: "A city on a river", zh: "一座城市，".repeat(15) };
    expect(
      written({ interests: [{ name: short }, { name: long }, { name: { id: "Kota", en: "City" } }] }),
    ).toBe(
      basics +
        lines(
          ...[
            "",
            "interests:",
            "  - name: { en: Lin Yi, zh: 林一 }",
            "  - name:",
            "      en: A city on a river",
          ],
          ...[`      zh: ${long.zh}`, "  - name: { id: Kota, en: City }"],
        ),
    );
  });

  it("folds paragraphs of words, leaves Chinese on one line, and keeps lines that are lines", () => {
    const words = "some words that go on ".repeat(5).trim();
    const chinese = "一段中文，带有 Latin 词。".repeat(9);
    const summaries = [words, `${words}\n\nAnother.`, chinese, `${chinese}\n\n第二段。`, "a line\nanother"];
    const skills = summaries.map((summary) => ({ name: "S", summary }));
    const folded = [`      ${words.slice(0, 92)}`, `      ${words.slice(93)}`];
    expect(written({ skills })).toBe(
      basics +
        lines(
          ...["", "skills:", "  - name: S", "    summary: >-", ...folded],
          ...["  - name: S", "    summary: >-", ...folded, "", "", "      Another."],
          ...["  - name: S", `    summary: ${chinese}`],
          ...["  - name: S", "    summary: |-", `      ${chinese}`, "", "      第二段。"],
          ...["  - name: S", "    summary: |-", "      a line", "      another"],
        ),
    );
  });

  it("has quotes only where this program needs them; editors that know a schema need more", () => {
    const value = {
      basics: { name: "A: B", label: "C # D", phone: "+8613800000000" },
      awards: [{ title: "*X*", date: "2018", keepTogether: true }],
    };
    const of = (phone: string, date: string) =>
      lines(
        ...["basics:", '  name: "A: B"', '  label: "C # D"', `  phone: ${phone}`, ""],
        ...["awards:", '  - title: "*X*"', `    date: ${date}`, "    keepTogether: true"],
      );
    expect(writeResume(value)).toBe(of("+8613800000000", "2018"));
    expect(writeResume(value, { schema: "a.json" })).toBe(
      `# yaml-language-server: $schema=a.json\n\n${of('"+8613800000000"', '"2018"')}`,
    );
  });

  it("shows where the name belongs that it does not have", () => {
    const comments = new Map([["basics.name", "who is this?"]]);
    expect(writeResume({}, { comments })).toBe("basics:\n  name: # who is this?\n");
  });

  it("has remarks on the file, beside short values, and above long ones and those that are not there", () => {
    const comments = new Map([
      ["", "read this\nfirst"],
      ["work[0].startDate", "or 2018?"],
      ["work[0]", "the first"],
      ["work[0].summary", "too long"],
      ["work[1].endDate", "when did it end?"],
      ["work[0].name.zh", "guessed"],
      ["nowhere.at.all", "lost"],
    ]);
    const value = {
      work: [{ name: { en: "W", zh: "甲" }, startDate: "2019", summary: "word ".repeat(30) }, { name: "V" }],
    };
    expect(written(value, { comments, head: ["made by hand"] })).toBe(
      lines(
        ...[
          "# made by hand",
          "# read this",
          "# first",
          "",
          "basics:",
          "  name: A",
          "",
          "work:",
          "  # the first",
        ],
        ...["  - name:", "      en: W", "      zh: 甲 # guessed", "    startDate: 2019 # or 2018?"],
        ...[
          "    # too long",
          `    summary: "${"word ".repeat(30)}"`,
          "",
          "  # when did it end?",
          "  - name: V",
        ],
      ),
    );
  });

  it("lets no remark end its line", () => {
    const text = "a\r\nb\u2028c\u0000d";
    const comments = new Map([
      ["basics.name", text],
      ["", text],
    ]);
    const file = written({ awards: [] }, { comments, head: [text] });
    expect(read(file).resume?.basics).toEqual({ name: "A" });
    expect(file).toContain("# a\n");
  });
});
