import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseResume, toJsonResume } from "../../src/content/index.ts";
import type { Resume } from "../../src/model/resume.ts";
import { full, parsed } from "../redact/full-resume.ts";
import { sources } from "../support/samples.ts";

const read = (text: string) => parseResume({ file: "resume.json", text });

describe("a résumé as JSON", () => {
  it("is read as the same résumé: every sample, and one with every field", () => {
    const resumes = [...Object.values(sources).map(parsed), full];
    expect(resumes.length).toBeGreaterThan(5);
    for (const resume of resumes) expect(read(toJsonResume(resume)).resume).toEqual(resume);
  });

  it("keeps any text that a résumé can have, letter by letter", () => {
    const printable = fc
      .string({ unit: "binary", minLength: 1 })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\ufeff\ufffd]/gu, ""))
      .filter((text) => text.trim() !== "" && !text.includes("]("));
    fc.assert(
      fc.property(printable, printable, (name, highlight) => {
        const resume: Resume = {
          ...full,
          basics: { name },
          work: [{ name, highlights: [highlight, { en: highlight }] }],
        };
        const again = read(toJsonResume(resume));
        expect(again.diagnostics).toEqual([]);
        expect(again.resume).toEqual(resume);
      }),
    );
  });

  it.each([
    "a\nb",
    " a ",
    "a\tb",
    "# a",
    "- a",
    "'",
    '"',
    "\\",
    "\\u0041",
    "{{",
    "*x",
    "&x",
    "!x",
    "null",
    "true",
    "1e3",
    "</script>",
    "a\u2028b",
    "𝄞",
  ])("keeps what YAML or JSON could take for something else: %j", (text) => {
    const resume: Resume = { ...full, basics: { name: "A", label: text, summary: { en: text } } };
    expect(read(toJsonResume(resume)).resume).toEqual(resume);
  });

  it("has the order of JSON Resume's schema, whatever the file's was", () => {
    const { basics, work, meta } = {
      basics: "basics: { label: b, name: a }",
      work: "work: [{ position: c, name: d }]",
      meta: "meta: { version: v1, languages: [en] }",
    };
    const one = toJsonResume(parsed([basics, work, meta].join("\n")));
    const other = toJsonResume(parsed([meta, work, "basics: { name: a, label: b }"].join("\n")));
    expect(other).toBe(one);
    expect(one).toBe(`{
 "basics": {
  "name": "a",
  "label": "b"
 },
 "work": [
  {
   "name": "d",
   "position": "c"
  }
 ],
 "meta": {
  "languages": [
   "en"
  ],
  "version": "v1"
 }
}
`);
  });

  it("has no comments and none of the author's own keys, which were never meant for others", () => {
    const json = toJsonResume(
      parsed("# a note\nx-note: secret\nbasics: { name: A, x-salary: a lot }\n$schema: ./own.json\n"),
    );
    expect(Object.keys(JSON.parse(json))).toEqual(["basics", "meta"]);
    expect(json).not.toMatch(/note|salary|secret|own/);
  });
});
