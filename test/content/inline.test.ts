import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInline, parseParagraphs } from "../../src/content/index.ts";

describe("inline Markdown", () => {
  it("reads every mark of the subset", () => {
    expect(parseInline("**a** *b* `c` [d](https://e.f) x^2^ H~2~O")).toEqual([
      { text: "a", strong: true },
      { text: " " },
      { text: "b", emphasis: true },
      { text: " " },
      { text: "c", code: true },
      { text: " " },
      { text: "d", href: "https://e.f" },
      { text: " x" },
      { text: "2", raised: "sup" },
      { text: " H" },
      { text: "2", raised: "sub" },
      { text: "O" },
    ]);
  });

  it("marks Chinese that ends in punctuation, where CommonMark's flanking rule would not", () => {
    expect(parseInline("**高可用（HA）**保障")).toEqual([
      { text: "高可用（HA）", strong: true },
      { text: "保障" },
    ]);
  });

  it("combines nested marks", () => {
    expect(parseInline("**a *b* [c](#)**")).toEqual([
      { text: "a ", strong: true },
      { text: "b", strong: true, emphasis: true },
      { text: " ", strong: true },
      { text: "c", strong: true, href: "#" },
    ]);
  });

  it.each([
    "p99<30ms",
    "1 < 2 > 0",
    "&amp; &nbsp;",
    "<b>x</b>",
    "<https://a.b>",
    "a_b_c",
    "~~x~~",
    "\\d",
    "https://a.b",
  ])("leaves %s as written", (text) => {
    expect(parseInline(text)).toEqual([{ text }]);
  });

  it.each(["3~5人，2~4周", "延迟约~30ms，降至~5ms", "10~20ms~", "2^10和2^20"])(
    "takes no range, estimate or power for a mark: %s",
    (text) => {
      expect(parseInline(text)).toEqual([{ text }]);
    },
  );

  it("takes a backslash as an escape, and merges what it divides", () => {
    expect(parseInline("3\\*4\\*5 \\`x\\` \\~y\\~")).toEqual([{ text: "3*4*5 `x` ~y~" }]);
  });

  it("joins lines with a space, and with nothing between Chinese (CSS Text 3, 4.1.3)", () => {
    expect(parseInline("one\n  two")).toEqual([{ text: "one two" }]);
    expect(parseInline("甲，\n乙")).toEqual([{ text: "甲，乙" }]);
    expect(parseInline("甲\nB")).toEqual([{ text: "甲 B" }]);
    expect(parseInline("甲**乙**\n丙")).toEqual([
      { text: "甲" },
      { text: "乙", strong: true },
      { text: "丙" },
    ]);
    expect(parseInline("他说：\n“好”\n的")).toEqual([{ text: "他说：“好”的" }]);
  });

  it("never loses or changes a text without marks", () => {
    const plain = fc.stringMatching(/^[\p{L}\p{N}\p{Script=Han}，。；：“”（）<>&;,.:!?@#$%+=/|'" -]*$/u);
    fc.assert(
      fc.property(plain, (text) => {
        expect(
          parseInline(text)
            .map((span) => span.text)
            .join(""),
        ).toBe(text.replace(/^ +| +$/g, ""));
      }),
    );
  });

  it("keeps every character of any text but marks, backslashes and white space", () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
    fc.assert(
      fc.property(fc.stringMatching(/^[ab中文1 *_`~^\\\n]*$/), (text) => {
        const read = parseInline(text)
          .map((span) => span.text)
          .join("");
        expect(letters(read)).toBe(letters(text));
      }),
    );
  });
});

describe("paragraphs", () => {
  it("are separated by blank lines", () => {
    expect(parseParagraphs("one\ntwo\n  \nthree\n")).toEqual([[{ text: "one two" }], [{ text: "three" }]]);
  });

  it("are none in an empty text", () => {
    expect(parseParagraphs(" \n\n ")).toEqual([]);
  });
});
