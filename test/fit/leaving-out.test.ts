import { describe, expect, it } from "vitest";
import { describeOmissions } from "../../src/fit/omissions.ts";
import { prune } from "../../src/fit/prune.ts";
import { leastWorthyFirst } from "../../src/fit/worth.ts";
import type { Priority } from "../../src/model/resume.ts";
import type { SelectedResume } from "../../src/model/selected.ts";
import {
  bullet,
  entry,
  idsOf,
  labelled,
  leadOnly,
  paragraph,
  resumeOf,
  rich,
  section,
} from "../support/selected.ts";
import { FIXED, FIXED_CHARACTERS, FIXED_LINES, fitOnPaper } from "./paper-model.ts";

const order = (resume: SelectedResume): string[] => leastWorthyFirst(resume).map(({ id }) => id);

/** An employer with one line for its header and one for each bullet. */
const job = (id: string, ...priorities: Priority[]) =>
  entry(id, { bullets: priorities.map((priority, i) => bullet(`${id}.${i}`, { priority })) });

describe("what goes first", () => {
  it("is what has the lowest priority, wherever it stands", () => {
    const resume = resumeOf(section("work", [job("a", "low", "high"), job("b", "normal", "high")]));
    expect(order(resume)).toEqual(["a.0", "b.0", "b.1", "a.1", "b", "a"]);
  });

  it("is the later of two equals, in a list and among entries", () => {
    const resume = resumeOf(
      section("work", [job("new", "normal", "normal"), job("old", "normal", "normal")]),
    );
    expect(order(resume)).toEqual(["old.1", "old.0", "new.1", "new.0", "old", "new"]);
  });

  it("is details before the entries that they belong to", () => {
    const body = [paragraph("a.summary")];
    const resume = resumeOf(section("work", [entry("a", { body, bullets: [bullet("a.0")] })]));
    expect(order(resume).at(-1)).toBe("a");
  });

  it("is children before parents, even those of a higher priority", () => {
    const resume = resumeOf(
      section("work", [
        entry("a", {
          priority: "low",
          bullets: [bullet("a.0", { priority: "low", children: [bullet("a.0.0", { priority: "high" })] })],
        }),
        job("b", "normal"),
      ]),
    );
    const ids = order(resume);
    expect(ids.indexOf("a.0.0")).toBeLessThan(ids.indexOf("a.0"));
    expect(ids.indexOf("a.0")).toBeLessThan(ids.indexOf("a"));
  });

  it("is everything of a section of low priority but what must stay", () => {
    const hobbies = section("interests", [labelled("i0"), labelled("i1", { priority: "must" })], {
      priority: "low",
    });
    const resume = resumeOf(hobbies, section("work", [job("a", "normal")]));
    expect(order(resume)).toEqual(["i0", "a.0", "a"]);
  });

  it("is never what must stay, nor what it stands in", () => {
    const resume = resumeOf(section("work", [job("a", "must", "low"), job("b", "low")]));
    expect(order(resume)).toEqual(["b.0", "a.1", "b"]);
  });
});

