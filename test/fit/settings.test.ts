import { describe, expect, it } from "vitest";
import { bullet, entry, idsOf, resumeOf, rich, section } from "../support/selected.ts";
import { type Circumstances, FIXED_RANGE, fitOnPaper, loadOf, RANGE } from "./paper-model.ts";

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

  it("takes one attempt", async () => {
    const { asked, report } = await fitOnPaper(resume);
    expect(asked).toHaveLength(1);
    expect(report.attempts).toBe(1);
  });

  it("is reported with the ends of the path and the pages that were wanted", async () => {
    const { report } = await fitOnPaper(resume, { target: 2 });
    expect(report).toMatchObject({ range: RANGE, pages: 2, settled: true });
  });

  it("may take fewer pages than allowed", async () => {
    const { report } = await fitOnPaper(resume, { target: 2 });
    expect(report.fill).toHaveLength(1);
    expect(report.comfort).toBe(1);
  });
});

const pagesOf = ({ target }: Circumstances): number => (target === 2 ? 2 : 1);

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
    expect(loadOf(resume, RANGE.ceiling)).toBeGreaterThan(pagesOf(wish));
    const { report } = await fitOnPaper(resume, wish);
    expect(report.fill).toHaveLength(pagesOf(wish));
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

  it.each(cases)("of %i bullets takes few attempts: %j", async (count, wish) => {
    expect((await fitOnPaper(mustResume(count), wish)).report.attempts).toBeLessThanOrEqual(5);
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
    expect(wasteful.report.fill[1]).toBeGreaterThan(0.95);
  });

  it("make it leave something out when the settings cannot give way", async () => {
    const bullets = Array.from({ length: 80 }, (_, i) => bullet(`b${i}`));
    const full = resumeOf(section("work", [entry("work[0]", { bullets })]));
    const { pages, report } = await fitOnPaper(full, { target: 2, range: FIXED_RANGE, waste: 0.1 });
    expect(report.fill).toHaveLength(2);
    expect(report.omitted.length).toBeGreaterThan(0);
    expect(idsOf(pages).length).toBeLessThan(idsOf(full).length);
  });

  it("that never let the promise be kept end in an error, not in an endless search", async () => {
    // The first page is left all but empty: two are no more than one.
    const broken = fitOnPaper(mustResume(70), { target: 2, waste: 0.999 });
    await expect(broken).rejects.toMatchObject({ diagnostics: [{ kind: "fit", code: "does-not-fit" }] });
  });
});

describe("pages that break at a bad place", () => {
  const resume = mustResume(50);
  const comfortable = async () => (await fitOnPaper(resume, { target: 2 })).report.settings.size;

  it("are set a little tighter if they then break at a good one", async () => {
    const size = await comfortable();
    const breakCost = (settings: { size: number }) => (settings.size > size - 0.01 ? 0.1 : 0);
    const { report } = await fitOnPaper(resume, { target: 2, breakCost });
    expect(report.settings.size).toBeLessThan(size - 0.01);
    expect(report.fill[1]).toBeGreaterThan(0.85);
  });

  it("stay as they are if nothing near is better", async () => {
    const { report, asked } = await fitOnPaper(resume, { target: 2, breakCost: () => 0.1 });
    expect(report.settings.size).toBeCloseTo(await comfortable(), 9);
    expect(asked.length).toBe((await fitOnPaper(resume, { target: 2 })).asked.length + 2);
  });

  it("stay as they are if the better place would leave more white than it is worth", async () => {
    const size = await comfortable();
    const breakCost = (settings: { size: number }) => (settings.size > size - 0.01 ? 0.1 : 0.08);
    const { report } = await fitOnPaper(resume, { target: 2, breakCost });
    expect(report.settings.size).toBeCloseTo(size, 9);
  });
});

describe("as few pages as possible", () => {
  it.each([
    [5, 1],
    [25, 1],
    [54, 2],
    [80, 3],
    [220, 8],
  ])("are, for %i bullets, %i", async (count, pages) => {
    const resume = mustResume(count);
    const { report } = await fitOnPaper(resume, { target: "auto" });
    expect(report.pages).toBe(pages);
    expect(report.fill).toHaveLength(pages);
    expect(report.omitted).toEqual([]);
    // One page less is too few even at the tightest settings.
    expect(loadOf(resume, RANGE.floor)).toBeGreaterThan(pages - 1);
  });

  it("are opened up until they are full", async () => {
    const { report } = await fitOnPaper(mustResume(40), { target: "auto" });
    expect(report.comfort).toBeGreaterThan(0);
    expect(report.fill.at(-1)).toBeGreaterThanOrEqual(0.95);
  });

  it("are found where tight content is too little for them and open content too much", async () => {
    const enough = 1.3;
    const long = { ceiling: { ...RANGE.ceiling, leading: 3 }, floor: RANGE.floor };
    const resume = mustResume(29);
    expect(loadOf(resume, RANGE.floor)).toBeLessThan(enough);
    expect(loadOf(resume, long.ceiling)).toBeGreaterThan(2);
    const { report } = await fitOnPaper(resume, { target: "auto", range: long, enough });
    expect(report.pages).toBe(2);
    expect(report.comfort).toBeGreaterThan(0);
    expect(report.fill.at(-1)).toBeGreaterThanOrEqual(0.95);
    expect(report.attempts).toBeLessThan(12);
  });

  it("are found without trying every number", async () => {
    const { asked } = await fitOnPaper(mustResume(220), { target: "auto" });
    expect(new Set(asked.map(({ pages }) => pages))).toEqual(new Set([1, 7, 8]));
  });

  it("are twelve at most: what is longer is refused, and it is said by how much", async () => {
    await expect(fitOnPaper(mustResume(900), { target: "auto" })).rejects.toMatchObject({
      diagnostics: [
        {
          kind: "fit",
          code: "too-many-pages",
          message: expect.stringMatching(/the whole is \d+ lines too long for 12 pages/),
        },
      ],
    });
  });
});
