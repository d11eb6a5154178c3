import { describe, expect, it } from "vitest";
import { ResumeError } from "../../src/model/diagnostic.ts";
import { select } from "../../src/select/index.ts";
import { diagnosticsOf, onlyEntry, onlyLabelled, record, selected, text } from "./support.ts";

const bilingual = { work: [{ name: { en: "Example Ltd", zh: "示例公司" } }] };
const untranslated = { work: [{ name: { en: "Example Ltd" }, position: { zh: "工程师" } }] };

describe("a variant's language", () => {
  it("chooses the text and remembers where it stands", () => {
    expect(onlyEntry(selected(bilingual, "zh")).title).toEqual({
      lang: "zh",
      spans: [{ text: "示例公司" }],
      at: ["work", 0, "name", "zh"],
    });
    expect(diagnosticsOf(bilingual, "zh")).toEqual([]);
  });

  it("falls back to the primary language, keeps that text's language, and warns", () => {
    const { title } = onlyEntry(selected(untranslated, "zh"));
    expect(title).toMatchObject({ lang: "en", at: ["work", 0, "name", "en"] });
    expect(text(title)).toBe("Example Ltd");
    expect(diagnosticsOf(untranslated, "zh")).toEqual([
      {
        kind: "content",
        severity: "warning",
        code: "missing-translation",
        message: 'work[0].name has no text in "zh"; its "en" text is shown',
        hint: 'add "zh:" beside "en:"',
        path: ["work", 0, "name"],
      },
    ]);
  });

  it("falls back to any language when the primary one is missing too", () => {
    expect(text(onlyEntry(selected(untranslated, "en")).subtitle)).toBe("工程师");
    expect(diagnosticsOf(untranslated, "en").map(({ path }) => path)).toEqual([["work", 0, "position"]]);
  });

  it("takes a plain string for every language, without a warning", () => {
    const plain = { skills: [{ name: "Redis" }] };
    expect(onlyLabelled(selected(plain, "zh")).label).toEqual({
      lang: "zh",
      spans: [{ text: "Redis" }],
      at: ["skills", 0, "name"],
    });
    expect(diagnosticsOf(plain, "zh")).toEqual([]);
  });

  it("counts an empty text as missing", () => {
    const work = [{ name: { en: "Example Ltd", zh: " " }, description: { en: "" }, summary: "" }];
    const entry = onlyEntry(selected({ work }, "zh"));
    expect([text(entry.title), entry.note, entry.body]).toEqual(["Example Ltd", undefined, []]);
    expect(diagnosticsOf({ work }, "zh").map(({ path }) => path)).toEqual([["work", 0, "name"]]);
  });

  it("warns once about a text that is used twice", () => {
    const skills = [{ name: { en: "Storage" }, keywords: [{ en: "Disks" }] }];
    expect(diagnosticsOf({ skills }, "zh")).toHaveLength(2);
  });

  it("does not warn about what the variant hides", () => {
    const work = [{ name: { en: "Example Ltd" }, only: ["en"] }];
    expect(diagnosticsOf({ work }, "zh")).toEqual([]);
  });

  it("must be one that the résumé has", () => {
    const attempt = () => select(record(), { lang: "fr" });
    expect(attempt).toThrow(ResumeError);
    expect(attempt).toThrow('the résumé has no "fr" texts');
    try {
      attempt();
    } catch (error) {
      expect(error).toMatchObject({ diagnostics: [{ code: "unknown-language", hint: 'it has "en", "zh"' }] });
    }
  });

  it("styles text by its inline Markdown", () => {
    const work = [{ name: "Example", summary: "One **two**.\n\nThree `four`." }];
    expect(onlyEntry(selected({ work })).body.map((paragraph) => paragraph.text.spans)).toEqual([
      [{ text: "One " }, { text: "two", strong: true }, { text: "." }],
      [{ text: "Three " }, { text: "four", code: true }, { text: "." }],
    ]);
  });

  it("keeps links that lead somewhere, and the text of the others (D7)", () => {
    const summary = "See [this](https://example.com/例) or [that](#).";
    expect(onlyEntry(selected({ work: [{ name: "Example", summary }] })).body[0]?.text.spans).toEqual([
      { text: "See " },
      { text: "this", href: "https://example.com/%E4%BE%8B" },
      { text: " or " },
      { text: "that" },
      { text: "." },
    ]);
  });
});
