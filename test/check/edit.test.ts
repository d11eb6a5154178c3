import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openForEditing, parseResume, type TextEdit } from "../../src/content/index.ts";

const SUMMARY = ["basics", "summary"] as const;
const HEAD = "basics:\n  name: Lin Yi\n";

function open(text: string) {
  const file = openForEditing("resume.yaml", text);
  if (file === undefined) throw new Error("the file is not sound");
  return file;
}

const valueAt = (text: string, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, step) => Object(value)[step], open(text).value);

/** Replaces the first occurrence of a part of the summary. */
function mendSummary(text: string, part: string, replacement: string): string {
  const start = String(valueAt(text, SUMMARY)).indexOf(part);
  expect(start).toBeGreaterThanOrEqual(0);
  return open(text).mend([{ path: SUMMARY, start, end: start + part.length, replacement }]).text;
}

/** `line:column+length` of a part of the summary. */
function placeIn(text: string, part: string): string {
  const start = String(valueAt(text, SUMMARY)).indexOf(part);
  const { range } = open(text).place(SUMMARY, [start, start + part.length]);
  return `${range.line}:${range.column}+${range.length}`;
}

describe("a part of a text is found where it stands in the file", () => {
  it.each([
    ["plain", "  summary: 启动,停止\n", "3:14+1"],
    ["single-quoted, behind a doubled quote", "  summary: 'it''s,'\n", "3:18+1"],
    ["double-quoted, behind escapes", '  summary: "\\u542f\\x20\\",\\n"\n', "3:25+1"],
    ["double-quoted, itself an escape", '  summary: "a\\u002cb"\n', "3:14+6"],
    ["behind an emoji, which is one column", "  summary: 🚀启动,停止\n", "3:15+1"],
    ["literal block", "  summary: |\n    启动\n    停止,了\n", "5:7+1"],
    ["folded block", "  summary: >-\n    启动\n    停止,了\n", "5:7+1"],
    ["folded block with a comment in its header", "  summary: >- # why, oh\n    启动,了\n", "4:7+1"],
    ["plain over lines", "  summary: 启动\n    停止,了\n", "4:7+1"],
    ["plain over lines with a paragraph", "  summary: 启动\n\n    停止,了\n", "5:7+1"],
    ["CRLF", "  summary: >-\r\n    启动\r\n    停止,了\r\n", "5:7+1"],
  ])("%s", (_name, summary, place) => {
    expect(placeIn(HEAD + summary, ",")).toBe(place);
  });

  it("in a flow map", () => {
    const { range } = open(`${HEAD}  summary: { zh: '启动,停止' }\n`).place([...SUMMARY, "zh"], [2, 3]);
    expect(range).toEqual({ line: 3, column: 21, length: 1 });
  });

  it("points at every one of several equal parts", () => {
    const file = open(`${HEAD}  summary: a,b,c\n`);
    const columns = [1, 3].map((start) => file.place(SUMMARY, [start, start + 1]).range.column);
    expect(columns).toEqual([13, 15]);
  });

  it("follows an alias to its anchor", () => {
    const text = "basics:\n  name: &me 林,一\n  label: *me\n";
    expect(open(text).place(["basics", "label"], [1, 2]).range).toMatchObject({ line: 2, column: 14 });
  });
});

describe("a text is mended where it stands, and nothing else is touched", () => {
  it.each([
    ["plain", "  summary: 启动,停止 # a comment, kept\n", "  summary: 启动，停止 # a comment, kept\n"],
    ["single-quoted", "  summary: 'it''s 启动,停止'\n", "  summary: 'it''s 启动，停止'\n"],
    ["double-quoted", '  summary: "\\u542f,\\t停"\n', '  summary: "\\u542f，\\t停"\n'],
    ["an escape", '  summary: "启\\u002c停"\n', '  summary: "启，停"\n'],
    ["literal", "  summary: |\n    启动,\n    停止\n", "  summary: |\n    启动，\n    停止\n"],
    ["folded", "  summary: >-\n    启动,停止\n    又\n", "  summary: >-\n    启动，停止\n    又\n"],
    ["CRLF", "  summary: >-\r\n    启动,停止\r\n    又\r\n", "  summary: >-\r\n    启动，停止\r\n    又\r\n"],
    ["an anchor", "  summary: &s 启动,停止\n  label: *s\n", "  summary: &s 启动，停止\n  label: *s\n"],
  ])("%s", (_name, before, after) => {
    expect(mendSummary(HEAD + before, ",", "，")).toBe(HEAD + after);
  });

  it("in a flow map", () => {
    const text = `${HEAD}  summary:   {zh: '启动,停止' , en: "a" }\n`;
    const edit = { path: [...SUMMARY, "zh"], start: 2, end: 3, replacement: "，" };
    expect(open(text).mend([edit]).text).toBe(text.replace("启动,", "启动，"));
  });

  it("keeps the line break that a replacement swallows as a space", () => {
    const folded = `${HEAD}  summary: >-\n    启动,\n    停止\n`;
    expect(valueAt(folded, SUMMARY)).toBe("启动, 停止");
    expect(mendSummary(folded, ", ", "，")).toBe(folded.replace(",", "，"));
  });

  it("joins two lines where the break would come back as a space", () => {
    const folded = `${HEAD}  summary: >-\n    启动,\n    stop\n`;
    expect(mendSummary(folded, ", ", "，")).toBe(`${HEAD}  summary: >-\n    启动，stop\n`);
  });

  it("puts a plain text into quotes where it would no longer be one", () => {
    expect(mendSummary(`${HEAD}  summary: 启动：停止\n`, "：", ": ")).toBe(
      `${HEAD}  summary: "启动: 停止"\n`,
    );
    expect(mendSummary(`${HEAD}  summary: ＆amp\n`, "＆", "&")).toBe(`${HEAD}  summary: "&amp"\n`);
    const quotes = mendSummary(`${HEAD}  summary: 说：「甲」\n`, "：「甲」", ': "甲"');
    expect(quotes).toBe(`${HEAD}  summary: '说: "甲"'\n`);
  });

  it("escapes what its quotes need escaped", () => {
    expect(mendSummary(`${HEAD}  summary: "a“b"\n`, "“", '"')).toBe(`${HEAD}  summary: "a\\"b"\n`);
    expect(mendSummary(`${HEAD}  summary: 'a’b'\n`, "’", "'")).toBe(`${HEAD}  summary: 'a''b'\n`);
    expect(mendSummary('{"basics":{"name":"Lin","summary":"a“b"}}', "“", '"')).toContain('"a\\"b"');
  });

  it("leaves what cannot be proved, and makes the others", () => {
    const text = `${HEAD}  label: 启动,停止\n  summary: |\n    启动,停止\n`;
    const { text: mended, made } = open(text).mend([
      { path: ["basics", "label"], start: 2, end: 3, replacement: "，" },
      // A block's first line cannot begin with a space.
      { path: SUMMARY, start: 0, end: 2, replacement: "  " },
    ]);
    expect(mended).toBe(text.replace(",", "，"));
    expect(made.map(({ path }) => path)).toEqual([["basics", "label"]]);
  });

  it("makes only one of two edits that overlap", () => {
    const edits: TextEdit[] = [
      { path: SUMMARY, start: 0, end: 2, replacement: "x" },
      { path: SUMMARY, start: 1, end: 3, replacement: "y" },
    ];
    expect(open(`${HEAD}  summary: abc\n`).mend(edits)).toMatchObject({
      text: `${HEAD}  summary: xc\n`,
      made: [edits[0]],
    });
  });
});

