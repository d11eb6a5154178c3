import { describe, expect, it } from "vitest";
import { localeOf } from "../../src/locale/index.ts";
import { compareDates, parseIsoDate, precisionOf } from "../../src/model/date.ts";

const NBSP = "\u00a0";
const en = localeOf("en");
const zh = localeOf("zh");
const september = { year: 2016, month: 9 };
const january = { year: 2019, month: 1 };

describe("ISO dates", () => {
  it("keep the precision that the author gave", () => {
    expect(parseIsoDate("2016")).toEqual({ year: 2016 });
    expect(parseIsoDate("2016-09")).toEqual(september);
    expect(parseIsoDate("2016-09-28")).toEqual({ ...september, day: 28 });
    expect(
      ["2016", "2016-09", "2016-09-28"].map((text) => precisionOf(parseIsoDate(text) ?? january)),
    ).toEqual(["year", "month", "day"]);
  });

  it.each(["2021-02-30", "2021-13", "2021-00", "2021-04-31", "2021-01-00", "1900-02-29", "0000"])(
    "reject %s, which no calendar has",
    (text) => expect(parseIsoDate(text)).toBeUndefined(),
  );

  it.each(["", "16", "2016-9", "2016.09", "2016-09-28T00:00", "present", " 2016"])(
    "reject the form %j",
    (text) => expect(parseIsoDate(text)).toBeUndefined(),
  );

  it.each(["2020-02-29", "2000-02-29"])("know the leap day %s", (text) =>
    expect(parseIsoDate(text)).toBeDefined(),
  );

  it("compare as far as both are precise", () => {
    expect(compareDates(september, january)).toBeLessThan(0);
    expect(compareDates({ ...september, day: 2 }, { ...september, day: 1 })).toBeGreaterThan(0);
    expect(compareDates({ year: 2016 }, september)).toBe(0);
    expect(compareDates({ ...september, day: 2 }, september)).toBe(0);
  });
});

describe("dates on the page", () => {
  it("are compact and two-digit in Chinese", () => {
    expect(zh.formatDate({ year: 2016 })).toBe("2016");
    expect(zh.formatDate(september)).toBe("2016.09");
    expect(zh.formatDate({ year: 2016, month: 9, day: 2 })).toBe("2016.09.02");
  });

  it("have three-letter months in English, every month alike", () => {
    expect(en.formatDate({ year: 2016 })).toBe("2016");
    expect(en.formatDate({ year: 2016, month: 9, day: 2 })).toBe(`Sep${NBSP}2,${NBSP}2016`);
    const months = Array.from({ length: 12 }, (_, i) => en.formatDate({ year: 2016, month: i + 1 }));
    expect(months).toHaveLength(12);
    for (const month of months) expect(month).toMatch(/^[A-Z][a-z]{2}\u00a02016$/);
  });

  it("break only after the dash of a range (D1)", () => {
    expect(zh.formatRange(september, january)).toBe(`2016.09${NBSP}– 2019.01`);
    expect(en.formatRange(september, january)).toBe(`Sep${NBSP}2016${NBSP}– Jan${NBSP}2019`);
  });

  it("leave the end open in words", () => {
    expect(zh.formatRange(september, "present")).toBe(`2016.09${NBSP}– 至今`);
    expect(en.formatRange(september, "present")).toBe(`Sep${NBSP}2016${NBSP}– Present`);
  });

  it("stand alone when the other end is missing or reads the same", () => {
    expect(zh.formatRange(undefined, january)).toBe("2019.01");
    expect(zh.formatRange(september, undefined)).toBe("2016.09");
    expect(zh.formatRange({ year: 2016 }, { year: 2016 })).toBe("2016");
    expect(zh.formatRange(undefined, undefined)).toBe("");
  });
});
