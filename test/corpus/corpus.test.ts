import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pagesOf } from "./corpus.ts";
import type { JudgedCase } from "./expectations.ts";
import { judgeCase, KINDS } from "./judge.ts";
import { placeText } from "./placed-text.ts";
import { readGlyphs } from "./read-glyphs.ts";
import { setCorpus } from "./set-corpus.tsx";

const cases: readonly JudgedCase[] = JSON.parse(readFileSync(new URL("cases.json", import.meta.url), "utf8"));

/** The typographic requirements that the setting of a paragraph can show. */
const RULES = [
  ...["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "L11"],
  ...["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P9", "Q1", "Q2"],
  ...["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8"],
  ...["J1", "J2", "J3", "J4", "J5", "J6", "J7", "W1", "W2"],
  ...["E1", "E2", "E3", "E4", "E5", "E6", "D1", "D2", "D4", "D5", "D6", "D7"],
  ...["M1", "M2", "T1", "T2", "X1"],
];

/** Sets all cases into one PDF, reads it back, and judges every page. */
async function judgeCorpus(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { pdf, index } = await setCorpus(cases);
  const sheets = await readGlyphs(pdf);
  const faults = new Map(cases.map(({ id }) => [id, [] as string[]]));
  pagesOf(cases).forEach(({ corpusCase, widthEm }, page) => {
    const set = placeText(corpusCase.text, sheets[page] ?? [], index);
    const found = judgeCase(corpusCase, set, widthEm);
    faults.get(corpusCase.id)?.push(...found.map((fault) => `at ${widthEm} em, ${fault}`));
  });
  return faults;
}

const faults = await judgeCorpus();

describe("the corpus", () => {
  it("has many cases, each told from the others", () => {
    expect(cases.length).toBeGreaterThanOrEqual(110);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
  });

  it("covers every rule, and calls on every judge", () => {
    expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual([...RULES].sort());
    const kinds = new Set(cases.flatMap(({ expect }) => expect.map(({ t }) => t)));
    expect([...kinds].sort()).toEqual([...KINDS].sort());
  });
});

for (const rule of RULES) {
  describe(rule, () => {
    for (const { id, level, text } of cases.filter((each) => each.rule === rule)) {
      it(`${id} (${level}): ${text}`, () => {
        expect(faults.get(id)).toEqual([]);
      });
    }
  });
}
