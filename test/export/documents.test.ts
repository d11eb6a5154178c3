import fc from "fast-check";
import MarkdownIt, { type Token } from "markdown-it";
import { describe, expect, it } from "vitest";
import { textsOf } from "../../src/build/texts.ts";
import { columnsOf } from "../../src/content/index.ts";
import { lettersOf } from "../../src/export/document/words.ts";
import { toMarkdown } from "../../src/export/markdown/to-markdown.ts";
import { toText } from "../../src/export/text/to-text.ts";
import { wrap } from "../../src/export/text/wrap.ts";
import type { Rich, SelectedResume, Span } from "../../src/model/selected.ts";
import { select } from "../../src/select/index.ts";
import { full, parsed } from "../redact/full-resume.ts";
import { sources } from "../support/samples.ts";

const variants = [...Object.values(sources).map(parsed), full].flatMap((resume) =>
  resume.meta.languages.map((lang) => select(resume, { lang }).selected),
);

const commonmark = new MarkdownIt("commonmark");

/** What a reader of Markdown shows, line by line. */
const shown = (markdown: string): string[] =>
  commonmark
    .parse(markdown, {})
    .flatMap(({ type, children }) => (type === "inline" ? [lettersIn(children ?? [])] : []));
const lettersIn = (tokens: readonly Token[]): string =>
  tokens.map(({ type, content }) => (type.endsWith("break") ? "\n" : content)).join("");

const letters = ({ spans }: Rich): string => spans.map(lettersOf).join("").trim();

/** Whether texts stand in a document one after the other. */
function expectInOrder(document: string, texts: readonly string[]): void {
  let from = 0;
  for (const text of texts) {
    const at = document.indexOf(text, from);
    expect(
      at,
      `${JSON.stringify(text)} after ${JSON.stringify(document.slice(Math.max(0, from - 60), from))}`,
    ).not.toBe(-1);
    from = at + text.length;
  }
}

/** Headers name what an entry is about, then where and when: pages have another order there. */
const inOwnOrder = (selected: SelectedResume): string[] =>
  textsOf({ ...selected, sections: [] })
    .map(letters)
    .filter((text) => text !== "");

describe("a document of a résumé", () => {
  it("shows every text that the pages could show: all samples in all languages", () => {
    expect(variants.length).toBeGreaterThan(7);
    for (const selected of variants) {
      const markdown = shown(toMarkdown(selected)).join("\n");
      const text = toText(selected).replaceAll(/\n +/g, "\n").replaceAll(/\s+/g, "");
      const texts = textsOf(selected).map(letters);
      expect(texts.length).toBeGreaterThan(20);
      for (const one of texts) expect(markdown).toContain(one);
      // Links are spelled out in plain text, so that a text with links has more in it.
      const plain = textsOf(selected).filter(({ spans }) => spans.every(({ href }) => href === undefined));
      for (const one of plain.map(letters))
        if (!PROFILES.has(one)) expect(text).toContain(one.replaceAll(/\s+/g, ""));
      expectInOrder(markdown, inOwnOrder(selected));
    }
  });

  it("has lines of 80 columns as plain text, save what cannot be divided", () => {
    for (const selected of variants) {
      const lines = toText(selected).split("\n");
      const long = lines.filter((line) => columnsOf(line) > 80);
      expect(long.filter((line) => /\S\s+\S/.test(line.replace(/^\s*[-*+] /, "")))).toEqual([]);
      expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    }
  });

  it("is what it looks like", () => {
    const resume = parsed(`
meta: { languages: [en] }
basics:
  name: Lin Yi
  label: Engineer
  email: lin.yi@example.com
  profiles: [{ network: GitHub, username: lin, url: https://example.com/lin }]
  summary: "1. Not a list.\\n\\n# Nor a heading, and [a link](https://example.com/a)."
work:
  - name: Example_Ltd
    url: https://example.com
    position: Lead
    startDate: 2020-08
    highlights: [{ lead: C#, text: "Cut 10^6^ * 2 to x~2~, the 3^rd^ time.", highlights: [below] }]
skills: [{ name: Go, keywords: [a, b] }, { name: C# }]
`);
    const { selected } = select(resume, { lang: "en" });
    expect(toMarkdown(selected)).toBe(`# Lin Yi

Engineer

[lin.yi@example.com](mailto:lin.yi@example.com) · GitHub: [lin](https://example.com/lin)

## Summary

1\\. Not a list.

\\# Nor a heading, and [a link](https://example.com/a).

## Experience

### [Example_Ltd](https://example.com)

Lead · Aug 2020 – Present

- **C#**: Cut 10⁶ \\* 2 to x₂, the 3rd time.
  - below

## Skills

- **Go**: a, b
- C#
`);
    expect(toText(selected)).toBe(`Lin Yi
======

Engineer

lin.yi@example.com
GitHub: example.com/lin


Summary
-------

1. Not a list.

# Nor a heading, and a link (example.com/a).


Experience
----------

Example_Ltd
example.com | Lead | Aug 2020 – Present

- C#: Cut 10⁶ * 2 to x₂, the 3rd time.
  * below


Skills
------

- Go: a, b
- C#
`);
  });
});

