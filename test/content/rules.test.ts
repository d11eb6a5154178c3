import { describe, expect, it } from "vitest";
import { parseResume } from "../../src/content/index.ts";
import { hints, named, problems, report } from "./reports.ts";

const job = (fields: string): string => named(`work:\n  - name: a\n${fields}`);
const basics = (field: string): string => named(`  ${field}\n`);

describe("dates", () => {
  it.each(["2016", "2016-09", "2016-09-28", "2020-02-29"])("may be as precise as %s", (date) => {
    expect(problems(job(`    startDate: ${date}\n`))).toEqual([]);
  });

  it("must exist", () => {
    expect(report(job("    startDate: 2021-13\n    endDate: 2021-02-30\n"))).toMatchInlineSnapshot(`
      "resume.yaml:5:16 error impossible-date  \`2021-13\` is not a date
        5 |     startDate: 2021-13
          |                ^^^^^^^
        hint: write \`2020\`, \`2020-10\` or \`2020-10-31\`
      resume.yaml:6:14 error impossible-date  \`2021-02-30\` is not a date
        6 |     endDate: 2021-02-30
          |              ^^^^^^^^^^
        hint: write \`2020\`, \`2020-10\` or \`2020-10-31\`"
    `);
  });

  it.each([
    ["2020.10", "write `2020-10`"],
    ["2020.1", "write `2020-01`"],
    ["2020/8/3", "write `2020-08-03`"],
    ["2020年8月", "write `2020-08`"],
    ["2020-10-01T08:00:00Z", "write `2020-10-01`"],
    ["至今", "write `present`"],
    ["Present", "write `present`"],
    ["soon", "write `2020`, `2020-10` or `2020-10-31`"],
  ])("in another form get a hint: %s", (date, hint) => {
    expect(problems(job(`    endDate: "${date}"\n`))).toEqual(["5:14 error impossible-date"]);
    expect(hints(job(`    endDate: "${date}"\n`))).toEqual([hint]);
  });

  it("may be `present` at the end only", () => {
    expect(problems(job("    startDate: 2020\n    endDate: present\n"))).toEqual([]);
    expect(problems(job("    startDate: present\n"))).toEqual(["5:16 error impossible-date"]);
  });

  it("end after they start, in positions as well", () => {
    expect(report(job("    startDate: 2020-08\n    endDate: 2019-01\n"))).toMatchInlineSnapshot(`
      "resume.yaml:6:14 error reversed-date  ends (\`2019-01\`) before it starts (\`2020-08\`)
        6 |     endDate: 2019-01
          |              ^^^^^^^
        hint: swap \`startDate\` and \`endDate\`, or correct one of them"
    `);
    const positions = "    positions:\n      - { position: b, startDate: 2020, endDate: 2019 }\n";
    expect(problems(job(positions))).toEqual(["6:50 error reversed-date"]);
    expect(problems(job("    startDate: 2020-08\n    endDate: 2020-08\n"))).toEqual([]);
  });

  it("may have a time where they say when the file was changed", () => {
    const changed = (when: string) => `meta: { lastModified: "${when}" }\n${named("")}`;
    for (const when of ["2026", "2026-01", "2026-01-15", "2026-01-15T08:00", "2026-01-15T08:00:00.5+08:00"])
      expect(problems(changed(when))).toEqual([]);
    for (const when of [
      "soon",
      "2026-02-30",
      "2026-01-15T25:00",
      "2026-01-15 08:00",
      "2026-01T08:00",
      "15.1.2026",
    ])
      expect(problems(changed(when))).toEqual(["1:23 error impossible-date"]);
    expect(hints(changed("soon"))).toEqual(["write `2026-01-15` or `2026-01-15T08:00:00Z`"]);
  });

  it("are equally precise within a section", () => {
    const text = job("    startDate: 2016-09\n    endDate: 2018\n  - { name: b, startDate: 2018-01 }\n");
    expect(problems(text)).toEqual(["6:14 warning mixed-precision"]);
    expect(parseResume({ file: "r", text }).resume).toBeDefined();
    expect(
      problems(job("    startDate: 2016-09\neducation:\n  - { institution: b, startDate: 2012 }\n")),
    ).toEqual([]);
  });
});

