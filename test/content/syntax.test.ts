import { describe, expect, it } from "vitest";
import { parseResume } from "../../src/content/index.ts";
import { hints, named, problems, report } from "./reports.ts";

describe("YAML syntax", () => {
  it("is reported with every mistake at its place", () => {
    expect(report("basics:\n  name: a: b\nwork:\n  - name: [x](y) z\n")).toMatchInlineSnapshot(`
      "resume.yaml:2:9 error syntax  a second \`: \` on one line
        2 |   name: a: b
          |         ^
        hint: put a text that contains \`: \` in quotes
      resume.yaml:4:14 error syntax  a text cannot begin with [
        4 |   - name: [x](y) z
          |              ^^^^^
        hint: put the text in quotes"
    `);
  });

  it("explains a text that begins with Markdown", () => {
    const list = ["**x** y", "`x` y", "[x](https://y.z) w"].map((text) => `  - ${text}\n`).join("");
    expect(problems(named(`  x: y\nskills:\n${list}`))).toEqual([
      "5:5 error unknown-alias",
      "6:5 error syntax",
      "7:8 error syntax",
    ]);
    expect(hints(named(`skills:\n${list}`)).every((hint) => hint?.includes("in quotes"))).toBe(true);
  });

  it("explains a quotation mark inside a quoted text", () => {
    expect(report("basics:\n  name: 'it's me'\n")).toMatchInlineSnapshot(`
      "resume.yaml:2:13 error syntax  the quoted text ends before this, at its second '
        2 |   name: 'it's me'
          |             ^^^^^
        hint: write \`''\` for an apostrophe inside the text"
    `);
    expect(hints('basics:\n  name: "say "hi" there"\n')).toEqual([
      'write `\\"` for a quotation mark inside the text',
    ]);
  });

  it("explains a full-width colon", () => {
    expect(report("basics:\n  name：林一\n  label: 工程师\n")).toMatchInlineSnapshot(`
      "resume.yaml:2:3 error syntax  \`：\` is not YAML's colon
        2 |   name：林一
          |   ^^^^^^^^^^
        hint: write \`: \`, a half-width colon and a space"
    `);
  });

  it("explains tabs, a second document and an open quotation mark", () => {
    expect(problems("basics:\n\tname: x\n")).toEqual(["2:1 error syntax"]);
    expect(problems(named("---\nbasics: {}\n"))).toEqual(["3:1 error syntax"]);
    expect(problems('basics:\n  name: "x\n\n\n')).toEqual(["2:11 error syntax"]);
  });

  it("is told once for each place", () => {
    for (const text of [
      "basics: {name: x\nwork: [\n",
      "basics:\n  name: @\n",
      "a: }\nb: ]\n",
      "- [a\n- {b\n",
    ]) {
      const places = problems(text).map((problem) => problem.split(" ")[0]);
      expect(places.length).toBeGreaterThan(0);
      expect(places).toEqual([...new Set(places)]);
    }
  });

  it("reports a duplicate key and goes on", () => {
    expect(report(named("  name: Lin\n  emial: x\n"))).toMatchInlineSnapshot(`
      "resume.yaml:3:3 error duplicate-key  \`name\` is given twice
        3 |   name: Lin
          |   ^^^^
        hint: keep one of them
      resume.yaml:4:3 error unknown-key  unknown key \`emial\`
        4 |   emial: x
          |   ^^^^^
        hint: did you mean \`email\`?"
    `);
  });

  it("reports unknown tags and keys that are no words", () => {
    expect(problems(named("  summary: !!int 5\n"))).toEqual(["3:12 error syntax"]);
    expect(problems(named("? [a]\n: b\n"))).toEqual(["3:3 error syntax"]);
  });
});

