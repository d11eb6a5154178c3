import { describe, expect, it } from "vitest";
import type { Expectation } from "./expectations.ts";
import { judgeCase, KINDS } from "./judge.ts";
import { type PlacedText, placeText } from "./placed-text.ts";
import type { PlacedGlyph } from "./read-glyphs.ts";

/** Pages are made up at 10 pt: full-width characters take 10 pt, all others 5. */
const EM = 10;
const LEFT = 30;

type Change = (glyph: PlacedGlyph, index: number) => Partial<PlacedGlyph>;

/** The glyphs of lines set solid, one below the other; `change` plays the typesetter's pranks. */
function glyphsOf(lines: readonly string[], change: Change = () => ({})): PlacedGlyph[] {
  let index = 0;
  return lines.flatMap((line, number) => {
    let x = LEFT;
    return [...line].map((text): PlacedGlyph => {
      const advance = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef—…·“”‘’]/u.test(text) ? EM : EM / 2;
      const y = -16 * number;
      const glyph = { text, x, y, advance, size: EM, slant: 0, stroked: false, face: "Regular" };
      x += advance;
      const changed = { ...glyph, ...change(glyph, index) };
      index++;
      return changed;
    });
  });
}

const place = (text: string, glyphs: readonly PlacedGlyph[]): PlacedText =>
  placeText(text, glyphs, { left: LEFT, em: EM });

interface Scene {
  readonly lines: readonly string[];
  /** The source, where it is not what the lines say. */
  readonly text?: string;
  readonly change?: Change;
  readonly measure?: number;
  readonly lang?: "zh" | "en";
}

/** Judges a scene by one expectation. */
function faults(
  expected: Expectation,
  { lines, text = lines.join(""), change, measure = 10, lang = "zh" }: Scene,
) {
  const judged = {
    id: "made up",
    level: "must",
    rule: "",
    lang,
    text,
    align: "justify",
    expect: [expected],
  } as const;
  return judgeCase(judged, place(text, glyphsOf(lines, change)), measure);
}

/** Moves all glyphs from one on to the right, in em. */
const shiftFrom =
  (from: number, em: number): Change =>
  ({ x }, index) =>
    index >= from ? { x: x + em * EM } : {};

const only =
  (at: number, what: Partial<PlacedGlyph>): Change =>
  (_, index) =>
    index === at ? what : {};

