import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BREAK } from "../../src/text/index.ts";
import { unicodeBreaks } from "../../src/text/uax14.ts";

/** `0023 0020÷0024`: code points, and where a line may break between them. */
interface Case {
  readonly source: string;
  readonly text: string;
  /** UTF-16 indices. */
  readonly breaks: readonly number[];
}

const cases: readonly Case[] = readFileSync(new URL("../data/line-break-test.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((source) => {
    const parts = source.split("÷").map((part) => charactersOf(part));
    const ends = parts.map((_, index) => parts.slice(0, index + 1).join("").length);
    return { source, text: parts.join(""), breaks: ends.slice(0, -1) };
  });

function charactersOf(codePoints: string): string {
  return String.fromCodePoint(...codePoints.split(" ").map((code) => Number.parseInt(code, 16)));
}

/** Where the base of the engine breaks a text of a language that it does not tailor. */
const breaksOf = (text: string): number[] =>
  [...unicodeBreaks(text, "en").entries()].flatMap(([index, grade]) => (grade === BREAK.none ? [] : [index]));

/**
 * LB30b of Unicode 14 joins a skin tone to code points that are only reserved for pictures yet (U+1F02C). The library
 * has the rules of Unicode 13.
 */
const EXCEPTIONS = ["1F02C 1F3FF"];

describe("the untailored base against Unicode 15.0's LineBreakTest", () => {
  it("has all of its cases", () => {
    expect(cases).toHaveLength(7654);
    expect(cases.every(({ breaks }) => breaks.every((index) => index > 0))).toBe(true);
  });

  it("breaks as Unicode does in 7653 of 7654", () => {
    const failed = cases.filter(({ text, breaks }) => breaksOf(text).join() !== breaks.join());
    expect(failed.map(({ source }) => source)).toEqual(EXCEPTIONS);
  });
});
