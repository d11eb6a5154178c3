import { describe, expect, it } from "vitest";
import { parseResume } from "../../src/content/index.ts";
import { hints, named, problems, report } from "./reports.ts";

describe("the shape of a résumé", () => {
  it("has no unknown keys, and near ones are suggested", () => {
    expect(report(named("work:\n  - name: 某某科技\n    startdate: 2020-08\n"))).toMatchInlineSnapshot(`
      "resume.yaml:5:5 error unknown-key  unknown key \`startdate\`
        5 |     startdate: 2020-08
          |     ^^^^^^^^^
        hint: did you mean \`startDate\`?"
    `);
  });

  it("suggests our names for those of other formats", () => {
    expect(
      hints(
        named(
          "work:\n  - { name: a, website: https://x.y }\neducation:\n  - { institution: b, school: c }\n",
        ),
      ),
    ).toEqual(["did you mean `url`?", "did you mean `institution`?"]);
  });

  it("lists the keys when none is near", () => {
    expect(hints(named("interests:\n  - { name: a, zzzzzz: b }\n"))[0]).toBe(
      "known here: name, keywords, priority, tags, only, pageBreak, keepTogether",
    );
  });

  it("lets authors keep keys of their own, anywhere", () => {
    const { resume, diagnostics } = parseResume({
      file: "r",
      text: named("  x-id: 7\nx-note: [a]\nskills:\n  - { name: A, x-since: 2012 }\n"),
    });
    expect(diagnostics).toEqual([]);
    expect(resume?.skills).toEqual([{ name: "A" }]);
  });

  it("says what a value is and what it should be", () => {
    expect(report(named("work:\n  - name: [a]\n    highlights: 中文\n"))).toMatchInlineSnapshot(`
      "resume.yaml:4:11 error wrong-type  \`name\` is a list, expected a text or a map by language
        4 |   - name: [a]
          |           ^^^
        hint: write the text itself, in quotes if it contains \`: \` or \` #\`
      resume.yaml:5:17 error wrong-type  \`highlights\` is a text, expected a list
        5 |     highlights: 中文
          |                 ^^^^
        hint: begin each item on a line of its own with \`- \`"
    `);
  });

  it("reports a missing name at the key that should have it", () => {
    expect(report("meta:\n  version: 1\nbasics:\n  label: x\n")).toMatchInlineSnapshot(`
      "resume.yaml:3:1 error missing-name  the résumé has no name
        3 | basics:
          | ^^^^^^
        hint: write \`basics: { name: … }\`"
    `);
    expect(problems("basics:\n  name:\n  label: x\n")).toEqual(["2:3 error missing-name"]);
    expect(problems("work: []\n")).toEqual(["1:1 error missing-name"]);
  });

  it("reports another missing key at the first key of its list item", () => {
    expect(problems(named("work:\n  - position: a\n"))).toEqual(["4:5 error missing-key"]);
  });

  it("suggests priorities, sections and section uses", () => {
    const text = named("skills:\n  - { name: a, priority: hgih }\nsections: [educatoin, { use: wrok }]\n");
    expect(problems(text)).toEqual(["4:26 error bad-value", "5:12 error bad-value", "5:30 error bad-value"]);
    expect(hints(text)).toEqual([
      "did you mean `high`?",
      "did you mean `education`?",
      "did you mean `work`?",
    ]);
  });

  it("explains a highlight by the shape that it comes nearest to", () => {
    const items = ["{ leed: a, text: b }", "{ en: a, zh: [b] }", "[a]", "{ lead: a, text: { en: [b] } }"];
    const text = named(
      `work:\n  - name: a\n    highlights:\n${items.map((item) => `      - ${item}\n`).join("")}`,
    );
    expect(problems(text)).toEqual([
      "6:11 error unknown-key",
      "7:22 error wrong-type",
      "8:9 error wrong-type",
      "9:32 error wrong-type",
    ]);
  });

  it("knows the shape of language tags", () => {
    expect(problems(named("  label: { english: a, zh: b }\nmeta: { languages: [en_US] }\n"))).toContain(
      "3:12 error bad-language-tag",
    );
  });

  it("reports everything at once, in the order of the file", () => {
    const text = named("  email: x\n  emial: y\nwork:\n  - name: a\n    startDate: 2021-13\nskills: x\n");
    expect(problems(text)).toEqual([
      "3:10 error bad-email",
      "4:3 error unknown-key",
      "7:16 error impossible-date",
      "8:9 error wrong-type",
    ]);
  });

  it("takes blank values for absent ones", () => {
    const { resume, diagnostics } = parseResume({
      file: "r",
      text: named("  image: ''\n  label:\nwork:\n  - { name: a, startDate: '', endDate: null, url: ~ }\n"),
    });
    expect(diagnostics).toEqual([]);
    expect(resume?.basics).toEqual({ name: "Lin Yi" });
    expect(resume?.work).toEqual([{ name: "a" }]);
  });

  it("warns of empty texts, and keeps paths and positions together", () => {
    const text = named("  label: ' '\nwork:\n  - name: a\n    highlights:\n      - ''\n      - b\n");
    expect(problems(text)).toEqual(["3:10 warning empty-text", "7:9 warning empty-text"]);
    const { resume, source } = parseResume({ file: "r", text });
    expect(resume?.work[0]?.highlights).toEqual(["b"]);
    expect(source.locate(["work", 0, "highlights", 0])?.range).toEqual({ line: 8, column: 9, length: 1 });
  });
});