/** For each kind of expectation: how it is met, and how it is not. */
const TRIALS: readonly (readonly [expected: Expectation, good: Scene, bad: Scene])[] = [
  [{ t: "lineStartNot", chars: "，" }, { lines: ["甲，", "乙"] }, { lines: ["甲", "，乙"] }],
  [{ t: "lineEndNot", chars: "（" }, { lines: ["甲", "（乙"] }, { lines: ["甲（", "乙"] }],
  [{ t: "keep", ranges: [[1, 4]] }, { lines: ["用", "C++写"] }, { lines: ["用C", "++写"] }],
  [{ t: "noBreakIn", ranges: [[1, 3]] }, { lines: ["甲->", "乙"] }, { lines: ["甲-", ">乙"] }],
  [{ t: "mayBreak", at: [1] }, { lines: ["甲乙"] }, { lines: ["甲，"] }],
  [{ t: "breakAt", at: [2] }, { lines: ["甲乙", "丙"] }, { lines: ["甲", "乙丙"] }],
  [
    { t: "breaksWithin", range: [0, 8], after: "/", before: "." },
    { lines: ["ab/", "cd", ".ef"], text: "ab/cd.ef" },
    { lines: ["ab/c", "d.ef"] },
  ],
  [
    { t: "breaksWithin", range: [0, 8], after: "/", before: "" },
    { lines: ["ab://", "cde"] },
    { lines: ["ab:/", "/cde"] },
  ],
  [{ t: "noHyphen" }, { lines: ["abc", "def"] }, { lines: ["abc-", "def"], text: "abcdef" }],
  [
    { t: "noHyphenIn", range: [0, 2] },
    { lines: ["abc-", "def"], text: "abcdef" },
    { lines: ["ab-", "cdef"], text: "abcdef" },
  ],
  [
    { t: "hyphenRule", left: 2, right: 3 },
    { lines: ["abc-", "def"], text: "abcdef" },
    { lines: ["abcd-", "ef"], text: "abcdef" },
  ],
  [{ t: "noDoubleHyphen" }, { lines: ["real-", "time"] }, { lines: ["real--", "time"], text: "real-time" }],
  [{ t: "lines", eq: 2 }, { lines: ["甲", "乙"] }, { lines: ["甲乙"] }],
  [
    { t: "span", a: 0, b: 1, min: 0.9, max: 1.1 },
    { lines: ["甲乙"] },
    { lines: ["甲乙"], change: shiftFrom(1, 0.2) },
  ],
  [{ t: "span", a: 0, b: 1, min: 0, max: 9 }, { lines: ["甲乙"] }, { lines: ["甲", "乙"] }],
  [
    { t: "gap", a: 0, b: 1, min: 0.2, max: 0.3 },
    { lines: ["甲a"], change: shiftFrom(1, 0.25) },
    { lines: ["甲a"] },
  ],
  [
    {
      t: "gapEq",
      pairs: [
        [0, 1],
        [1, 2],
      ],
      tol: 0.02,
    },
    { lines: ["甲乙丙"] },
    { lines: ["甲乙丙"], change: shiftFrom(2, 0.1) },
  ],
  [
    { t: "adv", i: 0, min: 0.9, max: 1.1 },
    { lines: ["“a”"] },
    { lines: ["“a”"], change: only(0, { advance: 4 }) },
  ],
  [
    { t: "lineStartX", char: 0, min: -0.6, max: -0.4 },
    { lines: ["（甲"], change: shiftFrom(0, -0.5) },
    { lines: ["（甲"] },
  ],
  [
    { t: "lineStartX0", tol: 0.03 },
    { lines: ["甲", "（乙"] },
    { lines: ["甲", "乙"], change: shiftFrom(1, 0.25) },
  ],
  [
    { t: "flushRight", tol: 0.06 },
    { lines: ["甲乙丙", "丁"], measure: 3 },
    { lines: ["甲乙", "丁"], measure: 3 },
  ],
  [
    { t: "flushRight", tol: 0.06 },
    { lines: ["甲乙丙，", "丁"], measure: 3.5 },
    { lines: ["甲乙丙，", "丁"], measure: 4 },
  ],
  [{ t: "lineEndTrim" }, { lines: ["甲乙，", "丁"], measure: 2.5 }, { lines: ["甲乙，", "丁"], measure: 3 }],
  [
    { t: "lastLineRagged" },
    { lines: ["甲乙", "丙丁"] },
    { lines: ["甲乙", "丙丁"], change: shiftFrom(3, 0.5) },
  ],
  [
    { t: "lastLineRagged" },
    { lines: ["用a"], change: shiftFrom(1, 0.25) },
    { lines: ["用a"], change: shiftFrom(1, 0.5) },
  ],
  [{ t: "noOverflow" }, { lines: ["甲乙。"], measure: 2.5 }, { lines: ["甲乙丙"], measure: 2.5 }],
  [{ t: "noOverflow" }, { lines: ["ab", "c"], measure: 1 }, { lines: ["ab-", "c"], text: "abc", measure: 1 }],
  [
    { t: "equalHanGaps", tol: 0.04 },
    { lines: ["甲乙丙", "丁"] },
    { lines: ["甲乙丙", "丁"], change: only(1, { x: LEFT + EM + 1 }) },
  ],
  [{ t: "maxHanGap", max: 0.2 }, { lines: ["甲乙"] }, { lines: ["甲乙"], change: shiftFrom(1, 0.3) }],
  [
    { t: "maxEcGap", max: 0.5 },
    { lines: ["甲a"], change: shiftFrom(1, 0.5) },
    { lines: ["甲 a"], change: shiftFrom(2, 0.3) },
  ],
  [
    { t: "maxWordSpace", max: 0.8 },
    { lines: ["a b", "c"], text: "a bc" },
    { lines: ["a b", "c"], text: "a bc", change: shiftFrom(2, 0.4) },
  ],
  [
    { t: "minPunctAdvance", min: 0.44 },
    { lines: ["甲，乙"], change: shiftFrom(2, -0.5) },
    { lines: ["甲，乙"], change: shiftFrom(2, -0.6) },
  ],
  [
    { t: "minPunctAdvance", min: 0.44 },
    { lines: ["甲，（乙"], change: shiftFrom(2, -1) },
    { lines: ["甲，（乙"], change: shiftFrom(2, -1.1) },
  ],
  [
    { t: "natural", ranges: [[1, 3]] },
    { lines: ["甲ab"], change: shiftFrom(1, 0.25) },
    { lines: ["甲ab"], change: shiftFrom(2, 0.05) },
  ],
  [
    { t: "naturalAll" },
    { lines: ["a b"], change: shiftFrom(2, 0.2) },
    { lines: ["ab"], change: shiftFrom(1, 0.05) },
  ],
  [
    { t: "naturalAll" },
    { lines: ["AV"], change: shiftFrom(1, -0.1) },
    { lines: ["AV"], change: shiftFrom(1, -0.3) },
  ],
  [{ t: "lastLineMin", chars: 2 }, { lines: ["甲乙", "丙丁。"] }, { lines: ["甲乙丙", "丁。"] }],
  [{ t: "noSkew" }, { lines: ["甲"] }, { lines: ["甲"], change: only(0, { slant: 0.2 }) }],
  [{ t: "noStroke" }, { lines: ["甲"] }, { lines: ["甲"], change: only(0, { stroked: true }) }],
  [
    { t: "fontDiffers", a: 0, b: 1 },
    { lines: ["甲乙"], change: only(0, { face: "Bold" }) },
    { lines: ["甲乙"] },
  ],
  [
    { t: "raised", i: 1, sizeMax: 0.8, riseMin: 0.2 },
    { lines: ["1s"], change: only(1, { size: 7, y: 3 }) },
    { lines: ["1s"], change: only(1, { size: 7, y: 1 }) },
  ],
  [
    { t: "raised", i: 1, sizeMax: 0.8, riseMin: 0.2 },
    { lines: ["1s"], change: only(1, { size: 7, y: 3 }) },
    { lines: ["1s"], change: only(1, { y: 3 }) },
  ],
  [{ t: "textEq", text: "甲 乙" }, { lines: ["甲乙"] }, { lines: ["甲乙丙"] }],
  [{ t: "textNoExtraSpace" }, { lines: ["a b"] }, { lines: ["甲 a"], text: "甲a" }],
];

