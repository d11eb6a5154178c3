import { describe, expect, it } from "vitest";
import { parseResume, toJsonResume } from "../../src/content/index.ts";
import { formatPath, type Path } from "../../src/model/path.ts";
import type { Resume } from "../../src/model/resume.ts";
import { type Redaction, redact } from "../../src/redact/index.ts";
import { full, parsed } from "./full-resume.ts";

const withProfile = (resume: Resume, ...paths: readonly string[]): Resume => ({
  ...resume,
  meta: { ...resume.meta, redaction: { mine: paths } },
});

function redacted(resume: Resume, ...paths: readonly string[]): Redaction {
  const redaction = redact(withProfile(resume, ...paths), "mine");
  if (!redaction) throw new Error("the profile is not known");
  return redaction;
}

/** The paths of all values below a value. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  const below = Array.isArray(value)
    ? [...value.entries()]
    : typeof value === "object" && value !== null
      ? Object.entries(value)
      : [];
  return below.flatMap(([key, member]) => [[...path, key], ...pathsIn(member, [...path, key])]);
}

const codesOf = ({ diagnostics }: Redaction) =>
  diagnostics.map(({ severity, code, path = [] }) => `${severity} ${code} ${formatPath(path)}`);

describe("the profile `public`", () => {
  const redaction = redact(full, "public");

  it("hides telephone, e-mail, street and postal code, and nothing else", () => {
    const { phone: _, email: __, location, ...basics } = full.basics;
    const { address: ___, postalCode: ____, ...place } = location ?? {};
    expect(redaction?.resume).toEqual({ ...full, basics: { ...basics, location: place } });
    expect(redaction?.diagnostics).toEqual([]);
  });

  it("is there without being defined; others are not", () => {
    expect(redact(parsed("basics: { name: Lin Yi }"), "public")?.diagnostics).toEqual([]);
    expect(redact(full, "private")).toBeUndefined();
    expect(redact(full, "toString")).toBeUndefined();
  });

  it("can be added to, but not be made to hide less", () => {
    const more = { ...full, meta: { ...full.meta, redaction: { public: ["basics.image"] } } };
    const { basics } = redact(more, "public")?.resume ?? {};
    expect(basics).toHaveProperty("name");
    for (const key of ["phone", "email", "image"]) expect(basics).not.toHaveProperty(key);
  });
});

describe("a profile of the résumé's own", () => {
  it("hides every value that its paths match", () => {
    const { resume } = redacted(
      full,
      "work[*].location",
      "references",
      "basics.profiles[1]",
      "basics.label.zh",
    );
    expect(resume.work.map(({ location }) => location)).toEqual([undefined, undefined]);
    expect(resume.references).toEqual([]);
    expect(resume.basics.profiles?.map(({ network }) => network)).toEqual(["GitHub"]);
    expect(resume.basics.label).toEqual({ en: "Engineer" });
  });

  it("leaves a neutral word where there has to be a name", () => {
    const { resume } = redacted(
      full,
      "basics.name",
      "work[*].name",
      "work[0].positions[0].position",
      "sections[2].title",
    );
    expect(resume.basics.name).toEqual({ en: "Candidate", zh: "候选人" });
    expect(resume.work[0]?.name).toEqual({ en: "Confidential", zh: "保密" });
    expect(resume.work[0]?.positions?.[0]?.position).toEqual({ en: "Confidential", zh: "保密" });
    expect(resume.sections?.[2]).toMatchObject({ title: { en: "Confidential", zh: "保密" } });
    const { resume: english } = redacted(
      parsed("meta: { languages: [en] }\nbasics: { name: Lin Yi }"),
      "basics",
    );
    expect(english.basics).toEqual({ name: "Candidate" });
  });

  it("takes away what would mean nothing without the hidden value", () => {
    const { resume } = redacted(
      full,
      "basics.profiles[*].network",
      "basics.location.city",
      "references[*].reference",
      "sections[*].entries",
      "work[1].highlights[2].lead",
      "work[1].highlights[2].text",
      "work[1].highlights[3].lead",
    );
    expect(resume.basics).not.toHaveProperty("profiles");
    expect(resume.basics.location).not.toHaveProperty("city");
    expect(resume.references).toEqual([]);
    expect(resume.sections).toHaveLength(2);
    expect(resume.work[1]?.highlights).toEqual(["plain", { en: "by language", zh: "按语言" }]);
  });

  it("does not travel with the résumé", () => {
    expect(redacted(full, "basics.phone").resume.meta).not.toHaveProperty("redaction");
  });

  it("is told where a path matches nothing", () => {
    expect(codesOf(redacted(full, "basics.phone", "work[7].location", "awards[*].summary"))).toEqual([
      "warning nothing-to-redact meta.redaction.mine[1]",
    ]);
  });

  it("leaves a résumé that is read again as it is, whatever is hidden", () => {
    const paths = pathsIn(full).filter((path) => !["languages", "redaction"].includes(String(path[1])));
    expect(paths.length).toBeGreaterThan(150);
    for (const path of paths) {
      const { resume } = redacted(full, formatPath(path));
      const again = parseResume({ file: "resume.json", text: toJsonResume(resume) });
      expect(
        again.diagnostics.filter(({ severity }) => severity === "error"),
        formatPath(path),
      ).toEqual([]);
      expect(again.resume, formatPath(path)).toEqual(resume);
    }
  }, 60_000);

  it("knows where what is left stood before", () => {
    const { resume, originOf } = redacted(full, "work[0]", "work[1].highlights[1]");
    expect(resume.work[0]?.highlights?.[1]).toMatchObject({ lead: "Lead" });
    expect(formatPath(originOf(["work", 0, "highlights", 1, "text", "en"]))).toBe(
      "work[1].highlights[2].text.en",
    );
    expect(formatPath(originOf(["basics", "profiles", 1]))).toBe("basics.profiles[1]");
  });
});

describe("what is hidden", () => {
  const summary = (text: string, basics = "") =>
    parsed(
      `meta: { languages: [en, zh] }\nbasics:\n  name: { en: Lin Yi, zh: 林一 }\n  phone: "+8613800000000"\n  email: lin.yi@example.com\n  location: { city: Hangzhou }\n${basics}  summary: ${JSON.stringify(text)}\n`,
    );
  const mention = "error redacted-mention basics.summary";

  it.each([
    ["Call +8613800000000."],
    ["Call 138 0000 0000."],
    ["拨打138-0000-0000。"],
    ["Call (+86) 138.0000.0000"],
    ["Call １３８００００００００"],
    ["[Call](tel:+86-138-0000-0000)"],
  ])("is found as a telephone number in %j", (text) => {
    expect(codesOf(redacted(summary(text), "basics.phone"))).toEqual([mention]);
  });

  it.each([
    ["Write to lin.yi@example.com."],
    ["Write to LIN.YI@Example.com"],
    ["Write to lin.yi at … or lin.yi [@] example.com"],
    ["[Write](mailto:lin%2Eyi%40example.com?subject=hello)"],
    ["Write to `lin.yi@example.com`"],
  ])("is found as an e-mail address in %j", (text) => {
    expect(codesOf(redacted(summary(text), "basics.email"))).toEqual([mention]);
  });

  it.each([
    ["Lin Yi is here"],
    ["LIN **YI**"],
    ["我是林一。"],
    ["林 一"],
    ["See https://example.com/lin-yi"],
    ["See https://example.com/linyi93"],
    ["Lín Yì"],
  ])("is found as a name in %j", (text) => {
    expect(codesOf(redacted(summary(text), "basics.name", "basics.email"))).toEqual([mention]);
  });

  it.each([
    ["Linying, born in 1380000000"],
    ["林业"],
    ["Colin Yip"],
    ["Yi Lin"],
    ["12,138,000,000,001 requests"],
  ])("is not taken to be in %j", (text) => {
    expect(codesOf(redacted(summary(text), "basics.name", "basics.email", "basics.phone"))).toEqual([]);
  });

  it("is a word, not letters inside of others", () => {
    const text =
      "meta: { redaction: { mine: [skills] } }\nbasics: { name: A, summary: Gopher at Google }\nskills: [{ name: Go }]\n";
    expect(redact(parsed(text), "mine")?.diagnostics).toEqual([]);
    expect(redact(parsed(text.replace("Gopher", "Go")), "mine")?.diagnostics).toHaveLength(1);
  });

  it("is pointed at, wherever it stands", () => {
    const text =
      "basics:\n  name: Lin Yi\n  phone: '+8613800000000'\n  summary: Call 138 0000 0000 now.\nwork: [{ name: A }, { name: Lin Yi }]\nmeta: { redaction: { mine: [basics.phone, basics.name, 'work[0]'] } }\n";
    const { source, resume } = parseResume({ file: "resume.yaml", text });
    const problems = resume && redact(resume, "mine")?.diagnostics;
    const places = problems?.map(({ path = [], excerpt }) => [
      formatPath(path),
      source.locate(path, excerpt)?.range,
    ]);
    expect(places).toEqual([
      ["basics.summary", { line: 4, column: 17, length: 13 }],
      ["work[1].name", { line: 5, column: 29, length: 6 }],
    ]);
    expect(problems?.map(({ message, hint }) => [message, hint])[0]).toEqual([
      "this tells what `mine` hides: `basics.phone`",
      "reword it, or hide `basics.summary` as well",
    ]);
  });

  it("is looked for in links, keywords, the photo's name and data that no page shows", () => {
    const text = `
meta: { keywords: [Lin Yi], canonical: https://example.com/lin-yi.json, redaction: { mine: [basics.name] } }
basics: { name: Lin Yi, image: lin_yi.png, url: https://example.com/lin-yi, profiles: [{ network: X, username: linyi }] }
skills: [{ name: Go, tags: [Lin Yi] }]`;
    expect(redact(parsed(text), "mine")?.diagnostics.map(({ path = [] }) => formatPath(path))).toEqual([
      "meta.canonical",
      "meta.keywords[0]",
      "basics.image",
      "basics.url",
      "basics.profiles[0].username",
      "skills[0].tags[0]",
    ]);
  });

  it("is no date, country or other value that everybody shares", () => {
    expect(
      codesOf(redacted(full, "work[1].startDate", "work[0].priority", "basics.location.countryCode")),
    ).toEqual([]);
  });

  it("is told by a file's name; if it is the person, by any", () => {
    expect(redacted(full, "work[1].name").betrays("second-ltd")).toBe(true);
    expect(redacted(full, "work[1].name").betrays("lin-yi")).toBe(false);
    for (const path of ["basics.name", "basics.name.en", "basics"])
      expect(redacted(full, path).betrays("ly2026")).toBe(true);
  });
});
