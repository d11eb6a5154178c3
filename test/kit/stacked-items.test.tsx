import { describe, expect, it } from "vitest";
import { StackedItems } from "../../src/kit/index.ts";
import type { Entry } from "../../src/model/selected.ts";
import { entry, paragraph, rich } from "../support/selected.ts";
import { RIGHT, SETTINGS, set } from "./set.tsx";

const MEASURE = (RIGHT - SETTINGS.margin.x) / SETTINGS.size;
const LONG = "甲".repeat(Math.floor(MEASURE) - 2);
const DATE = "2019.05";

const prize = (id: string, parts: Partial<Entry> = {}): Entry =>
  entry(id, { subtitle: rich(`评委${id}`), dates: rich(DATE), ...parts });

/** The lines of a list from the top, those on one baseline together; dates at the right edge after a bar. */
async function rowsOf(...items: readonly Entry[]): Promise<string[]> {
  const lines = await set(<StackedItems items={items} />);
  const heights = [...new Set(lines.map(({ y }) => y.toFixed(3)))];
  return heights.map((height) => {
    const row = lines.filter(({ y }) => y.toFixed(3) === height);
    const [{ x = 0, width = 0 } = {}] = row.slice(1);
    if (row.length > 1) expect(x + width).toBeCloseTo(RIGHT, 3);
    return row.map(({ text }) => text).join("|");
  });
}

describe("the dates of a stacked list", () => {
  it("stand beside their titles where all of these leave room", async () => {
    expect(await rowsOf(prize("乙"), prize("丙"))).toEqual([`乙|${DATE}`, "评委乙", `丙|${DATE}`, "评委丙"]);
  });

  it("stand below all titles where one leaves none, after the role or issuer", async () => {
    expect(await rowsOf(prize("乙"), prize(LONG))).toEqual(["乙", "评委乙", DATE, LONG, `评委${LONG}`, DATE]);
  });

  it("stand below all titles where one is a range", async () => {
    const range = prize("丙", { dates: rich("2016.09 – 2019.05") });
    expect(await rowsOf(prize("乙"), range)).toEqual([
      "乙",
      "评委乙",
      DATE,
      "丙",
      "评委丙",
      "2016.09 – 2019.05",
    ]);
  });

  it("stand in one place for entries with details and without, and for the positions within them", async () => {
    const detailed = prize("丙", { body: [paragraph("丁")], positions: [prize(LONG)] });
    const rows = await rowsOf(prize("乙"), detailed);
    expect(rows.filter((row) => row.includes(DATE))).toEqual([DATE, DATE, DATE]);
    const short = prize("丙", { body: [paragraph("丁")], positions: [prize("戊")] });
    expect((await rowsOf(prize("乙"), short)).filter((row) => row.includes(DATE))).toEqual(
      ["乙", "丙", "戊"].map((title) => `${title}|${DATE}`),
    );
  });

  it("need not be there", async () => {
    const { dates: _, ...undated } = prize(LONG);
    expect(await rowsOf(prize("乙"), undated)).toEqual([`乙|${DATE}`, "评委乙", LONG, `评委${LONG}`]);
  });
});
