import { describe, expect, it } from "vitest";
import { prune } from "../../src/fit/prune.ts";
import type { Priority } from "../../src/model/resume.ts";
import { bullet, entry, idsOf, labelled, nodesOf, resumeOf, rich, section } from "../support/selected.ts";
import { lines } from "./page.ts";
import { FIXED, FIXED_LINES, FIXED_RANGE, fitOnPaper, setOnPaper } from "./paper-model.ts";

describe("leaving out", () => {
  const range = FIXED_RANGE;
  const list = (count: number, priority: Priority) =>
    Array.from({ length: count }, (_, i) => bullet(`${priority}${i}`, { priority }));
  // A line for the section's head, one for the entry's, the rest are bullets.
  const page = (...bullets: ReturnType<typeof bullet>[]) =>
    resumeOf(section("work", [entry("job", { priority: "must", bullets })]));

  it("takes away no more than needed", async () => {
    const resume = page(...list(FIXED_LINES - 2, "must"), ...list(3, "normal"));
    const { report, pages } = await fitOnPaper(resume, { range });
    expect(report.omitted.map(({ path }) => path)).toEqual(["normal0", "normal1", "normal2"]);
    expect(idsOf(pages)).toHaveLength(FIXED_LINES);
    expect(report.fill).toEqual([1]);
  });

  it("spares all of a higher priority while one of a lower one is left", async () => {
    const resume = page(...list(20, "high"), ...list(10, "normal"), ...list(20, "low"));
    const { report } = await fitOnPaper(resume, { range });
    expect(report.omitted).toHaveLength(12);
    expect(report.omitted.every(({ priority }) => priority === "low")).toBe(true);
  });

  it("leaves small items where one long one makes room enough", async () => {
    const long = bullet("long", { text: lines(8), priority: "normal" });
    const resume = page(...list(FIXED_LINES - 6, "must"), ...list(4, "high"), long);
    const { report } = await fitOnPaper(resume, { range });
    expect(report.omitted.map(({ path }) => path)).toEqual(["long"]);
  });

  it("opens the settings again until the page is full", async () => {
    const paragraphs = Array.from({ length: 30 }, (_, i) =>
      bullet(`b${i}`, { text: rich("字".repeat(100 + (i % 9))), priority: i < 20 ? "must" : "low" }),
    );
    const { report } = await fitOnPaper(page(...paragraphs));
    expect(report.omitted.length).toBeGreaterThan(0);
    expect(report.comfort).toBeGreaterThan(0);
    expect(report.fill[0]).toBeGreaterThanOrEqual(0.98);
  });

  it("takes as few attempts for 500 items as for five", async () => {
    const { report } = await fitOnPaper(page(...list(500, "normal")));
    expect(report.omitted.length).toBeGreaterThan(400);
    expect(report.attempts).toBeLessThanOrEqual(8);
  });

  it("looks at each column by itself", async () => {
    const main = section(
      "work",
      list(45, "normal").map(({ id }) => labelled(id)),
    );
    const side = section("skills", [labelled("s0"), labelled("s1", { priority: "low" })]);
    const { report } = await fitOnPaper(resumeOf(main, side), { range, side: ["skills"] });
    expect(report.omitted).toHaveLength(6);
    expect(report.omitted.map(({ path }) => path)).not.toContain("s1");
  });

  it("corrects itself when what is left takes more room than thought", async () => {
    const resume = page(...list(60, "normal"));
    const { report, pages } = await fitOnPaper(resume, { range, surprise: 2.5 });
    expect(idsOf(pages)).toHaveLength(FIXED_LINES - 3);
    expect(report.settled).toBe(true);
    expect(report.attempts).toBeLessThanOrEqual(8);
  });

  it("corrects itself when what is left takes less room than thought", async () => {
    const { pages } = await fitOnPaper(page(...list(60, "normal")), { range, surprise: -2.5 });
    expect(idsOf(pages)).toHaveLength(FIXED_LINES + 2);
  });
});

describe("what is left out", () => {
  it("really has no room: one more of it overflows, and its height is as reported", async () => {
    const bullets = Array.from({ length: 12 }, (_, i) => bullet(`b${i}`, { text: lines(1 + (i % 3)) }));
    const work = ["new", "mid", "old"].map((id) =>
      entry(id, { bullets: bullets.map((each) => ({ ...each, id: `${id}.${each.id}` })) }),
    );
    const resume = resumeOf(section("work", work), section("awards", [labelled("a"), labelled("b")]));
    const paper = { gaps: { first: 0.25, next: 0.6 } };
    const { report } = await fitOnPaper(resume, { range: FIXED_RANGE, ...paper });
    const paths = report.omitted.map(({ path }) => path);
    const heightWithout = (out: readonly string[]): number =>
      setOnPaper(prune(resume, new Set(out)), FIXED, 1, paper).flows[0]?.height ?? 0;
    const lineHeight = FIXED.size * FIXED.leading;
    const room = FIXED_LINES * lineHeight;
    expect(heightWithout(paths)).toBeLessThanOrEqual(room);
    expect(report.omitted.length).toBeGreaterThan(5);
    for (const { path, lines, short } of report.omitted) {
      const height = heightWithout(paths.filter((other) => other !== path));
      expect(height).toBeGreaterThan(room);
      expect((height - heightWithout(paths)) / lineHeight).toBeCloseTo(lines, 0.9);
      expect((height - room) / lineHeight).toBeCloseTo(short, 0.9);
    }
    expect(nodesOf(resume).length).toBeGreaterThan(report.omitted.length);
  });
});
