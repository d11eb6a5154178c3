import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSource, fixSource } from "../../src/check.ts";
import { parseResume } from "../../src/content/index.ts";
import { check, highlights, inChinese, inEnglish } from "./checking.ts";

const FILE = "resume.yaml";

function fixed(text: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(fixSource({ file: FILE, text }).bytes);
}

/** A file in which nothing is easy: comments, anchors, every style, flow maps, other brackets, emoji. */
const NASTY = `# 启动,停止: a comment is nobody's text

meta:   { languages: [ zh ]   }   # spaces stay
basics:
    name:   林一
    label:  &label "启动\\u002c停止 ,\\t又"   # an escape
    summary: >-
        负责启动,停止
        与恢复, 以及
        🚀发布,回滚。

        第二段:说明
work:
-   name: '阿里 ,云'
    position: *label
    x-note: 启动,停止
    highlights: [ "使用Github,并行", 'it''s 甲,乙', {text: 甲。。。 , priority: high} ]
-   name: |
        启动,停止
    highlights:
    # above
    -   text: 使用\`a,b\`,并见https://example.com/a,b，联系lin@example.com,谢谢
        lead: 启动,停止
`;

const MENDED = `# 启动,停止: a comment is nobody's text

meta:   { languages: [ zh ]   }   # spaces stay
basics:
    name:   林一
    label:  &label "启动，停止，又"   # an escape
    summary: >-
        负责启动，停止
        与恢复，以及
        🚀发布，回滚。

        第二段：说明
work:
-   name: '阿里，云'
    position: *label
    x-note: 启动,停止
    highlights: [ "使用GitHub，并行", 'it’s 甲，乙', {text: 甲…… , priority: high} ]
-   name: |
        启动，停止
    highlights:
    # above
    -   text: 使用\`a,b\`，并见https://example.com/a,b，联系lin@example.com，谢谢
        lead: 启动，停止
`;

