import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseResume } from "../../src/content/index.ts";
import { named, problems, report } from "./reports.ts";

const bullets = (...items: readonly string[]): string =>
  named(`work:\n  - name: a\n    highlights:\n${items.map((item) => `      - ${item}\n`).join("")}`);

describe("nothing that is written is lost without a word", () => {
  it("where a comma ends a text in braces", () => {
    expect(report(bullets("{ en: Cut the p99 of 400,000 nodes., zh: 优化 }"))).toMatchInlineSnapshot(`
      "resume.yaml:6:34 error cut-by-comma  \`000 nodes.\` is a key without a value: inside of { } a text ends at its comma
        6 |       - { en: Cut the p99 of 400,000 nodes., zh: 优化 }
          |                                  ^^^^^^^^^^
        hint: put the whole text in quotes"
    `);
  });

  it.each([
    ["of an entry", "{ lead: Led, text: Wrote Go, and Rust., tags: [a] }", "6:38"],
    ["at several commas", "{ en: Go, Rust, and C., zh: 优化 }", "6:19"],
    ["of the last text", "{ en: Go, zh: 用Go,Rust }", "6:27"],
    ["before what is known as a key", "{ lead: Backend, text, priority: must }", "6:26"],
    ["before what would be a key of the author's own", "{ en: Built two, x-ray images., zh: 优化 }", "6:26"],
    ["behind quotes", '{ en: "Cut" , "by half", zh: 优化 }', "6:23"],
    ["over lines", "{ en: Cut the p99,\n          by half., zh: 优化 }", "7:11"],
  ])("in braces %s", (_, item, place) => {
    expect(problems(bullets(item))).toEqual([`${place} error cut-by-comma`]);
  });

  it("where two texts that are cut have the same rest", () => {
    expect(problems(named("  label: { en: 1,000 nodes, zh: 2,000 nodes }\n"))).toEqual([
      "3:18 error cut-by-comma",
      "3:35 error cut-by-comma",
    ]);
  });

  it("where a comma divides a number in brackets, but not the items of a list", () => {
    const skill = (keywords: string) => problems(named(`skills:\n  - { name: a, keywords: ${keywords} }\n`));
    expect(skill("[Go, 400,000 nodes]")).toEqual(["4:31 error cut-by-comma"]);
    for (const list of [
      "[Go, Rust]",
      "[Go,Rust]",
      "[400, 000]",
      "[2019,2020]",
      '["400,000 nodes"]',
      "[S3,100]",
    ])
      expect(skill(list)).toEqual([]);
  });

  it("where a number begins a comment in the middle of a text", () => {
    expect(report(bullets("We are #1 in Asia"))).toMatchInlineSnapshot(`
      "resume.yaml:6:16 warning cut-by-hash  the text ends before \`#1 in Asia\`: behind a space, \`#\` begins a comment
        6 |       - We are #1 in Asia
          |                ^^^^^^^^^^
        hint: put the whole text in quotes; if this is a comment, a space behind the # says so"
    `);
    expect(problems(named("  label: Coach of the #3 team  # since 2020\n"))).toEqual([
      "3:23 warning cut-by-hash",
    ]);
  });

  it.each([
    ["in quotes", '"We are #1 in Asia"'],
    ["that is no comment", "Wrote C#7 and F#"],
    ["before a comment with a space", "We are good # 1 year"],
    ["before a comment of words", "We are good #later 1"],
    ["before a hash on the next line", "We are good\n      # 1\n      #1"],
  ])("and no text is suspected %s", (_, item) => {
    expect(problems(bullets(item))).toEqual([]);
  });

  it("where a text ends in a colon", () => {
    const text = `${bullets("Led the team:", "{ text: Go, for fun: }")}    location: { en: a, the city: }\n`;
    expect(report(text)).toMatchInlineSnapshot(`
      "resume.yaml:6:9 error unknown-key  unknown key \`Led the team\`
        6 |       - Led the team:
          |         ^^^^^^^^^^^^
        hint: put a text that contains \`: \` or ends in \`:\` in quotes
      resume.yaml:7:21 error unknown-key  unknown key \`for fun\`
        7 |       - { text: Go, for fun: }
          |                     ^^^^^^^
        hint: put a text that contains \`: \` or ends in \`:\` in quotes
      resume.yaml:8:24 error bad-language-tag  \`the city\` is no language tag
        8 |     location: { en: a, the city: }
          |                        ^^^^^^^^
        hint: put a text that contains \`: \` or ends in \`:\` in quotes"
    `);
  });

  it("where a key without a value is unknown", () => {
    expect(problems(named("  location: { city: a }\n  emial:\n"))).toEqual(["4:3 error unknown-key"]);
    expect(problems(named("work:\n  - name: a\n    enddate:\n"))).toEqual(["5:5 error unknown-key"]);
  });

  it("where a text by language has the key of a language that the résumé does not name", () => {
    const text = named("  label: { en: Go, was: }\n");
    expect(problems(text)).toEqual([]);
    expect(problems(`meta: { languages: [en] }\n${text}`)).toEqual(["4:20 error unknown-language"]);
  });

  it("and known keys may wait for their values", () => {
    const text = `${bullets("{ en: a, zh: }", "{ lead: , text: b }")}    endDate:\n    summary:\n`;
    expect(problems(`${text}  - { name: b, endDate: , url: , x-mine: }\n`)).toEqual([]);
    expect(problems(`{ "basics": { "name": "a", "label": null, "fax": null, "url": "" } }`)).toEqual([]);
  });

  it("and the author's own keys hold what they like", () => {
    expect(problems(named("  x-note: { a, b, c: [1,000] }\nx-more: { d: , e }\n"))).toEqual([]);
  });

  const words = fc.constantFrom(
    "Cut",
    "p99",
    "400,000",
    "Go,",
    "Rust",
    "was:",
    "a:b",
    ",",
    ", ",
    "用,",
    "name",
  );
  const texts = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(" "));
  const places: readonly ((text: string) => string)[] = [
    (text) => bullets(text),
    (text) => bullets(`{ en: ${text}, zh: 中 }`),
    (text) => bullets(`{ lead: a, text: ${text} }`),
    (text) => bullets(`en: ${text}\n        zh: 中`),
    (text) => named(`skills:\n  - name: a\n    keywords: [${text}]\n`),
  ];

  it("whatever is written, wherever", () => {
    const lettersOf = (text: string) => text.replaceAll(/[\s,:]/g, "");
    fc.assert(
      fc.property(texts, fc.constantFrom(...places), (text, place) => {
        const { resume, diagnostics } = parseResume({
          file: "resume.yaml",
          text: `meta: { languages: [en, zh] }\n${place(text)}`,
        });
        if (diagnostics.length > 0) return;
        const said = JSON.stringify(resume).replaceAll('"', "");
        expect(lettersOf(said)).toContain(lettersOf(text));
      }),
      { numRuns: 500 },
    );
  });
});
