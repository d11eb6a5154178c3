import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsRoom } from "../../src/text/demerits.ts";
import { BREAK, opportunities, prepare } from "../../src/text/index.ts";
import { measureLine } from "../../src/text/measure-line.ts";
import { paragraphOf, SIZE, setAt } from "./fake-faces.ts";

/** Text as adversarial as a résumé gets: marks, quotes, tokens, spaces and newlines in any order. */
const text = fc
  .array(
    fc.constantFrom(
      ..."中文字汉，。、；：？！（）《》“”‘’·—…～/%℃-.,+#@_ \n\u00a0aZ09σ⁶–→•".split(""),
      "——",
      "……",
      "C++",
      "real-time",
      "https://a.io/b",
      "30 ms",
      "2016 年",
      "x@y.org",
      "Don’t",
      "𠮷",
    ),
    { maxLength: 60, size: "max" },
  )
  .map((parts) => parts.join(""));

const options = fc.record({
  lang: fc.constantFrom("zh", "en", "zh-Hans"),
  align: fc.constantFrom("justify" as const, "start" as const, "center" as const),
  hyphenate: fc.boolean(),
});

const measure = fc.double({ min: -1, max: 40, noNaN: true });

describe("whatever the text, measure and options", () => {
  it("loses, repeats and reorders nothing", () => {
    fc.assert(
      fc.property(text, measure, options, (string, em, given) => {
        const { clusters } = paragraphOf(string, given);
        let next = 0;
        for (const line of setAt(string, em, given)) {
          expect(line.from).toBe(next);
          expect(line.advances).toHaveLength(line.to - line.from);
          expect(line.shifts).toHaveLength(line.to - line.from);
          next = line.to;
        }
        expect(next).toBe(clusters.length);
      }),
    );
  });

  it("offers no break before a closing mark or after an opening one, in Chinese", () => {
    fc.assert(
      fc.property(text, (string) => {
        for (const [index, grade] of opportunities(string, "zh").entries()) {
          if (grade === BREAK.none || grade === BREAK.rescue || grade === BREAK.forced) continue;
          expect(string.charAt(index)).not.toMatch(/[，。、；：？！）》”…·～–%℃•]/);
          expect(string.slice(0, index).trimEnd()).not.toMatch(/[（《“]$/);
        }
      }),
    );
  });

  it("ends lines only where the text offers a break, if each unit between such places fits a line", () => {
    const wide = fc.double({ min: 6, max: 40, noNaN: true });
    let seen = 0;
    fc.assert(
      fc.property(text, wide, options, (string, em, given) => {
        const prepared = prepare(paragraphOf(string, given));
        const offered = new Set([...prepared.breakpoints.map(({ at }) => at), ...prepared.forcedBreaks]);
        const edges = [0, ...[...offered].sort((a, b) => a - b), prepared.items.length];
        const isFitting = edges.slice(1).every((end, nth) => {
          const unit = measureLine(prepared, edges[nth] ?? 0, end, em * SIZE);
          return fitsRoom(prepared, unit, em * SIZE - prepared.hyphenAdvance);
        });
        fc.pre(isFitting);
        for (const { from } of setAt(string, em, given).slice(1)) {
          seen++;
          expect(offered).toContain(from);
        }
      }),
      { numRuns: 200 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it("keeps lines within their measure unless a single cluster is wider", () => {
    fc.assert(
      fc.property(text, measure, options, (string, em, given) => {
        for (const line of setAt(string, em, given)) {
          const visible = line.advances.filter((advance) => advance > 0).length;
          if (visible > 1) expect(line.width).toBeLessThanOrEqual(em * SIZE + 0.002);
        }
      }),
    );
  });

  it("gives finite advances that add up to the width, and shifts to the left only", () => {
    fc.assert(
      fc.property(text, measure, options, (string, em, given) => {
        for (const line of setAt(string, em, given)) {
          const sum = line.advances.reduce((total, advance) => total + advance, 0);
          expect(line.width).toBeCloseTo(sum + (line.hyphen ? SIZE / 3 : 0), 6);
          for (const advance of line.advances) expect(advance).toBeGreaterThanOrEqual(-1e-9);
          for (const shift of line.shifts) expect(shift).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it("sets the same text the same way", () => {
    fc.assert(
      fc.property(text, measure, options, (string, em, given) => {
        expect(setAt(string, em, given)).toEqual(setAt(string, em, given));
      }),
    );
  });

  it("sets a paragraph on one line at its own width", () => {
    fc.assert(
      fc.property(
        text.filter((string) => !/[\n]/.test(string)),
        options,
        (string, given) => {
          const [line] = setAt(string, Number.POSITIVE_INFINITY, given);
          expect(setAt(string, (line?.width ?? 0) / SIZE, given)).toHaveLength(1);
        },
      ),
    );
  });
});
