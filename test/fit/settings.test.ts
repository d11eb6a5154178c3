import { describe, expect, it } from "vitest";
import { bullet, entry, idsOf, resumeOf, rich, section } from "../support/selected.ts";
import { type Circumstances, FIXED, fitOnPaper, lengthOf, RANGE } from "./paper-model.ts";

/** `count` bullets of `characters` each, none of which may go. */
function mustResume(count: number, characters = 90) {
  const bullets = Array.from({ length: count }, (_, i) =>
    bullet(`work[0].highlights[${i}]`, { priority: "must", text: rich("字".repeat(characters + (i % 7))) }),
  );
  return resumeOf(section("work", [entry("work[0]", { priority: "must", bullets })]));
}

describe("content that leaves room", () => {
  const resume = mustResume(5);

  it("is set at the comfortable end of the path", async () => {
    const { report } = await fitOnPaper(resume);
    expect(report.settings).toEqual(RANGE.ceiling);
    expect(report.comfort).toBe(1);
    expect(report.omitted).toEqual([]);
  });

  it("takes one measurement and one pagination", async () => {
    const { asked, report } = await fitOnPaper(resume);
    expect(asked.map(({ what }) => what)).toEqual(["measure", "paginate"]);
    expect(report.attempts).toBe(2);
  });

  it("may take fewer pages than allowed", async () => {
    const { report } = await fitOnPaper(resume, { target: 2 });
    expect(report.fill).toHaveLength(1);
    expect(report.comfort).toBe(1);
  });
});

describe("content that overflows the comfortable pages", () => {
  const cases: [number, Circumstances][] = [
    [22, { target: 1 }],
    [25, { target: 1 }],
    [27, { target: 1 }],
    [44, { target: 2 }],
    [50, { target: 2 }],
    [54, { target: 2 }],
  ];

  it.each(cases)("of %i bullets is set tighter until the last page is full: %j", async (count, wish) => {
    const resume = mustResume(count);
    expect(lengthOf(resume, RANGE.ceiling).load).toBeGreaterThan(wish.target ?? 1);
    const { report } = await fitOnPaper(resume, wish);
    expect(report.fill).toHaveLength(wish.target ?? 1);
    expect(report.fill.at(-1)).toBeGreaterThanOrEqual(0.98);
    expect(report.fill.at(-1)).toBeLessThanOrEqual(1);
    expect(report.omitted).toEqual([]);
  });

  it.each(cases)(
    "of %i bullets is tried nowhere outside the path from floor to ceiling: %j",
    async (count, wish) => {
      const { floor, ceiling } = RANGE;
      const { asked } = await fitOnPaper(mustResume(count), wish);
      for (const { settings } of asked) {
        expect(settings.size).toBeGreaterThanOrEqual(floor.size);
        expect(settings.size).toBeLessThanOrEqual(ceiling.size);
        // All knobs move together: the size tells where all the others stand.
        const share = (settings.size - floor.size) / (ceiling.size - floor.size);
        const at = (low: number, high: number) => low + share * (high - low);
        expect(settings.leading).toBeCloseTo(at(floor.leading, ceiling.leading), 9);
        expect(settings.space).toBeCloseTo(at(floor.space, ceiling.space), 9);
        expect(settings.margin.x).toBeCloseTo(at(floor.margin.x, ceiling.margin.x), 9);
        expect(settings.margin.y).toBeCloseTo(at(floor.margin.y, ceiling.margin.y), 9);
      }
    },
  );

  it.each(cases)("of %i bullets needs few measurements: %j", async (count, wish) => {
    expect((await fitOnPaper(mustResume(count), wish)).report.attempts).toBeLessThanOrEqual(10);
  });

  it("is set alike every time", async () => {
    const [one, two] = [await fitOnPaper(mustResume(25)), await fitOnPaper(mustResume(25))];
    expect(two).toEqual(one);
  });
});

describe("page breaks that waste room", () => {
  const resume = mustResume(50);

  it("make the settings tighter than the flow alone would need", async () => {
    const [easy, wasteful] = [
      await fitOnPaper(resume, { target: 2 }),
      await fitOnPaper(resume, { target: 2, waste: 0.06 }),
    ];
    expect(easy.report.fill).toHaveLength(2);
    expect(wasteful.report.fill).toHaveLength(2);
    expect(wasteful.report.comfort).toBeLessThan(easy.report.comfort);
    expect(wasteful.asked.filter(({ what }) => what === "paginate").length).toBeGreaterThan(1);
  });

  it("make it leave something out when the settings cannot give way", async () => {
    const bullets = Array.from({ length: 80 }, (_, i) => bullet(`b${i}`));
    const full = resumeOf(section("work", [entry("work[0]", { bullets })]));
    const range = { floor: FIXED, ceiling: FIXED };
    const { pages, report } = await fitOnPaper(full, { target: 2, range, waste: 0.1 });
    expect(report.fill).toHaveLength(2);
    expect(report.omitted.length).toBeGreaterThan(0);
    expect(idsOf(pages).length).toBeLessThan(idsOf(full).length);
  });

  it("that never let the promise be kept end in an error, not in an endless search", async () => {
    // Every page is left all but empty: no number of them is enough.
    const broken = fitOnPaper(resume, { target: 1, waste: 0.999 });
    await expect(broken).rejects.toMatchObject({ diagnostics: [{ kind: "fit", code: "does-not-fit" }] });
  });
});