describe("the judge", () => {
  it("is put to trial for every kind of expectation", () => {
    expect([...new Set(TRIALS.map(([expected]) => expected.t))].sort()).toEqual([...KINDS].sort());
  });

  for (const [expected, good, bad] of TRIALS) {
    it(`tells ${bad.lines.join("|")} from ${good.lines.join("|")} by ${JSON.stringify(expected)}`, () => {
      expect(faults(expected, good)).toEqual([]);
      expect(faults(expected, bad)).toEqual([expect.stringMatching(`^${expected.t}: .`)]);
    });
  }

  it("refuses expectations about what has no ink, which nothing could break", () => {
    expect(() => faults({ t: "gap", a: 0, b: 1, min: 0, max: 1 }, { lines: ["甲 a"] })).toThrow(
      "no ink at 1",
    );
    expect(() => faults({ t: "mayBreak", at: [9] }, { lines: ["甲乙"] })).toThrow("no ink at 9");
    expect(() => faults({ t: "keep", ranges: [[1, 2]] }, { lines: ["甲 a"] })).toThrow("no ink at 1");
  });
});

describe("reading a page", () => {
  it("places characters on lines, leaves spaces out, and keeps superscripts on their line", () => {
    const set = place("a 1s\n乙", glyphsOf(["a 1s", "乙"], only(3, { size: 7, y: 3 })));
    expect(set.lines.map((line) => line.map(({ character }) => character).join(""))).toEqual(["a1s", "乙"]);
    expect(set.placed[1]).toBeUndefined();
    expect(set.placed[2]).toMatchObject({ index: 2, line: 0, x: 1, advance: 0.5 });
    expect(set.spaces).toBe(1);
  });

  it("takes a ligature apart", () => {
    const set = place("fit", glyphsOf(["ﬁt"], only(0, { text: "fi", advance: 6 })));
    expect(set.placed.map((placed) => placed?.advance)).toEqual([0.3, 0.3, 0.5]);
    expect(set.extracted).toBe("fit");
  });

  it("tells hyphens that the source does not have", () => {
    expect(place("abcd", glyphsOf(["ab-", "cd"])).hyphens).toEqual([{ after: 1, right: 1.5 }]);
    expect(place("ab-cd", glyphsOf(["ab-", "cd"])).hyphens).toEqual([]);
  });

  it("throws when text is lost, added, changed or out of order", () => {
    expect(() => place("甲乙丙", glyphsOf(["甲乙"]))).toThrow("lacks “丙”");
    expect(() => place("甲乙丙", glyphsOf(["甲丙"]))).toThrow("“丙” where the text has “乙”");
    expect(() => place("甲乙", glyphsOf(["甲乙丙"]))).toThrow("“丙” where the text has “”");
    expect(() => place("用户", glyphsOf(["⽤户"]))).toThrow("“⽤” where");
    expect(() => place("甲乙", glyphsOf(["乙甲"]))).toThrow("“乙” where");
  });
});
