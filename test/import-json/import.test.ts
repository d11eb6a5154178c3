import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseResume, writeResume } from "../../src/content/index.ts";
import { importJsonResume } from "../../src/import/json-resume/index.ts";
import { ResumeError } from "../../src/model/diagnostic.ts";

const imported = (value: object) => importJsonResume(JSON.stringify(value, undefined, 1));
const basics = { name: "A" };

/** What a work comes to: its value, or what it refuses in the user's words. */
function outcomeOf(work: () => object): object {
  try {
    return work();
  } catch (error) {
    if (error instanceof ResumeError) return error;
    throw error;
  }
}

describe("a JSON Resume file of before version 1", () => {
  it("has its fields under the names of today, and every one is told", () => {
    const { value, notes } = imported({
      basics: { name: "A", picture: "a.png", website: "https://example.com" },
      work: [{ company: "B", website: "https://example.com/b" }],
      volunteer: [{ organization: "C", website: "https://example.com/c" }],
      education: [{ institution: "D", gpa: 3.7 }],
      publications: [{ name: "E", website: "https://example.com/e" }],
    });
    expect(value).toEqual({
      basics: { name: "A", image: "a.png", url: "https://example.com" },
      work: [{ name: "B", url: "https://example.com/b" }],
      volunteer: [{ organization: "C", url: "https://example.com/c" }],
      education: [{ institution: "D", score: "3.7" }],
      publications: [{ name: "E", url: "https://example.com/e" }],
    });
    expect(notes.map(({ kind, code, line, before, after }) => [kind, code, line, before, after])).toEqual([
      ["reading", "old-name", 4, "picture", "image"],
      ["reading", "old-name", 5, "website", "url"],
      ["reading", "old-name", 9, "company", "name"],
      ["reading", "old-name", 10, "website", "url"],
      ["reading", "old-name", 16, "website", "url"],
      ["reading", "old-name", 22, "gpa", "score"],
      ["reading", "old-name", 28, "website", "url"],
    ]);
  });

  it("keeps an old name where the new one is there too", () => {
    expect(imported({ basics, work: [{ name: "B", company: "C" }] }).value).toEqual({
      basics,
      work: [{ name: "B", "x-json-resume": { company: "C" } }],
    });
  });
});

describe("a date", () => {
  const dated = (startDate: string) => {
    const { value, notes } = imported({ basics, work: [{ name: "B", startDate }] });
    return { work: (value as { work: object[] }).work[0], notes };
  };

  it.each([
    ["2014/06", "2014-06"],
    ["2014.6", "2014-06"],
    ["2014-6-9", "2014-06-09"],
    ["2014年", "2014"],
    ["2014年6月", "2014-06"],
    ["2014年6月29日", "2014-06-29"],
    ["June 2014", "2014-06"],
    ["Jun. 2014", "2014-06"],
    ["sept 2014", "2014-09"],
    ["June 29, 2014", "2014-06-29"],
    ["29 June 2014", "2014-06-29"],
    ["06/2014", "2014-06"],
    ["06/29/2014", "2014-06-29"],
    ["29.06.2014", "2014-06-29"],
    ["5/5/2014", "2014-05-05"],
    ["2014-06-29T00:00Z", "2014-06-29"],
    ["2014-06-29T00:00:00.000Z", "2014-06-29"],
  ])("that can be read in one way only is written as one: %s", (text, date) => {
    const { work, notes } = dated(text);
    expect(work).toEqual({ name: "B", startDate: date });
    expect(notes).toEqual([
      {
        kind: "reading",
        code: "date",
        message: `\`startDate\` was written \`${text}\``,
        line: 8,
        before: text,
        after: date,
      },
    ]);
  });

  it.each([
    "03/04/2014",
    "Summer 2014",
    "2014-13",
    "2014-02-30",
    "'14",
    "2014-06-28T23:00:00Z",
    "Present",
    "Maybe 2014",
    "20141",
  ])("that cannot is kept beside, as it is: %s", (text) => {
    const { work, notes } = dated(text);
    expect(work).toEqual({ name: "B", "x-json-resume": { startDate: text } });
    expect(notes).toMatchObject([{ kind: "uncertain", code: "impossible-date", line: 8, before: text }]);
  });

  it.each(["Present", "now", "至今", "Current"])("is still to come where an end is %s", (endDate) => {
    expect(imported({ basics, work: [{ name: "B", startDate: "2014", endDate }] }).value).toMatchObject({
      work: [{ endDate: "present" }],
    });
  });
});

describe("a telephone number", () => {
  it.each([
    ["+86 138 0000 0000", undefined, "+8613800000000"],
    ["+44 (0)20 7946 0958", undefined, "+442079460958"],
    ["138-0000-0000", "CN", "+8613800000000"],
    ["(912) 555-4321", "US", "+19125554321"],
  ])("is written internationally where its country is certain: %s", (phone, countryCode, wanted) => {
    const location = { city: "C", ...(countryCode && { countryCode }) };
    expect(imported({ basics: { ...basics, phone, location } }).value).toMatchObject({
      basics: { phone: wanted },
    });
  });

  it.each(["138 0000 0000", "(912) 555-4321", "+1 912 555 4321 ext. 5", "0571 8888 8888"])(
    "stays as it is where it is not: %s",
    (phone) => {
      const { value, notes } = imported({ basics: { ...basics, phone } });
      expect([value, notes]).toEqual([{ basics: { ...basics, phone } }, []]);
    },
  );
});