describe("a file that is no résumé", () => {
  it.each([
    ["", "1:1 error not-a-resume"],
    ["# only a comment\n", "1:1 error not-a-resume"],
    ["- a\n- b\n", "1:1 error not-a-resume"],
    ["just text", "1:1 error not-a-resume"],
    ["version: 3\nservices: {}\n", "1:1 error not-a-resume"],
  ])("says so once: %j", (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  it("is not read beyond 5 MB", () => {
    const read = parseResume({ file: "resume.yaml", text: named(`#${"x".repeat(5_000_000)}`) });
    expect(read.diagnostics.map(({ code }) => code)).toEqual(["too-large"]);
    expect(read.resume).toBeUndefined();
    expect(read.source.locate([])).toBeUndefined();
  });

  it("is not compared key by key where it has more of them than any résumé", () => {
    const text = named(Array.from({ length: 200_000 }, (_, i) => `k${i}: v\n`).join(""));
    const { diagnostics } = parseResume({ file: "resume.yaml", text });
    expect(diagnostics.map(({ code }) => code)).toEqual(["too-large"]);
  });

  it.each(["[".repeat(100_000), "{a: ".repeat(5_000), "- ".repeat(5_000), "? ".repeat(300)])(
    "ends quickly however deep it is nested",
    (text) => {
      expect(parseResume({ file: "resume.yaml", text }).diagnostics.length).toBeGreaterThan(0);
    },
  );
});

describe("YAML aliases", () => {
  it("repeat a value", () => {
    const { resume } = parseResume({ file: "r", text: named("  label: &l Engineer\n  summary: *l\n") });
    expect(resume?.basics.summary).toBe("Engineer");
  });

  it("may not unfold without limit", () => {
    const levels = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    const bomb = levels
      .map(
        (name, i) =>
          `x${name}: &${name} [${Array(9)
            .fill(i === 0 ? "z" : `*${levels[i - 1]}`)
            .join(", ")}]\n`,
      )
      .join("");
    expect(problems(named(bomb))).toEqual(["1:1 error alias-explosion"]);
  });

  it("may not make more text of a file than a file may hold", () => {
    const text = named(`  summary: &t ${"word ".repeat(20_000)}\nskills:\n${"  - name: *t\n".repeat(60)}`);
    expect(problems(text)).toEqual(["1:1 error alias-explosion"]);
  });

  it("may not contain themselves, nor name what is not there", () => {
    expect(problems(named("work: &w\n  - name: *w\n"))).toEqual(["4:11 error circular-alias"]);
    expect(problems(named("  label: *nobody\n"))).toEqual(["3:10 error unknown-alias"]);
  });
});

describe("scalars", () => {
  const read = (text: string) => parseResume({ file: "resume.yaml", text });

  it("are the text that was written, never numbers or booleans", () => {
    const { resume } = read(
      named("  location: { postalCode: 007000 }\neducation:\n  - institution: no\n    score: 3.90\n"),
    );
    expect(resume?.basics.location?.postalCode).toBe("007000");
    expect(resume?.education).toEqual([{ institution: "no", score: "3.90" }]);
  });

  it("lose the space that YAML folds between Chinese lines, and keep paragraphs", () => {
    const { resume } = read(
      named("  summary: >\n    甲乙，\n    丙 A\n    b\n\n    **丁**\n    戊\n  label: 己\n    庚\n"),
    );
    expect(resume?.basics.summary).toBe("甲乙，丙 A b\n\n**丁**戊");
    expect(resume?.basics.label).toBe("己庚");
  });

  it("keep their lines when literal or escaped", () => {
    const { resume } = read(named('  summary: |\n    甲\n    乙\n  label: "丙\\n\n    丁"\n'));
    expect(resume?.basics.summary).toBe("甲\n乙\n");
    expect(resume?.basics.label).toBe("丙\n 丁");
  });

  it("may follow a byte order mark and end with CRLF", () => {
    const { resume, source } = read("\uFEFFbasics:\r\n  name: x\r\n  label: y\r\n");
    expect(resume?.basics).toEqual({ name: "x", label: "y" });
    expect(source.locate(["basics", "label"])).toEqual({
      range: { line: 3, column: 10, length: 1 },
      sourceLine: "  label: y",
    });
  });
});
