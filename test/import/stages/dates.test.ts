import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRange, readSingle } from "../../../src/import/dates.ts";

const rangeIn = (text: string) => {
  const { start, end } = findRange(text) ?? {};
  return [start, end];
};

describe("a range of dates is read", () => {
  it.each([
    ["2019.03 - 2021.06", "2019-03", "2021-06"],
    ["2019.03-2021.06", "2019-03", "2021-06"],
    ["2019/3 – 2021/6", "2019-03", "2021-06"],
    ["2019-03 ~ 2021-06", "2019-03", "2021-06"],
    ["2019.03 -- 2021.06", "2019-03", "2021-06"],
    ["2019.03--至今", "2019-03", "present"],
    ["2019年3月 - 2021年6月", "2019-03", "2021-06"],
    ["2019年3月至2021年6月", "2019-03", "2021-06"],
    ["2019 年 3 月到 2021 年 6 月", "2019-03", "2021-06"],
    ["2019年3月—2021年6月", "2019-03", "2021-06"],
    ["2019年3月——至今", "2019-03", "present"],
    ["2019年3月至今", "2019-03", "present"],
    ["2019.03 - 至今", "2019-03", "present"],
    ["2019.03 → 现在", "2019-03", "present"],
    ["2019.3 起", "2019-03", "present"],
    ["自2019年3月至今", "2019-03", "present"],
    ["2019.03-06", "2019-03", "2019-06"],
    ["2019年3月-6月", "2019-03", "2019-06"],
    ["2019 - 2021", "2019", "2021"],
    ["2019–present", "2019", "present"],
    ["2019.03.15 - 2021.06.30", "2019-03-15", "2021-06-30"],
    ["Mar 2019 - Jun 2021", "2019-03", "2021-06"],
    ["March 2019 – Present", "2019-03", "present"],
    ["Mar. 2019 to June 2021", "2019-03", "2021-06"],
    ["Sept 2019 until now", "2019-09", "present"],
    ["Mar - Jun 2019", "2019-03", "2019-06"],
    ["March 3, 2019 – June 30th, 2021", "2019-03-03", "2021-06-30"],
    ["3 March 2019 – 30 June 2021", "2019-03-03", "2021-06-30"],
    ["Mar '19 – Jun '21", "2019-03", "2021-06"],
    ["03/2019 - 06/2021", "2019-03", "2021-06"],
    ["03.2019 – current", "2019-03", "present"],
    ["二〇一九年三月至二〇二一年六月", "2019-03", "2021-06"],
    ["二○○八年十二月 - 至今", "2008-12", "present"],
    ["since 2019", "2019", "present"],
    ["Since March 2019", "2019-03", "present"],
    ["Summer 2019 – Spring 2020", "2019", "2020"],
  ])("%s", (text, start, end) => {
    expect(rangeIn(text)).toEqual([start, end]);
    expect(rangeIn(`Example Ltd, ${text}`)).toEqual([start, end]);
    expect(rangeIn(`示例公司 ${text}`)).toEqual([start, end]);
  });

  it("where it stands", () => {
    const text = "示例公司（2019.03 - 至今） 工程师";
    const { at = 0, text: found = "" } = findRange(text) ?? {};
    expect(text.slice(at, at + found.length)).toBe("2019.03 - 至今");
  });

  it("whatever its years, months and signs", () => {
    const month = fc.record({
      year: fc.integer({ min: 1970, max: 2040 }),
      month: fc.integer({ min: 1, max: 12 }),
    });
    const form = fc.constantFrom(
      (year: number, month: number) => `${year}.${month}`,
      (year: number, month: number) => `${year}/${String(month).padStart(2, "0")}`,
      (year: number, month: number) => `${year}年${month}月`,
      (year: number, month: number) =>
        `${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]} ${year}`,
    );
    const sign = fc.constantFrom(" - ", "–", " — ", "~", "至", " to ", " ～ ");
    fc.assert(
      fc.property(month, month, form, sign, (one, other, write, to) => {
        const iso = ({ year, month }: typeof one) => `${year}-${String(month).padStart(2, "0")}`;
        expect(rangeIn(`${write(one.year, one.month)}${to}${write(other.year, other.month)}`)).toEqual([
          iso(one),
          iso(other),
        ]);
      }),
    );
  });
});

describe("a single date is read", () => {
  it.each([
    ["2019", "2019"],
    ["2019年", "2019"],
    ["2019.03", "2019-03"],
    ["2019-03-15", "2019-03-15"],
    ["2019年3月", "2019-03"],
    ["2019 年 3 月 15 日", "2019-03-15"],
    ["（2019年3月）", "2019-03"],
    ["May 2019", "2019-05"],
    ["May 15, 2019", "2019-05-15"],
    ["15 May 2019", "2019-05-15"],
    ["05/2019", "2019-05"],
    ["Summer 2019", "2019"],
  ])("%s", (text, date) => expect(readSingle(text)).toMatchObject({ date }));

  it.each(["2019年初", "2019年暑假", "2019年底", "Fall 2019", "2019年3月中旬"])(
    "with a remark that it says more: %s",
    (text) => expect(readSingle(text)).toMatchObject({ isLoose: true, date: expect.stringMatching(/^2019/) }),
  );
});

describe("what is no date is left alone", () => {
  it.each([
    "1,234 - 5,678",
    "QPS 2000 提升至 3000",
    "3000 → 5000",
    "192.168.10.1 - 192.168.10.9",
    "version 2.10 to 3.04",
    "13.5 - 14.2",
    "10:30 - 11:45",
    "+86 138 0000 0000",
  ])("%s", (text) => expect(findRange(text)).toBeUndefined());

  it.each(["2019 Winner", "React 2019", "12", "2019.13.45", "in 2019", "2000+"])("%s", (text) =>
    expect(readSingle(text)).toBeUndefined(),
  );

  it("and never takes long", () => {
    for (const piece of ["2019-", "2019.01 ", "Jan ", "since ", "至今", " ", "1/", "Q1 "])
      expect(() => findRange(piece.repeat(2_000))).not.toThrow();
  });
});