describe("leaving out", () => {
  const range = { floor: FIXED, ceiling: FIXED };
  const lines = (count: number, priority: Priority) =>
    Array.from({ length: count }, (_, i) => bullet(`${priority}${i}`, { priority }));
  // A line for the section's head, one for the entry's, the rest are bullets.
  const page = (...bullets: ReturnType<typeof bullet>[]) =>
    resumeOf(section("work", [entry("job", { priority: "must", bullets })]));

  it("takes away no more than needed", async () => {
    const resume = page(...lines(FIXED_LINES - 2, "must"), ...lines(3, "normal"));
    const { report, pages } = await fitOnPaper(resume, { range });
    expect(report.omitted.map(({ path }) => path)).toEqual(["normal0", "normal1", "normal2"]);
    expect(idsOf(pages)).toHaveLength(FIXED_LINES);
    expect(report.fill).toEqual([1]);
  });

  it("spares all of a higher priority while one of a lower one is left", async () => {
    const resume = page(...lines(20, "high"), ...lines(10, "normal"), ...lines(20, "low"));
    const { report } = await fitOnPaper(resume, { range });
    expect(report.omitted).toHaveLength(12);
    expect(report.omitted.every(({ priority }) => priority === "low")).toBe(true);
  });

  it("gives small items back when the last one that went made more room than needed", async () => {
    const long = bullet("long", { text: rich("字".repeat(8 * FIXED_CHARACTERS)), priority: "normal" });
    const resume = page(...lines(FIXED_LINES - 6, "must"), long, ...lines(3, "normal"));
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

  it("measures a logarithm of the items, not each of them", async () => {
    const { report } = await fitOnPaper(page(...lines(500, "normal")), { range });
    expect(report.omitted).toHaveLength(500 + 2 - FIXED_LINES);
    expect(report.attempts).toBeLessThanOrEqual(30);
  });

  it.each([
    [1, "1 line too long for one page"],
    [3, "3 lines too long for one page"],
  ])("refuses what must stay when it is %i lines too long, and says so", async (excess, message) => {
    const resume = page(...lines(FIXED_LINES - 2 + excess, "must"), ...lines(4, "low"));
    await expect(fitOnPaper(resume, { range })).rejects.toMatchObject({
      name: "ResumeError",
      diagnostics: [
        {
          kind: "fit",
          severity: "error",
          code: "does-not-fit",
          message: expect.stringContaining(message),
          hint: expect.stringContaining("must"),
        },
      ],
    });
  });

  it("names the two pages that something was too long for", async () => {
    const resume = page(...lines(2 * FIXED_LINES, "must"));
    await expect(fitOnPaper(resume, { target: 2, range })).rejects.toThrow("2 lines too long for two pages");
  });
});

describe("pruning", () => {
  const nested = resumeOf(
    section("work", [
      entry("job", {
        bullets: [
          leadOnly("lead", [bullet("one"), bullet("two")]),
          bullet("told", { children: [bullet("deep")] }),
        ],
        positions: [entry("role", { bullets: [bullet("task")] })],
      }),
    ]),
    section("awards", [labelled("prize")]),
  );
  const without = (...ids: string[]) => idsOf(prune(nested, new Set(ids)));

  it("changes nothing when nothing goes", () => expect(prune(nested, new Set())).toBe(nested));

  it("takes a node with everything below it", () => {
    expect(without("role")).not.toContain("task");
    expect(without("told")).not.toContain("deep");
  });

  it("keeps a bullet with words of its own when its list goes", () => {
    expect(without("deep")).toContain("told");
  });

  it("takes a lead without words of its own with the last of its list", () => {
    expect(without("one")).toContain("lead");
    expect(without("one", "two")).not.toContain("lead");
  });

  it("takes the head of a section with its last item", () => {
    expect(without("prize")).not.toContain("awards");
    expect(without("prize")).toContain("work");
  });

  it("leaves the résumé that it was given as it was", () => {
    const before = structuredClone(nested);
    prune(nested, new Set(["one", "role", "prize"]));
    expect(nested).toEqual(before);
  });
});

describe("the list of what was left out", () => {
  const resume = resumeOf(
    section("work", [
      entry("a", { title: rich("甲公司"), priority: "low", bullets: [bullet("a.0"), bullet("a.1")] }),
      entry("b", {
        bullets: [
          bullet("b.0", { lead: rich("提速"), text: rich("字".repeat(60)) }),
          bullet("b.1", { text: rich("短句") }),
        ],
      }),
    ]),
  );
  const listed = (...ids: string[]) => describeOmissions(resume, new Set(ids));

  it("names the topmost of what is gone, not what lies below it", () => {
    expect(listed("a.0", "a.1", "a")).toEqual([{ path: "a", excerpt: "甲公司", priority: "low" }]);
  });

  it("is in reading order", () => {
    expect(listed("b.1", "a.1").map(({ path }) => path)).toEqual(["a.1", "b.1"]);
  });

  it("quotes lead and text, no more than their first 32 characters", () => {
    expect(listed("b.0", "b.1").map(({ excerpt }) => excerpt)).toEqual([`提速 ${"字".repeat(29)}…`, "短句"]);
  });
});