describe("links", () => {
  it("lead somewhere", () => {
    expect(report(job("    summary: 用 C# 写的[服务](#)\n"))).toMatchInlineSnapshot(`
      "resume.yaml:5:25 warning dead-link  this link leads nowhere
        5 |     summary: 用 C# 写的[服务](#)
          |                              ^^
        hint: give its address, or remove it"
    `);
    expect(problems(basics('url: "#"'))).toEqual(["3:9 warning dead-link"]);
  });

  it.each(["http://a.b", "https://a.b/c?d=e#f", "mailto:a@b.c", "tel:+8613800000000", "https://例子.cn/路"])(
    "may be %s",
    (url) => {
      expect(problems(basics(`url: ${url}`))).toEqual([]);
    },
  );

  it("have a scheme", () => {
    expect(problems(basics("url: example.com/x"))).toEqual(["3:8 error missing-scheme"]);
    expect(hints(basics("url: example.com:8080/x"))).toEqual(["write `https://example.com:8080/x`"]);
  });

  it.each(["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://a.b"])(
    "have a safe scheme, unlike %s",
    (url) => {
      expect(problems(basics(`url: "${url}"`))).toEqual(["3:9 error bad-scheme"]);
      expect(problems(basics(`summary: "[x](${url})"`))).toEqual(["3:16 error bad-scheme"]);
    },
  );

  it("are addresses", () => {
    expect(problems(basics("url: https://exa mple.com"))).toEqual(["3:8 error bad-url"]);
    expect(problems(basics("url: https://"))).toEqual(["3:8 error bad-url"]);
  });

  it("are checked in every language of a text", () => {
    expect(problems(basics("summary: { zh: '好', en: 'see [x](y)' }"))).toEqual([
      "3:35 error missing-scheme",
    ]);
  });
});

describe("contacts", () => {
  it.each(["a@b", "a b@c.d", "张三", "mailto:a@b.c", "a＠b.c"])("%s is not an e-mail address", (email) => {
    expect(problems(basics(`email: "${email}"`))).toEqual(["3:10 error bad-email"]);
  });

  it.each([
    ["138 0000 0000", 'write `"+8613800000000"`'],
    ["+86 (138) 0000-0000", 'write `"+8613800000000"`'],
    ["(912) 555-4321", 'write the country code and digits only, e.g. `"+8613800000000"`'],
  ])("%s is not E.164", (phone, hint) => {
    expect(problems(basics(`phone: "${phone}"`))).toEqual(["3:10 warning phone-format"]);
    expect(hints(basics(`phone: "${phone}"`))).toEqual([hint]);
  });

  it("take ISO 3166-1 alpha-2 for countries", () => {
    expect(problems(basics("location: { countryCode: China }"))).toEqual(["3:28 warning country-code"]);
  });
});

describe("languages", () => {
  const declared = (text: string) =>
    `meta: { languages: [en, zh] }\nbasics: { name: a }\nwork:\n  - name: ${text}\n`;
  const inferred = (text: string) => parseResume({ file: "r", text }).resume?.meta.languages;

  it("are those of the record", () => {
    expect(report(declared("{ zh: 公司, ne: Company }"))).toMatchInlineSnapshot(`
      "resume.yaml:4:21 error unknown-language  \`ne\` is not a language of this résumé
        4 |   - name: { zh: 公司, ne: Company }
          |                       ^^
        hint: add it to \`meta.languages\`, which has en, zh"
    `);
    expect(hints(declared("{ zh: 公司, ja: 会社 }"))).toEqual([
      "add it to `meta.languages`, which has en, zh",
    ]);
    expect(hints(declared("{ zh-CN: 公司, en: b }"))).toEqual(["did you mean `zh`?"]);
    expect(problems(declared("a\n    only: [fr]"))).toEqual(["5:12 error unknown-language"]);
  });

  it("include one that each text is in", () => {
    expect(problems(declared("{ fr: a, de: b }"))).toEqual(["4:11 error no-language"]);
    expect(problems(declared("{}"))).toEqual(["4:11 error no-language"]);
  });

  it("are found in the texts, in order of appearance, when the record does not name them", () => {
    expect(inferred("basics: { name: { zh: 林一, en: Lin Yi }, label: { ja: x, zh: y } }")).toEqual([
      "zh",
      "en",
      "ja",
    ]);
  });

  it("are guessed from the script of a record without texts by language", () => {
    expect(inferred("basics: { name: 林一, summary: 熟悉 Kubernetes、Docker }")).toEqual(["zh"]);
    expect(inferred("basics: { name: Lin Yi 林一, summary: I design systems for people }")).toEqual(["en"]);
  });
});

