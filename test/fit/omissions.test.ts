import { describe, expect, it } from "vitest";
import type { Section, SelectedResume } from "../../src/model/selected.ts";
import { bullet, entry, labelled, resumeOf, rich, section } from "../support/selected.ts";
import { fitInto, lines } from "./page.ts";

describe("the report of what was left out", () => {
  const resume = resumeOf(
    section("work", [
      entry("a", {
        title: rich("甲公司"),
        dates: rich("2020"),
        bullets: [bullet("a.0", { lead: rich("提速"), text: lines(2) }), bullet("a.1")],
      }),
      entry("b", { title: rich("乙公司"), dates: rich("2010"), bullets: [bullet("b.0"), bullet("b.1")] }),
    ]),
    section("awards", [labelled("prize", { priority: "low" })]),
  );
  const omitted = async (room: number, from: SelectedResume = resume) =>
    (await fitInto(room, from.sections)).report.omitted;
  // Everything of the older job is the first to go.
  const [work, awards] = resume.sections as [Section, Section];
  const items = work.items.map((item) => ({ ...item, priority: item.id === "b" ? "low" : "high" }) as const);
  const unequal = resumeOf({ ...work, items }, awards);

  it("names the topmost of what is gone, not what lies below it, in reading order", async () => {
    expect((await omitted(7, unequal)).map(({ path }) => path)).toEqual(["b", "prize"]);
  });

  it("says why: by priority, by age, by place in a list, or for want of room alone", async () => {
    const reasons = async (room: number) =>
      Object.fromEntries((await omitted(room)).map((o) => [o.path, o.reason]));
    expect(await reasons(11)).toEqual({ prize: "low-priority" });
    expect(await reasons(10)).toEqual({ "b.1": "older", prize: "low-priority" });
    expect(await reasons(9)).toMatchObject({ "a.1": "later" });
    expect(await reasons(1)).toMatchObject({ a: "no-room" });
  });

  it("says how many lines an item takes with all that is below it", async () => {
    // Title and dates stand on lines of their own on paper.
    expect((await omitted(7, unequal)).find(({ path }) => path === "b")).toMatchObject({ lines: 4 });
  });

  it("counts the head of a section that would come back with its item", async () => {
    expect((await omitted(7)).find(({ path }) => path === "prize")).toMatchObject({ lines: 2 });
  });

  it("says how many lines are missing to keep an item as well", async () => {
    const [prize] = await omitted(12);
    expect(prize).toMatchObject({ path: "prize", lines: 2, short: 1 });
  });

  it("quotes lead and text, no more than their first 32 characters", async () => {
    const work = section("work", [
      entry("a", {
        bullets: [
          bullet("a.0", { lead: rich("提速"), text: lines(2) }),
          bullet("a.1", { text: rich("短句") }),
        ],
      }),
      labelled("keep", { priority: "high" }),
    ]);
    const [first] = (await fitInto(4, [work])).report.omitted;
    expect(first?.excerpt).toBe(`提速 ${"字".repeat(29)}…`);
  });
});
