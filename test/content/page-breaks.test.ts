import { describe, expect, it } from "vitest";
import { parseResume, resumeJsonSchema } from "../../src/content/index.ts";
import type { Resume } from "../../src/model/resume.ts";
import { hints, named, problems } from "./reports.ts";

const BREAK = "pageBreak: before, keepTogether: true";
const read = { pageBreak: "before", keepTogether: true };

const resumeOf = (text: string): Resume | undefined => parseResume({ file: "r", text }).resume;

describe("page breaks", () => {
  it.each([
    ["work", "name: a"],
    ["volunteer", "organization: a"],
    ["education", "institution: a"],
    ["awards", "title: a"],
    ["certificates", "name: a"],
    ["publications", "name: a"],
    ["skills", "name: a"],
    ["languages", "language: a"],
    ["interests", "name: a"],
    ["references", "name: a, reference: b"],
    ["projects", "name: a"],
  ] as const)("may be asked for and forbidden in %s", (section, fields) => {
    const text = named(`${section}: [{ ${fields}, ${BREAK} }]\n`);
    expect(problems(text)).toEqual([]);
    expect(resumeOf(text)?.[section]).toMatchObject([read]);
  });

  it("may be so in positions, highlights, sections and entries of the author's own", () => {
    const text = named(
      `work: [{ name: a, positions: [{ position: b, ${BREAK} }], highlights: [{ text: c, ${BREAK} }] }]\n` +
        `sections: [{ use: work, ${BREAK} }, { id: x, title: y, ${BREAK}, entries: [{ name: z, ${BREAK} }] }]\n`,
    );
    expect(problems(text)).toEqual([]);
    const { work, sections } = resumeOf(text) ?? {};
    expect(work).toMatchObject([{ positions: [read], highlights: [read] }]);
    expect(sections).toMatchObject([read, { ...read, entries: [read] }]);
  });

  it("are absent where nothing is said, and `false` where that is said", () => {
    expect(resumeOf(named("work: [{ name: a }]\n"))?.work).toEqual([{ name: "a" }]);
    const text = named("work: [{ name: a, keepTogether: false }]\n");
    expect(resumeOf(text)?.work).toEqual([{ name: "a", keepTogether: false }]);
  });

  it("have values of their own", () => {
    const text = named(
      "work:\n  - { name: a, pageBreak: after, keepTogether: yes }\n  - { name: b, keepTogether: [] }\n",
    );
    expect(problems(text)).toEqual(["4:27 error bad-value", "4:48 error bad-value", "5:30 error wrong-type"]);
    expect(hints(text)).toEqual(["known here: before", "known here: true, false", "write `true` or `false`"]);
  });

  it("alone do not make a highlight", () => {
    expect(problems(named(`work: [{ name: a, highlights: [{ ${BREAK} }] }]\n`))).toEqual([
      "3:32 error empty-highlight",
    ]);
  });

  it("are flags and words to editors", () => {
    expect(JSON.stringify(resumeJsonSchema())).toContain('"enum":["before"]');
    expect(resumeJsonSchema()).toMatchObject({
      properties: { work: { items: { properties: { keepTogether: { type: "boolean" } } } } },
    });
  });
});
