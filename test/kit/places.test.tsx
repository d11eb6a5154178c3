import { describe, expect, it } from "vitest";
import { Entries } from "../../src/kit/index.ts";
import { entry, rich } from "../support/selected.ts";
import { lineWith, RIGHT, SETTINGS, set } from "./set.tsx";

const MEASURE = RIGHT - SETTINGS.margin.x;
/** Han that fill a share of the measure. */
const han = (char: string, share: number) => char.repeat(Math.floor((MEASURE * share) / SETTINGS.size));

const header = (parts: { readonly place: string; readonly role?: string }) =>
  set(
    <Entries
      entries={[
        entry(han("甲", 0.8), {
          place: rich(parts.place),
          dates: rich("2012 – 2016"),
          ...(parts.role === undefined ? {} : { subtitle: rich(parts.role) }),
        }),
      ]}
    />,
  );

describe("a place on the second line of a header", () => {
  it("has the whole of it where there is no role", async () => {
    const place = han("乙", 0.9);
    const line = lineWith(await header({ place }), "乙");
    expect(line.text).toBe(place);
    expect(line.x + line.width).toBeCloseTo(RIGHT, 4);
  });

  it("has what a short role leaves free", async () => {
    const place = han("乙", 0.7);
    const lines = await header({ place, role: "工程师" });
    expect(lineWith(lines, "乙").text).toBe(place);
    expect(lineWith(lines, "乙").y).toBeCloseTo(lineWith(lines, "工程师").y, 4);
  });

  it("goes on below itself beside a long role, which keeps more than half of the measure", async () => {
    const place = han("乙", 0.7);
    const lines = await header({ place, role: han("丙", 0.9) });
    const places = lines.filter(({ text }) => text.startsWith("乙"));
    expect(places.map(({ text }) => text).join("")).toBe(place);
    expect(places).toHaveLength(2);
    const roles = lines.filter(({ text }) => text.startsWith("丙"));
    expect(roles[0]?.y).toBeCloseTo(places[0]?.y ?? 0, 4);
    expect(roles[0]?.width).toBeGreaterThan(MEASURE / 2);
  });
});
