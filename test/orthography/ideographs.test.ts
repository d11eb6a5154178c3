import { expect, it } from "vitest";
import { unifyIdeographs } from "../../src/orthography/index.ts";

const all = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join("");

it("every Kangxi radical becomes a character, in simplified texts 户 and not 戶", () => {
  const kangxi = unifyIdeographs(all(0x2f00, 0x2fd5));
  expect([...kangxi]).toHaveLength(214);
  expect(kangxi).toMatch(/^[\u4e00-\u9fff]+$/);
  expect(unifyIdeographs("⼾⼀⿕")).toBe("户一龠");
});

it("every supplementary radical does, but for the one without a character and the code point without a radical", () => {
  const supplement = [...unifyIdeographs(all(0x2e80, 0x2ef3))];
  expect(supplement).toHaveLength(0x2ef3 - 0x2e80 + 1);
  expect(supplement.filter((character) => /[\u2e80-\u2ef3]/.test(character))).toEqual(["\u2e80", "\u2e9a"]);
  expect(unifyIdeographs("⺕⺫⻋⻚⻳")).toBe("彐罒车页龟");
});

it("compatibility ideographs become unified ones, except the twelve that are unified already", () => {
  expect(unifyIdeographs("\uf900\u{2f800}")).toBe("豈丽");
  expect(unifyIdeographs("\ufa0e\ufa29")).toBe("\ufa0e\ufa29");
});

it("nothing else of a text is touched, whatever its compatibility mapping", () => {
  const text = "①㎡²ﬁ，（）…\u00a0Ａ";
  expect(unifyIdeographs(text)).toBe(text);
});