describe("an import", () => {
  it("makes of any JSON a résumé that at most lacks something, or refuses it in the user's words", () => {
    const keys = fc.constantFrom(
      ...[
        "basics",
        "work",
        "skills",
        "meta",
        "sections",
        "theme",
        "name",
        "label",
        "url",
        "email",
        "phone",
        "summary",
      ],
      ...[
        "location",
        "profiles",
        "highlights",
        "startDate",
        "endDate",
        "keywords",
        "text",
        "en",
        "zh",
        "x-a",
        "$schema",
      ],
    );
    const leaf = fc.oneof(
      fc.constantFrom("", "a", "2020", "Summer", "present", "[a](b)", "a\u0000", null, 1, true, -0.5),
      fc.string({ maxLength: 6 }),
    );
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie("json"), { maxLength: 3 }),
        fc.dictionary(keys, tie("json"), { maxKeys: 5 }),
      ),
    }));
    let imports = 0;
    fc.assert(
      fc.property(fc.dictionary(keys, json, { maxKeys: 6 }), (value) => {
        const made = outcomeOf(() => imported({ basics, ...value }).value);
        if (made instanceof ResumeError) return;
        imports += 1;
        const { diagnostics } = parseResume({ file: "resume.yaml", text: writeResume(made as object) });
        const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
        expect(errors.filter((code) => code !== "missing-key" && code !== "missing-name")).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(imports).toBeGreaterThan(100);
  });

  it("gives addresses of the web their scheme, and no other text", () => {
    const url = (text: string) => imported({ basics: { ...basics, url: text } }).value;
    expect(url("www.example.com/a?b#c")).toEqual({
      basics: { ...basics, url: "https://www.example.com/a?b#c" },
    });
    expect(url("not yet")).toEqual({ basics: { ...basics, "x-json-resume": { url: "not yet" } } });
  });

  it("leaves out what says nothing, and tells of each", () => {
    const { value, notes } = imported({
      basics: { name: "A", label: "", email: null, profiles: [], location: { city: " " } },
      work: [
        { name: "", position: "" },
        { name: "B", highlights: ["", "c"] },
      ],
      meta: {},
    });
    expect(value).toEqual({ basics, work: [{ name: "B", highlights: ["c"] }] });
    const left = notes.map(({ message }) => /^`(.*)` is empty, so it is left out$/.exec(message)?.[1]);
    expect(left.sort()).toEqual([
      ...[
        "basics.email",
        "basics.label",
        "basics.location",
        "basics.location.city",
        "basics.profiles",
        "meta",
      ],
      ...["work[0]", "work[0].name", "work[0].position", "work[1].highlights[0]"],
    ]);
  });

  it("shows where something is missing that a résumé must have", () => {
    const { value, notes } = imported({
      work: [{ position: "Engineer" }],
      references: [{ reference: "Good." }],
    });
    expect(notes).toEqual([
      { kind: "missing", code: "missing-name", message: "the résumé has no name" },
      { kind: "missing", code: "missing-key", message: "`work[0]` has no `name`", line: 3 },
      { kind: "missing", code: "missing-key", message: "`references[0]` has no `name`", line: 8 },
    ]);
    expect(writeResume(value)).toContain("  - name:\n    position: Engineer\n");
  });

  it("leaves a résumé that the reader takes, if nothing is missing", () => {
    const { value } = imported({
      basics: { name: "A", label: "a\u0000b", url: "javascript:alert(1)", profiles: "none", summary: ["b"] },
      work: [{ name: "B", endDate: "soon", highlights: [{ text: "c", foo: "d" }] }, "Freelance"],
      languages: [{ language: { klingon: "x" } }],
      sections: ["everything"],
      foo: [1, 2],
    });
    const { resume, diagnostics } = parseResume({ file: "resume.yaml", text: writeResume(value) });
    expect(
      diagnostics.filter(({ severity, code }) => severity === "error" && code !== "missing-key"),
    ).toEqual([]);
    expect(resume ?? diagnostics.length).toBeTruthy();
    expect(value).toMatchObject({ "x-json-resume": { foo: [1, 2], sections: ["everything"] } });
  });

  it("keeps the figures of numbers as they were written", () => {
    const { value } = importJsonResume(
      '{"basics":{"name":"A"},"education":[{"institution":"B","score":3.70,"rank":1.0}]}',
    );
    expect(value).toEqual({
      basics,
      education: [{ institution: "B", score: "3.70", "x-json-resume": { rank: "1.0" } }],
    });
  });

  it.each([
    ["is cut off", '{\n "basics": { "name": "A"', "syntax", 2],
    ["has a key twice", '{ "basics": { "name": "A",\n "name": "B" } }', "duplicate-key", 2],
    ["is something else", '{\n "foo": 1 }', "not-a-resume", 1],
    ["is a list", "[1]", "not-a-resume", 1],
    ["is empty", "", "not-a-resume", 1],
  ])("refuses a file that %s, and says where", (_, text, code, line) => {
    const refusal = outcomeOf(() => importJsonResume(text, { file: "me.json" }));
    expect(refusal).toBeInstanceOf(ResumeError);
    const [diagnostic] = (refusal as ResumeError).diagnostics;
    expect(diagnostic).toMatchObject({ code, file: "me.json", range: { line } });
  });

  it("is not stopped by a byte order mark, a comma or a comment too much", () => {
    expect(importJsonResume('\uFEFF{ "basics": { "name": "A", }, }').value).toEqual({ basics });
  });
});
