import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "../../../src/import/pairing/align.ts";
import { Merger } from "../../../src/import/pairing/merge.ts";
import type { Draft } from "../../../src/import/record/draft.ts";
import { Said } from "../../../src/import/said.ts";
import type { ImportNote } from "../../../src/model/intake.ts";

const same = (a: string, b: string) => (a === b ? 1 : 0);

describe("two lists in two languages are aligned", () => {
  it("with every item once, in its order", () => {
    const list = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (left, right) => {
        const pairs = align(left, right, same);
        expect(pairs.flatMap(([one]) => one ?? [])).toEqual(left);
        expect(pairs.flatMap(([, other]) => other ?? [])).toEqual(right);
        expect(pairs.every(([one, other]) => one !== undefined || other !== undefined)).toBe(true);
      }),
    );
  });

  it("with every item of equal lists beside its twin", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (list) => {
        expect(align(list, list, same)).toEqual(list.map((one) => [one, one]));
      }),
    );
  });

  it("with what only one of them has alone", () => {
    expect(align(["a", "b", "c"], ["a", "c", "d"], same)).toEqual([
      ["a", "a"],
      ["b", undefined],
      ["c", "c"],
      [undefined, "d"],
    ]);
  });

  it("by their order, where they are longer than any résumé's", () => {
    const long = Array.from({ length: 2_000 }, (_, i) => String(i));
    expect(align(long, long.slice(1), same)).toHaveLength(2_000);
  });
});

describe("what is said in two languages is merged", () => {
  const merger = (notes: ImportNote[] = []) => new Merger(["zh", "en"], (note) => notes.push(note));
  const said = (text: string, line = 1) => new Said(text, line);
  const lists = (one: readonly Draft[], other: readonly Draft[], notes: ImportNote[] = []) =>
    merger(notes).lists(one, other, "work");

  it("into one text by language, or one text where both are the same", () => {
    expect(merger().texts(said("林一"), said("Lin Yi"))).toEqual({ zh: said("林一"), en: said("Lin Yi") });
    expect(merger().texts(said("MySQL"), said("MySQL", 9))).toEqual(said("MySQL"));
    expect(merger().texts(undefined, said("Lin Yi"))).toEqual(said("Lin Yi"));
    expect(merger().texts(undefined, undefined)).toBeUndefined();
  });

  it("with dates and addresses once", () => {
    const [entry] = lists(
      [{ name: said("示例公司"), startDate: "2019-03", url: "https://example.com" }],
      [{ name: said("Example Ltd"), startDate: "2019-03", url: "https://example.com" }],
    );
    expect(entry).toEqual({
      name: { zh: said("示例公司"), en: said("Example Ltd") },
      startDate: "2019-03",
      url: "https://example.com",
    });
  });

  it("with entries paired by their dates, though one is missing", () => {
    const entry = (name: string, startDate: string) => ({ name: said(name), startDate });
    const notes: ImportNote[] = [];
    const merged = lists(
      [entry("甲公司", "2021"), entry("乙公司", "2019"), entry("丙公司", "2017")],
      [entry("Company A", "2021"), entry("Company C", "2017")],
      notes,
    );
    expect(merged).toEqual([
      { name: { zh: said("甲公司"), en: said("Company A") }, startDate: "2021" },
      { name: { zh: said("乙公司") }, startDate: "2019", only: ["zh"] },
      { name: { zh: said("丙公司"), en: said("Company C") }, startDate: "2017" },
    ]);
    expect(notes).toMatchObject([{ kind: "uncertain", code: "unpaired", line: 1 }]);
  });

  it("with a lead in both languages, if one of them has it", () => {
    const [point] = lists(
      [{ lead: said("性能"), text: said("快了一倍") }],
      [{ text: said("Performance: twice as fast") }],
    );
    expect(point).toEqual({
      lead: { zh: said("性能"), en: said("Performance") },
      text: { zh: said("快了一倍"), en: said("twice as fast") },
    });
  });

  it("with every text of both in it, whatever the lists", () => {
    const list = fc.array(
      fc.record({
        name: fc.stringMatching(/^[a-z]{1,5}$/),
        startDate: fc.constantFrom("2019", "2020", "2021"),
      }),
      { maxLength: 6 },
    );
    const drafts = (all: readonly { name: string; startDate: string }[], mark: string) =>
      all.map(({ name, startDate }, i) => ({ name: said(`${mark}${name}${i}`), startDate }));
    const textsIn = (draft: unknown): readonly string[] =>
      draft instanceof Said
        ? [draft.text]
        : typeof draft === "object" && draft !== null
          ? Object.values(draft).flatMap(textsIn)
          : [];
    fc.assert(
      fc.property(list, list, (one, other) => {
        const [left, right] = [drafts(one, "左"), drafts(other, "R")];
        expect(textsIn(lists(left, right)).toSorted()).toEqual(
          [...textsIn(left), ...textsIn(right)].toSorted(),
        );
      }),
    );
  });
});
