import { describe, expect, it } from "vitest";
import { localeOf, unbreakable } from "../../src/locale/index.ts";
import { STANDARD_SECTIONS } from "../../src/model/resume.ts";

describe("a locale", () => {
  it.each(["en", "zh"])("of %s names every standard section once", (lang) => {
    const titles = STANDARD_SECTIONS.map(localeOf(lang).sectionTitle);
    expect(titles.length).toBeGreaterThan(0);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it("writes Chinese titles and marks in Chinese", () => {
    const zh = localeOf("zh");
    for (const section of STANDARD_SECTIONS) expect(zh.sectionTitle(section)).toMatch(/^\p{Script=Han}+$/u);
    expect([zh.labelSeparator, zh.listSeparator]).toEqual(["：", "、"]);
  });

  it("is that of the closest language that has one (RFC 4647 lookup)", () => {
    expect(localeOf("zh-Hant-TW").present).toBe("至今");
    expect(localeOf("EN-gb").present).toBe("Present");
  });

  it("is English for a language without conventions", () => {
    expect(localeOf("fi").sectionTitle("work")).toBe("Experience");
  });

  it("declares a full tag for a bare language and the author's own otherwise", () => {
    expect(["zh", "en", "zh-Hant", "en-GB", "fi"].map((lang) => localeOf(lang).tag)).toEqual([
      "zh-CN",
      "en-US",
      "zh-Hant",
      "en-GB",
      "fi",
    ]);
  });

  it("labels pages and documents", () => {
    expect(localeOf("zh").runningLine("林一", 2, 2)).toBe("林一·第2页，共2页");
    expect(localeOf("en").runningLine("Lin Yi", 2, 2)).toBe("Lin Yi · Page\u00a02 of\u00a02");
    expect(localeOf("en").documentTitle("Lin Yi")).toBe("Lin Yi – Résumé");
  });

  it("keeps the parts of a name together (D4)", () => {
    expect(unbreakable("Lin  Yi")).toBe("Lin\u00a0Yi");
  });
});
