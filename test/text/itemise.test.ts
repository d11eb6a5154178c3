import { describe, expect, it } from "vitest";
import { itemise } from "../../src/text/index.ts";
import { FAKE_FACES } from "./fake-faces.ts";

/** The text with the stretches that the Han face sets in brackets. */
function drawn(text: string, lang: string): string {
  const runs = itemise(text, [{ start: 0, end: text.length, lang, covers: FAKE_FACES }]);
  expect(runs.map((run) => text.slice(run.start, run.end)).join("")).toBe(text);
  return runs
    .map(({ script, start, end }) =>
      script === "han" ? `[${text.slice(start, end)}]` : text.slice(start, end),
    )
    .join("");
}

describe("faces are chosen by language", () => {
  it("sets quotes, dashes, ellipses and interpuncts of Chinese in the Han face", () => {
    expect(drawn("推行“先止损”——真的……图灵·香农", "zh")).toBe("[推行“先止损”——真的……图灵·香农]");
  });

  it("sets the same marks of English in the Latin face", () => {
    expect(drawn("said “ship it” — and didn’t wait…", "en")).toBe("said “ship it” — and didn’t wait…");
  });

  it("sets digits, bullets and Latin symbols in the Latin face", () => {
    expect(drawn("• 提升30%以上", "zh")).toBe("• [提升]30%[以上]");
  });

  it("keeps an apostrophe proportional in Chinese, and quotes full-width", () => {
    expect(drawn("口号是Don’t panic，达到‘零丢失’", "zh")).toBe("[口号是]Don’t panic[，达到‘零丢失’]");
    expect(drawn("‘Don’t panic’的团队", "zh")).toBe("[‘]Don’t panic[’的团队]");
  });

  it("keeps Latin quotes amid Latin words proportional in Chinese", () => {
    expect(drawn("原文是 I said “ship it” twice 这句", "zh")).toBe("[原文是] I said “ship it” twice [这句]");
    expect(drawn("称为“Redis”的组件", "zh")).toBe("[称为“]Redis[”的组件]");
  });

  it("goes by the language of the run, not of the paragraph", () => {
    const text = "“甲” “a”";
    const runs = itemise(text, [
      { start: 0, end: 4, lang: "zh-Hans", covers: FAKE_FACES },
      { start: 4, end: 7, lang: "en", covers: FAKE_FACES },
    ]);
    expect(runs.map(({ script }) => script)).toEqual(["han", "latin", "latin"]);
  });
});

describe("coverage", () => {
  const all = { han: () => true, latin: () => true };

  it("gives a character to the one face that has it", () => {
    const latinOnly = { han: () => false, latin: () => true };
    const hanOnly = { han: () => true, latin: () => false };
    const faceOf = (text: string, covers: typeof all) =>
      itemise(text, [{ start: 0, end: text.length, lang: "zh", covers }]).map(({ script }) => script);
    expect(faceOf("—", all)).toEqual(["han"]);
    expect(faceOf("—", latinOnly)).toEqual(["latin"]);
    expect(faceOf("⁶", hanOnly)).toEqual(["han"]);
  });

  it("does not cut surrogate pairs or part marks from their letters", () => {
    const text = "𠮷e\u0301中\ufe00";
    const runs = itemise(text, [{ start: 0, end: text.length, lang: "zh", covers: all }]);
    expect(runs.map(({ start, end }) => text.slice(start, end))).toEqual(["𠮷", "e\u0301", "中\ufe00"]);
  });
});
