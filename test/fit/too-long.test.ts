import { describe, expect, it } from "vitest";
import type { Priority } from "../../src/model/resume.ts";
import type { SelectedResume } from "../../src/model/selected.ts";
import { bullet, entry, paragraph, resumeOf, section } from "../support/selected.ts";
import { fitInto, lines } from "./page.ts";
import { type Circumstances, FIXED_CHARACTERS, FIXED_RANGE, fitOnPaper } from "./paper-model.ts";

describe("what must stay and is too long", () => {
  const page = (
    ...items: readonly (readonly [id: string, length: number, priority?: Priority])[]
  ): SelectedResume =>
    resumeOf(
      section(
        "work",
        items.map(([id, length, priority = "must"]) => paragraph(id, { text: lines(length), priority })),
      ),
    );
  const refused = (resume: SelectedResume, circumstances: Circumstances = {}) =>
    expect(fitOnPaper(resume, { range: FIXED_RANGE, ...circumstances })).rejects;

  it.each([
    [1, "what must stay is 1 line too long for one page"],
    [3, "what must stay is 3 lines too long for one page"],
  ])("is refused, by the lines that it is too long: %i", async (excess, message) => {
    await refused(page(["a", 20], ["b", 19 + excess], ["c", 5, "low"])).toMatchObject({
      name: "ResumeError",
      diagnostics: [
        { kind: "fit", severity: "error", code: "does-not-fit", message: expect.stringContaining(message) },
      ],
    });
  });

  it("is refused with the two pages that it is too long for", async () => {
    await refused(page(["a", 40], ["b", 41]), { target: 2 }).toThrow("2 lines too long for two pages");
  });

  it("is refused with the three shortest cuts that are enough, the nearest of which is pointed at", async () => {
    const resume = page(["two", 2], ["nine", 9], ["five", 5], ["four", 4], ["six", 6], ["rest", 17]);
    // 43 lines and the head's: 4 too many.
    await refused(resume).toMatchObject({
      diagnostics: [
        {
          path: ["字".repeat(4 * FIXED_CHARACTERS)],
          hint: expect.stringMatching(/four \(4\.0 lines, “字+…”\), five \(5\.0 .*six \(6\.0 .*must/),
        },
      ],
    });
  });

  it("is refused with the longest where no single cut is enough", async () => {
    const parts = Array.from({ length: 30 }, (_, i) => [`p${i}`, i === 7 ? 3 : 2] as const);
    await refused(page(...parts)).toMatchObject({
      diagnostics: [{ hint: expect.stringMatching(/cuts are p7 \(3\.0 lines.*\(2\.0 lines.*\(2\.0 lines/) }],
    });
  });

  it("does not name a whole career among the cuts, unless there is nothing else", async () => {
    const bullets = Array.from({ length: 50 }, (_, i) => bullet(`b${i}`, { priority: "must" }));
    const career = resumeOf(section("work", [entry("career", { priority: "must", bullets })]));
    await refused(career).toMatchObject({ diagnostics: [{ hint: expect.not.stringContaining("career") }] });
    await refused(page(["saga", 60])).toMatchObject({
      diagnostics: [{ hint: expect.stringContaining("cuts are saga (61.0 lines") }],
    });
  });

  it("counts what only stands because of it among its own lines", async () => {
    const resume = resumeOf(
      section("work", [
        entry("old", { bullets: [bullet("deep", { priority: "must" })] }),
        paragraph("long", { text: lines(39), priority: "must" }),
      ]),
    );
    // 42 lines: header and bullet of the old job are the two that are too many.
    await refused(resume).toMatchObject({
      diagnostics: [{ path: ["deep"], hint: expect.stringContaining("deep (2.0 lines") }],
    });
  });

  it("is no longer than it has to be: entries that must stay stand bare before they are refused", async () => {
    const long = bullet("long", { text: lines(4) });
    const { report } = await fitInto(3, [
      section("work", [entry("job", { priority: "must", bullets: [long] })]),
    ]);
    expect(report.omitted.map(({ path }) => path)).toEqual(["long"]);
  });
});
