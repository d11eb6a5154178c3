import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInline } from "../../src/content/inline.ts";
import { mend, slipsIn, unifyIdeographs } from "../../src/orthography/index.ts";

/** What must come out byte for byte, wherever it stands. */
const KEPT = [
  '`a -> b, "c"...`',
  "`权限, 管理`",
  "https://example.com/a,b?c=d--e",
  "someone.else@example.com",
  "/var/log/app.log",
  "src/text/line.ts",
  "v3.10.4",
  "12:30",
  "16:9",
  "1,234,567",
  "O(n log n)",
];

/** Text as it is pasted: marks of both widths, spaces of all sorts, parts of mark-up in any order. */
const DIRT = [
  ..."中文项目，。、；：？！（）《》“”‘’—…～%·–•,.:;?!()\"'~-/+& \n\u00a0aZ09".split(""),
  ..."⽬⼾⺕２Ａ％\u3000\u2002\ufeff\u200b\u00ad\ufe0f".split(""),
  "——",
  "--",
  "...",
  "。。。",
  "，，",
  "->",
  "<=",
  "  ",
  "Redis",
  "2016.9",
  "2019 年 1 月",
  " - ",
  "~至今",
  "don't",
  "\\(",
  "\\_",
  "\\*",
  "𠮷",
  "😀",
];

const MARK_UP = [
  "**",
  "*",
  "[",
  "](https://example.com/x,y)",
  "^2^",
  "~i~",
  "`",
  "<b>",
  "</b>",
  "<br>",
  "&nbsp;",
];
const HTML = [
  "&amp;",
  "&lt;",
  "&quot;",
  '<p style="a: b">',
  "</p>",
  "<sup>th</sup>",
  "&#42;",
  "<code>a->b</code>",
];

const textOf = (...parts: readonly (readonly string[])[]) =>
  fc.array(fc.constantFrom(...parts.flat()), { maxLength: 40, size: "max" }).map((chosen) => chosen.join(""));

const writing = fc.record({
  lang: fc.constantFrom("zh", "zh-Hant", "en", "en-GB", "de"),
  extracted: fc.boolean(),
});

const RUNS = { numRuns: 400 };

describe("whatever the text", () => {
  it("is found with slips in order that do not overlap and say something else than what stands there", () => {
    fc.assert(
      fc.property(textOf(DIRT, MARK_UP, HTML, KEPT), writing, (text, given) => {
        let end = 0;
        for (const slip of slipsIn(text, given)) {
          expect(slip.start).toBeGreaterThanOrEqual(end);
          expect(slip.end).toBeGreaterThan(slip.start);
          expect(slip.end).toBeLessThanOrEqual(text.length);
          expect(slip.replacement).not.toBe(text.slice(slip.start, slip.end));
          end = slip.end;
        }
      }),
      RUNS,
    );
  });

  it("is mended once and for all", () => {
    fc.assert(
      fc.property(textOf(DIRT, MARK_UP, HTML, KEPT), writing, (text, given) => {
        const once = mend(text, given);
        expect(once.settled).toBe(true);
        expect(mend(once.text, given)).toEqual({ ...once, slips: [], left: once.left });
      }),
      RUNS,
    );
  });

  it("keeps code, addresses, paths and figures byte for byte", () => {
    const sample = fc.tuple(textOf(DIRT), fc.constantFrom(...KEPT), textOf(DIRT));
    fc.assert(
      fc.property(sample, writing, ([before, kept, after], given) => {
        // With a space on both sides; what touches an address is a part of it.
        const { text } = mend(`${before.replaceAll("\n", " ")}\n${kept}\n${after}`, given);
        expect(text).toContain(kept);
      }),
      RUNS,
    );
  });

  it("keeps what links lead to", () => {
    fc.assert(
      fc.property(textOf(DIRT), textOf(DIRT), writing, (before, label, given) => {
        const text = `${before} x\n\n[a${label.replaceAll(/\n/g, " ")}b](https://example.com/x,y)`;
        const targets = (markdown: string) => parseInline(markdown).map(({ href }) => href);
        expect(new Set(targets(mend(text, given).text))).toEqual(new Set(targets(text)));
      }),
      RUNS,
    );
  });

  it("keeps every letter, digit and character, in their order", () => {
    const letters = (text: string) =>
      unifyIdeographs(text)
        .replaceAll(/[Ａ-Ｚ０-９％]/g, (wide) => wide.normalize("NFKC"))
        .replaceAll(/[^\p{L}\p{N}]/gu, "");
    fc.assert(
      fc.property(textOf(DIRT, KEPT), writing, (text, given) => {
        const plain = text.replaceAll(/至今/g, "");
        expect(letters(mend(plain, given).text)).toBe(letters(plain));
      }),
      RUNS,
    );
  });

  it("shows no mark-up where none was seen", () => {
    const marked = ["**中**", "**Go**", "*是*", "**“好”**", "**（a）**", "[中（a）](https://example.com)"];
    // An invisible character beside asterisks already hinders them, in ways that its removal may change.
    const visible = DIRT.filter((part) => part !== "\\*" && !"\ufeff\u200b\u00ad\ufe0f".includes(part));
    const seen = (text: string) =>
      parseInline(text)
        .filter(({ code }) => code !== true)
        .map((span) => span.text)
        .join("");
    const isClean = (text: string) => !/[*[\]]/.test(seen(text)) && !text.includes("***");
    let tried = 0;
    fc.assert(
      fc.property(textOf(visible, marked), writing, (text, given) => {
        fc.pre(isClean(text));
        tried += 1;
        expect(seen(mend(text, given).text)).not.toMatch(/[*[\]]/);
      }),
      RUNS,
    );
    expect(tried).toBeGreaterThan(100);
  });
});