describe("comments", () => {
  it("are told from a # inside a text, with their lines", () => {
    const text = `# first\n${HEAD}  summary: |- # of the block\n    # no comment\n  label: "# no" # yes\n  url: https://example.com/#no\n`;
    expect(open(text).comments.map(({ range, text, isAlone }) => [range.line, text, isAlone])).toEqual([
      [1, "first", true],
      [4, "of the block", false],
      [6, "yes", false],
    ]);
  });
});

/** Ways to write a text as a YAML value below `  summary:`. */
const STYLES: readonly ((words: readonly string[]) => string)[] = [
  (words) => ` ${words.join(" ")}`,
  (words) => ` ${words.join("\n    ")}`,
  (words) => ` '${words.join(" ").replaceAll("'", "''")}'`,
  (words) => ` '${words.join("\n\n    ").replaceAll("'", "''")}'`,
  (words) => ` ${JSON.stringify(words.join(" "))}`,
  (words) => ` "${words.join("\\\n    ")}"`,
  (words) => ` |\n    ${words.join("\n    ")}`,
  (words) => ` >-\n    ${words.join("\n    ")}`,
  (words) => ` >+\n    ${words.join("\n\n    ")}\n`,
  (words) => ` { zh: "${words.join(" ")}", en: x }`,
];

const word = fc
  .array(fc.constantFrom("启", "动", "a", "Z", "9", "，", "🚀", "é", "\u3000", "~", "’"), {
    minLength: 1,
    maxLength: 5,
  })
  .map((letters) => `词${letters.join("")}`);

describe("whatever the style and wherever the edits", () => {
  it("the values become exactly what was asked for, all others and all comments stay", () => {
    let made = 0;
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...STYLES),
        fc.boolean(),
        fc.array(
          fc.tuple(
            fc.nat(),
            fc.nat({ max: 3 }),
            fc.constantFrom("，", "——", "", ": ", "“", '"', "#", "'", "\\"),
          ),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
        (words, style, crlf, wishes) => {
          const lines = `# head\n${HEAD}  summary:${style(words)} \n  label: 标签, x # tail\n`;
          const text = crlf ? lines.replaceAll("\n", "\r\n") : lines;
          const file = open(text);
          const at = typeof valueAt(text, SUMMARY) === "string" ? SUMMARY : [...SUMMARY, "zh"];
          const value = String(valueAt(text, at));
          const edits = wishes.map(([where, length, replacement]) => {
            const start = where % value.length;
            return { path: at, start, end: Math.min(value.length, start + length), replacement };
          });
          const mended = file.mend(edits);
          if (mended.made.length === 0) expect(mended.text).toBe(text);
          const wanted = mended.made
            .toReversed()
            .reduce(
              (all, { start, end, replacement }) => all.slice(0, start) + replacement + all.slice(end),
              value,
            );
          expect(valueAt(mended.text, at)).toBe(wanted);
          expect(valueAt(mended.text, ["basics", "label"])).toBe("标签, x");
          expect(open(mended.text).comments.map((comment) => comment.text)).toEqual(["head", "tail"]);
          expect(mended.text.includes("\r\n")).toBe(crlf);
          if (crlf) expect(mended.text.replaceAll("\r\n", "")).not.toContain("\n");
          made += mended.made.length;
        },
      ),
      { numRuns: 150, seed: 20260115 },
    );
    expect(made).toBeGreaterThan(100);
  });

  it("a file reads as it did before", () => {
    const text = `${HEAD}  summary: >-\n    启动,停止\n`;
    const mended = mendSummary(text, ",", "，");
    expect(parseResume({ file: "resume.yaml", text: mended }).diagnostics).toEqual([]);
  });
});
