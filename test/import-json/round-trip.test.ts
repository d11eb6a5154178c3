import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foreignKeys, parseResume, writeResume } from "../../src/content/index.ts";
import { toStrictJsonResume } from "../../src/export/json-resume/strict-json-resume.ts";
import { importJsonResume } from "../../src/import/json-resume/index.ts";

const FULL = readFileSync(new URL("full-v1.json", import.meta.url), "utf8");

/** JSON Resume → the résumé's file → JSON Resume. */
function roundTrip(json: string, options = {}): unknown {
  const yaml = writeResume(importJsonResume(json).value, options);
  const { resume, diagnostics } = parseResume({ file: "resume.yaml", text: yaml });
  if (!resume) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const [lang = "en"] = resume.meta.languages;
  return JSON.parse(toStrictJsonResume(resume, lang, foreignKeys(yaml)));
}

function same(value: object): void {
  const json = JSON.stringify(value);
  expect(roundTrip(json)).toEqual(JSON.parse(json));
}

describe("a JSON Resume file comes back from a résumé's file without a letter lost", () => {
  it("with every section and every field of version 1, and some of other programs", () => {
    const full = JSON.parse(FULL);
    expect(Object.keys(full).length).toBeGreaterThan(13);
    expect(roundTrip(FULL)).toEqual(full);
    expect(roundTrip(FULL, { schema: "resume.schema.json" })).toEqual(full);
  });

  it("with values that the reader refuses", () => {
    same({
      basics: {
        name: "A",
        email: "none",
        url: "ftp://example.com",
        location: "Hangzhou",
        image: "https://example.com/a.png",
      },
      work: [
        {
          name: "B",
          startDate: "Summer 2014",
          endDate: "03/04/2015",
          highlights: "one",
          summary: { text: "x" },
        },
      ],
      education: [{ institution: "C", startDate: "2015", endDate: "2011" }],
      skills: ["Go", "C"],
      awards: { title: "D" },
      interests: [{ name: "E", keywords: ["f", ["g"], { h: "i" }] }],
      references: [{ name: "J", reference: "K", summary: "[k](l)" }],
    });
  });

  it("with keys and texts that YAML could take for something else", () => {
    const odd = { "": 1, "a: b": "c # d", "-": "- e", null: "null", "1": "1", "{": "}", "*": "&", "x-y": [] };
    same({ basics: { name: "*A*", label: "'\"", summary: "a\n\n\nb ", extra: odd }, ...{ "- -": odd } });
    expect(roundTrip('{"basics":{"name":"A","__proto__":{"a":1}}}')).toEqual(
      JSON.parse('{"basics":{"name":"A","__proto__":{"a":1}}}'),
    );
  });

  it("in Chinese", () => {
    same({
      basics: { name: "林一", label: "工程师" },
      work: [{ name: "示例公司", highlights: ["缩短构建时间。"] }],
    });
  });

  it("whatever other programs keep in it", () => {
    const json = fc.jsonValue({ maxDepth: 4, stringUnit: "grapheme" });
    const others = fc.dictionary(
      fc.string({ unit: "grapheme" }).map((key) => `_${key}`),
      json.filter(saysSomething),
    );
    fc.assert(
      fc.property(others, others, others, (top, basics, work) => {
        same({ ...top, basics: { name: "A", ...basics }, work: [{ name: "B", ...work }] });
      }),
      { numRuns: 60 },
    );
  });

  it("whatever its texts are", () => {
    const text = fc
      .string({ unit: "binary", minLength: 1 })
      .map((one) => one.replace(/(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\ufffd]/gu, ""))
      .filter((one) => one.trim() !== "");
    fc.assert(
      fc.property(text, text, (one, two) => {
        same({ basics: { name: one, summary: two }, work: [{ name: two, highlights: [one, two] }] });
      }),
      { numRuns: 100 },
    );
  });
});

/** What is empty is left out, and told. */
const saysSomething = (value: unknown): boolean =>
  typeof value === "object" ? value !== null && Object.keys(value).length > 0 : String(value).trim() !== "";