/** On paper the address stands for the name that somebody has in a network. */
const PROFILES: ReadonlySet<string> = new Set(["example", "lin-yi"]);

describe("Markdown", () => {
  const word = fc.oneof(
    fc.constantFrom(
      "a",
      "甲",
      "，",
      "“",
      "”",
      " ",
      "  ",
      "*",
      "**",
      "_",
      "`",
      "``",
      "[",
      "](",
      ")",
      "<",
      "<b>",
      "&amp;",
    ),
    fc.constantFrom(
      "# ",
      "- ",
      "+ ",
      "1. ",
      "12) ",
      "> ",
      "---",
      "===",
      "~~~",
      "~~",
      "\\",
      "\\*",
      "![",
      "|",
      "C#",
      " #",
      "http://",
    ),
    fc.string({ unit: "grapheme", maxLength: 4 }).map((text) => text.replaceAll(/[\s\p{Cc}]/gu, " ")),
  );
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(""));
  const styles = fc.record(
    {
      strong: fc.constant(true as const),
      emphasis: fc.constant(true as const),
      code: fc.constant(true as const),
      href: fc.constantFrom("https://example.com/a", "https://example.com/(a) <b>"),
    },
    { requiredKeys: [] },
  );
  const spans = fc
    .array(fc.tuple(text, styles), { minLength: 1, maxLength: 5 })
    .map((pairs) => pairs.map(([one, style]): Span => ({ text: one, ...style })));
  const rich = (parts: readonly Span[]): Rich => ({ lang: "en", spans: parts, at: [] });

  it("shows every letter as it is, whatever it could mean", () => {
    fc.assert(
      fc.property(spans, (parts) => {
        const summary = { kind: "paragraph", id: "s", priority: "normal", text: rich(parts) } as const;
        const title = rich([{ text: "T" }]);
        const section = { kind: "section", id: "s", priority: "normal", title, items: [summary] } as const;
        const selected = {
          lang: "en",
          basics: { name: title, contacts: [] },
          sections: [section],
          keywords: [],
        };
        const [, , ...lines] = shown(toMarkdown(selected));
        const wanted = letters(rich(parts)).replaceAll(/\s+/g, "");
        expect(lines.join("").replaceAll(/\s+/g, "")).toBe(wanted);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a wrapped text", () => {
  it("is the text in lines that fit, if its words do", () => {
    const words = fc.array(
      fc.constantFrom("a", "word", "甲", "乙", "，", "。", "（", "）", " ", "-", "longer"),
      {
        maxLength: 120,
      },
    );
    fc.assert(
      fc.property(words, fc.constantFrom("en", "zh"), (parts, lang) => {
        const text = parts.join("").replaceAll(/ +/g, " ").trim();
        const lines = wrap(text, lang, 40);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });

  it("counts a Han character as two columns and begins no line with a closing mark", () => {
    expect(wrap("一二三四五六七八九十，一二三", "zh", 20)).toEqual(["一二三四五六七八九", "十，一二三"]);
    expect(wrap("an open-source tool", "en", 8)).toEqual(["an", "open-source", "tool"]);
  });
});
