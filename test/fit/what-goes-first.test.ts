import { describe, expect, it } from "vitest";
import type { Priority } from "../../src/model/resume.ts";
import type { Section } from "../../src/model/selected.ts";
import { bullet, entry, labelled, paragraph, section, withDescendants } from "../support/selected.ts";
import { fitInto, lines } from "./page.ts";

/** An employer with one line for its header and one for each bullet. */
const job = (id: string, ...priorities: Priority[]) =>
  entry(id, { bullets: priorities.map((priority, i) => bullet(`${id}.${i}`, { priority })) });

/** What is left out of these sections if so many lines are missing. */
async function goes(missing: number, ...sections: readonly Section[]): Promise<string[]> {
  const whole = sections.flatMap(withDescendants).length;
  const { report } = await fitInto(whole - missing, sections);
  return report.omitted.map(({ path }) => path);
}

describe("what goes first", () => {
  it("is what has the lowest priority, wherever it stands", async () => {
    const work = section("work", [job("a", "low", "high"), job("b", "normal", "high")]);
    expect(await goes(1, work)).toEqual(["a.0"]);
    expect(await goes(2, work)).toEqual(["a.0", "b.0"]);
    // Bare, `b` would not stand: what it tells goes with it, and makes room for `a.0` again.
    expect(await goes(3, work)).toEqual(["b"]);
  });

  it("is the later of two equals, in a list and among entries", async () => {
    const work = section("work", [job("new", "normal", "normal"), job("old", "normal", "normal")]);
    expect(await goes(1, work)).toEqual(["old.1"]);
    expect(await goes(2, work)).toEqual(["new.1", "old.1"]);
    expect(await goes(3, work)).toEqual(["old"]);
  });

  it("is details before the entries that they belong to, and the paragraph that opens them", async () => {
    const body = [paragraph("a.summary")];
    const a = entry("a", { body, bullets: [bullet("a.0"), bullet("a.1")] });
    expect(await goes(2, section("work", [a]))).toEqual(["a.0", "a.1"]);
  });

  it("is never a high item for any number of normal ones", async () => {
    const important = bullet("high", { priority: "high", text: lines(9) });
    const others = Array.from({ length: 9 }, (_, i) => bullet(`normal${i}`));
    const { report } = await fitInto(11, [
      section("work", [entry("a", { bullets: [...others, important] })]),
    ]);
    expect(report.omitted.map(({ path }) => path)).toEqual(others.map(({ id }) => id));
  });

  it("is not a long strong one for three short weak ones that fill the same room", async () => {
    const strong = bullet("strong", { text: lines(3) });
    const jobs = ["new", "old", "older", "oldest"].map((id, i) =>
      entry(id, { bullets: i === 0 ? [strong] : [bullet(`${id}.0`), bullet(`${id}.1`)] }),
    );
    const { report } = await fitInto(1 + 4 + 3 + 3, [section("work", jobs)]);
    expect(report.omitted.map(({ path }) => path)).toEqual(["old.1", "older.1", "oldest.1"]);
  });

  it("is not a short strong one for a long weak one that would fill the page better", async () => {
    const list = [
      bullet("strong"),
      ...["b", "c", "d", "e", "f"].map((id) => bullet(id)),
      bullet("weak", { text: lines(2) }),
    ];
    const { report } = await fitInto(8, [section("work", [entry("a", { bullets: list })])]);
    expect(report.omitted.map(({ path }) => path)).toEqual(["weak"]);
  });

  it("is everything of a section of low priority but what must stay", async () => {
    const hobbies = section("interests", [labelled("i0"), labelled("i1", { priority: "must" })], {
      priority: "low",
    });
    expect(await goes(1, hobbies, section("work", [job("a", "normal")]))).toEqual(["i0"]);
  });

  it("is never what must stay, nor what it stands in", async () => {
    const work = section("work", [job("a", "must", "low"), job("b", "low")]);
    expect(await goes(3, work)).toEqual(["a.1", "b"]);
  });

  it("is never the last item of a section that must stay", async () => {
    const work = section("work", [labelled("a", { priority: "low" }), labelled("b")], { priority: "must" });
    expect(
      await goes(4, work, section("awards", [labelled("c", { priority: "high" }), labelled("d")])),
    ).toEqual(["a", "c", "d"]);
  });
});