describe("highlights", () => {
  const nested = (levels: number): string =>
    levels === 1 ? "[a]" : `[{ text: a, highlights: ${nested(levels - 1)} }]`;

  it("nest three levels deep", () => {
    expect(problems(job(`    highlights: ${nested(3)}\n`))).toEqual([]);
    expect(problems(job(`    highlights: ${nested(4)}\n`))).toEqual(["5:89 error too-deep"]);
    expect(problems(job(`    highlights: ${nested(6)}\n`))).toHaveLength(1);
  });

  it("say something", () => {
    for (const empty of [
      "{ highlights: [a] }",
      '{ lead: "", text: "" }',
      '{ lead: "", priority: low }',
      "{}",
    ]) {
      expect(problems(job(`    highlights: [${empty}]\n`)), empty).toEqual(["5:18 error empty-highlight"]);
    }
    expect(problems(job('    highlights: [{ lead: "", text: a }]\n'))).toEqual(["5:26 warning empty-text"]);
  });
});

describe("sections", () => {
  it("stand once", () => {
    expect(problems(named("sections: [work, skills, { use: work }]\n"))).toEqual([
      "3:33 error duplicate-section",
    ]);
  });
});

describe("characters", () => {
  it("are printable", () => {
    expect(report(named('  label: "a\\u0007b"\n'))).toMatchInlineSnapshot(`
      "resume.yaml:3:12 error control-character  U+0007 is not a character that can be printed
        3 |   label: "a\\u0007b"
          |            ^^^^^^
        hint: remove it, or write what was meant"
    `);
    expect(problems(named("  label: a\u0001b\n"))).toEqual(["3:11 error control-character"]);
    expect(problems(named('  label: "\\ud800"\n'))).toEqual(["3:11 error control-character"]);
    expect(problems(named("  label: caf\ufffd\n"))).toEqual(["3:13 error control-character"]);
    expect(problems(named("  summary: |\n    a\tb\n    c\n"))).toEqual([]);
  });

  it("are visible, or told with their code points where they stand", () => {
    expect(report(named("  label: a\u202eb\u200bc\u200bd\n"))).toMatchInlineSnapshot(`
      "resume.yaml:3:11 error direction-control  U+202E is invisible and turns the text around it
        3 |   label: a�b�c�d
          |           ^
        hint: remove it; it often comes along when text is pasted
      resume.yaml:3:13 warning invisible-character  U+200B is invisible
        3 |   label: a�b�c�d
          |             ^
        hint: remove it; it often comes along when text is pasted"
    `);
    for (const char of ["\u202a", "\u202b", "\u202c", "\u202d", "\u2066", "\u2067", "\u2068", "\u2069"]) {
      expect(problems(named(`  label: a${char}b\n`))).toEqual(["3:11 error direction-control"]);
    }
    for (const char of ["\u200e", "\u200f", "\u061c", "\ufeff"]) {
      expect(problems(named(`  label: a${char}b\n`))).toEqual(["3:11 warning invisible-character"]);
    }
    expect(problems(named('  label: "林\\u2066"\n'))).toEqual(["3:12 error direction-control"]);
    expect(problems(named("  label: a\u00a0b\u00adc\u200dd\u2060e\n"))).toEqual([]);
  });
});

describe("redaction profiles", () => {
  const profile = (path: string) =>
    problems(`basics: { name: A }\nmeta:\n  redaction:\n    mine:\n      - ${path}\n`);

  it.each([
    "basics.phone",
    "basics",
    "work[*].location",
    "work[0].positions[*].highlights[1].text.zh",
    "sections[*].entries[*].name",
    "sections[1].title",
    "meta.keywords",
    "theme.layouts.classic",
  ])("may hide %s", (path) => {
    expect(profile(path)).toEqual([]);
  });

  it.each([
    ["basics.phnoe", "did you mean `phone`?"],
    ["work.location", "write `[*].location` for all of its items"],
    ["basics[*].name", "leave it out"],
    ["basics.phone.number", "known here: "],
    ["work[*", "write it like `basics.phone` or `work[*].location`"],
    ["basics phone", "write it like `basics.phone` or `work[*].location`"],
    ["meta.languages[0]", "hide the texts instead"],
  ])("cannot hide %s, which no résumé has", (path, hint) => {
    expect(profile(path)).toEqual(["5:9 error bad-path"]);
    const text = `basics: { name: A }\nmeta: { redaction: { mine: ["${path}"] } }\n`;
    expect(hints(text)[0]).toContain(hint.trim());
  });

  it("have names that can stand in a file's name", () => {
    expect(problems("basics: { name: A }\nmeta: { redaction: { ../x: [basics.phone] } }\n")).toEqual([
      "2:28 error profile-name",
    ]);
  });
});
