import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatInline, formatPlain, parseInline } from "../../../src/content/index.ts";
import type { Span } from "../../../src/model/selected.ts";

/** Texts with every mark in them, and words in both scripts. */
const text = fc
  .array(
    fc.constantFrom(
      "a",
      "Lin",
      "中文",
      "，",
      "1",
      " ",
      "*",
      "**",
      "_",
      "`",
      "[",
      "]",
      "(",
      ")",
      "~",
      "^",
      "\\",
      "<",
      "&amp;",
      "!",
      ".",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(""));

/** A word without marks, which any style can be put on. */
const word = fc.stringMatching(/^[a-z0-9中文一]{1,6}$/);

const plainOf = (spans: readonly Span[]) => spans.map((span) => span.text).join("");

describe("inline Markdown that was written reads as it was meant", () => {
  it("whatever marks a text without any style is full of", () => {
    fc.assert(
      fc.property(text, (said) => {
        expect(plainOf(parseInline(formatPlain(said)))).toBe(said.trim());
        expect(parseInline(formatPlain(said)).every((span) => Object.keys(span).length === 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("whatever styles words have that stand apart", () => {
    const style = fc.constantFrom<Omit<Span, "text">>(
      {},
      { strong: true },
      { emphasis: true },
      { strong: true, emphasis: true },
      { code: true },
      { href: "https://example.com/a?b=c" },
      { href: "https://example.com/a (b)", strong: true },
    );
    const spans = fc
      .uniqueArray(fc.tuple(style, word), {
        minLength: 1,
        maxLength: 5,
        selector: ([one]) => JSON.stringify(one),
      })
      .map((all) =>
        all.flatMap(([one, said], i): Span[] => [...(i > 0 ? [{ text: " " }] : []), { text: said, ...one }]),
      );
    fc.assert(
      fc.property(spans, (said) => {
        expect(parseInline(formatInline(said))).toEqual(merged(said).map(encoded));
      }),
      { numRuns: 500 },
    );
  });

  it("and loses no character where no mark can say it", () => {
    const style = fc.constantFrom<Omit<Span, "text">>(
      {},
      { strong: true },
      { emphasis: true },
      { raised: "sup" },
      { code: true },
      { href: "x" },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(style, text), { minLength: 1, maxLength: 4 }), (all) => {
        const spans = all.map(([one, said]): Span => ({ text: said, ...one }));
        expect(plainOf(parseInline(formatInline(spans)))).toBe(plainOf(spans).trim());
      }),
      { numRuns: 500 },
    );
  });

  it("with its links, wherever they lead and whatever else cannot be said", () => {
    for (const href of [
      "https://example.com/a b",
      "https://example.com/中文",
      "https://example.com/Go_(game)",
      "?a%20b",
    ])
      expect(parseInline(formatInline([{ text: "see " }, { text: "it", href }]))).toMatchObject([
        { text: "see " },
        { text: "it", href: encodeURI(decodeURI(href)) },
      ]);
    const inWord = [
      { text: "a" },
      { text: "b", strong: true as const },
      { text: "c " },
      { text: "d", href: "x" },
    ];
    const halfWord = [
      { text: "a" },
      { text: "*", strong: true as const },
      { text: "c " },
      { text: "d", href: "x" },
    ];
    for (const spans of [inWord, halfWord])
      expect(parseInline(formatInline(spans)).at(-1)).toEqual({ text: "d", href: "x" });
  });

  it("with no more escapes than it takes", () => {
    for (const said of ["C*", "a_b_c", "5 * 3", "List<String>", "~30ms", "R&D", "[1", "2^10"])
      expect(formatPlain(said)).toBe(said);
    expect(formatPlain("*a*")).toBe("\\*a\\*");
    expect(formatInline([{ text: "a`b", code: true }])).toBe("`` a`b ``");
  });
});

/** Neighbours of one style are one stretch. */
function merged(spans: readonly Span[]): readonly Span[] {
  return spans.reduce<Span[]>((all, span) => {
    const last = all.at(-1);
    const isPlain = (one: Span) => Object.keys(one).length === 1;
    if (last !== undefined && isPlain(last) && isPlain(span))
      all[all.length - 1] = { text: last.text + span.text };
    else all.push(span);
    return all;
  }, []);
}

/** Addresses come out as RFC 3986 has them. */
const encoded = (span: Span): Span =>
  span.href === undefined ? span : { ...span, href: span.href.replaceAll(" ", "%20") };