describe("--fix", () => {
  it("mends every style where it stands and keeps all the rest, byte for byte", () => {
    expect(fixed(NASTY)).toBe(MENDED);
  });

  it("keeps line ends and a byte order mark", () => {
    const text = `\ufeff${NASTY.replaceAll("\n", "\r\n")}`;
    expect(fixed(text)).toBe(`\ufeff${MENDED.replaceAll("\n", "\r\n")}`);
    const bytes = new TextEncoder().encode(text);
    expect(fixSource({ file: FILE, bytes }).bytes).toEqual(new TextEncoder().encode(fixed(text)));
  });

  it("puts quotes around a text in brackets whose marks become commas", () => {
    const file = (text: string) =>
      `basics: { name: Lin Yi }\nwork:\n  - { name: a, summary: ${text}, highlights: [${text}] }\n`;
    expect(fixed(file("fast，small"))).toBe(file('"fast, small"'));
  });

  it("changes nothing the second time", () => {
    const once = fixed(NASTY);
    const { bytes, changes } = fixSource({ file: FILE, text: once });
    expect(changes).toEqual([]);
    expect(new TextDecoder().decode(bytes)).toBe(once);
  });

  it("gives back the very bytes when there is nothing to mend", () => {
    const bytes = new TextEncoder().encode(inEnglish(highlights("Built a thing.")));
    expect(fixSource({ file: FILE, bytes }).bytes).toBe(bytes);
  });

  it("mends JSON as JSON", () => {
    const text = `{\n  "basics": { "name": "林一", "summary": "启动,\\"停止\\"" }\n}\n`;
    expect(fixed(text)).toBe(`{\n  "basics": { "name": "林一", "summary": "启动，“停止”" }\n}\n`);
    expect(() => JSON.parse(fixed(text))).not.toThrow();
  });

  it("tells each change with its line, before and after", () => {
    const { changes } = fixSource({ file: FILE, text: inChinese(highlights("负责启动,停止服务")) });
    expect(changes).toEqual([
      {
        ...{ rule: "N1", code: "half-width-mark", line: 7, column: 13 },
        ...{ before: "负责启动,停止服务", after: "负责启动，停止服务" },
      },
    ]);
  });

  it("leaves a file that cannot be read alone", () => {
    const bytes = new TextEncoder().encode("basics: { name: 启动,停止\n");
    const result = fixSource({ file: FILE, bytes });
    expect(result.bytes).toBe(bytes);
    expect(result.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
    const utf16 = new Uint8Array([0xff, 0xfe, 0x61, 0x00]);
    expect(fixSource({ file: FILE, bytes: utf16 })).toMatchObject({ bytes: utf16, changes: [] });
  });

  it("does not touch what an ignore protects", () => {
    const text = inChinese(highlights("启动,停止 # check: ignore N1"));
    expect(fixed(text)).toBe(text);
  });

  it("leaves no replacement among what it could not do", () => {
    const { diagnostics } = fixSource({ file: FILE, text: NASTY });
    expect(diagnostics.filter(({ replacement }) => replacement !== undefined)).toEqual([]);
  });
});

describe("positions", () => {
  it("count in characters, whatever stands before them", () => {
    const [found] = check(inChinese(highlights("🚀🚀启动,停止")));
    expect(found).toMatchObject({ range: { line: 7, column: 13, length: 1 }, replacement: "，" });
    expect(found?.sourceLine).toBe("      - 🚀🚀启动,停止");
  });

  it("tell a text behind two aliases once", () => {
    const text = inChinese("  label: &a 启动,停止\n  summary: *a\nwork: [{ name: *a }]\n");
    expect(check(text).filter(({ code }) => code === "half-width-mark")).toHaveLength(1);
    expect(fixed(text)).toBe(text.replace(",", "，"));
  });
});

/** Pieces of texts, clean and dirty, of both languages. */
const PIECE = fc.constantFrom(
  ..."启动,停止|，|,| |甲 ，乙|。。。|...|--|->|GitHub|github|`a,b`|https://example.com/a,b|l@example.com".split(
    "|",
  ),
  ...'(测试)|（x）|"引"|it\'s|&nbsp;|&lt;|\\_|３０％|⽤|\u200b|\u3000|🚀|**甲**,|3.7|[链接](https://example.com/,),|<b>粗</b>|“'.split(
    "|",
  ),
);
const TEXT = fc.array(PIECE, { minLength: 1, maxLength: 6 }).map((pieces) => `甲${pieces.join("")}`);

/** Ways to write a text as the value of a key, indented by four. */
const STYLES: readonly ((text: string) => string)[] = [
  (text) => `'${text.replaceAll("'", "''")}'`,
  (text) => JSON.stringify(text),
  (text) =>
    `"${[...JSON.stringify(text).slice(1, -1).matchAll(/\\.|./gsu)].map(([c]) => (c === "," ? "\\x2c" : c)).join("")}"`,
  (text) => `|-\n      ${text.replaceAll(" ", "\n      ")}`,
  (text) => `>-\n      ${text.replaceAll(" ", "\n      ")}\n      末尾`,
  (text) => `{ zh: ${JSON.stringify(text)} }`,
];

describe("whatever slips stand in whatever style", () => {
  it("the mended file says the same but for its slips, and mending is done at once", () => {
    let mended = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(TEXT, fc.constantFrom(...STYLES)), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (texts, crlf) => {
          const items = texts.map(
            ([text, style]) =>
              `  - name: x # 注,释\n    url: https://example.com/?a,b\n    summary: ${style(text)}\n    keywords: [ "a" ,'b' ]\n`,
          );
          const lines = `meta: { languages: [zh] }\nbasics: { name: 林一 }\nprojects:\n${items.join("")}`;
          const text = crlf ? lines.replaceAll("\n", "\r\n") : lines;
          const before = parseResume({ file: FILE, text });
          fc.pre(before.resume !== undefined);
          const { bytes, changes, diagnostics } = fixSource({ file: FILE, text });
          const after = new TextDecoder().decode(bytes);
          const read = parseResume({ file: FILE, text: after }).resume;
          const without = (resume: typeof read) => ({
            ...resume,
            projects: resume?.projects.map(({ summary: _, ...rest }) => rest),
          });
          expect(without(read)).toEqual(without(before.resume));
          expect(after.match(/# 注,释\r?\n/g)).toHaveLength(texts.length);
          if (crlf) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
          expect(fixSource({ file: FILE, text: after }).changes).toEqual([]);
          expect(checkSource({ file: FILE, text: after }).diagnostics.length).toBe(diagnostics.length);
          mended += changes.length;
        },
      ),
      { numRuns: 60, seed: 20260115 },
    );
    expect(mended).toBeGreaterThan(100);
  });
});
