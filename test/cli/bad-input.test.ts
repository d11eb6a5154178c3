import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resumePdf, resumeYaml, userFolder } from "./run.ts";

const highlights = (items: readonly string[]) =>
  [
    "work:",
    "  - name: Example",
    "    priority: must",
    "    startDate: 2020-08",
    "    highlights:",
    ...items.map((text) => `      - { text: ${text}, priority: must }`),
  ].join("\n");

const sentence = "Built and ran a service that many people came to rely on during all of that year.";
const tooMuch = highlights(Array.from({ length: 120 }, (_, i) => `${sentence} ${i}`));

/** Each bad résumé: what its file says, the exit code, and what must be said of it. */
const BAD_RESUMES: readonly (readonly [
  name: string,
  yaml: string,
  code: number,
  says: readonly (string | RegExp)[],
])[] = [
  ["YAML that does not parse", resumeYaml({ work: "work: [{ name: x" }), 3, [/me\.yaml:\d+:\d+/]],
  [
    "an unknown key",
    resumeYaml({ work: "work: [{ name: x, starDate: 2020 }]" }),
    3,
    [/me\.yaml:3:19 error unknown-key/, "startDate", "^"],
  ],
  [
    "a wrong type",
    resumeYaml({ work: "work: [{ name: x, highlights: text }]" }),
    3,
    [/me\.yaml:3:\d+/, "highlights"],
  ],
  ["a missing name", resumeYaml({ basics: "basics: { label: Engineer }" }), 3, [/me\.yaml:2:1/, "name"]],
  [
    "an impossible date",
    resumeYaml({ work: "work: [{ name: x, startDate: 2021-13 }]" }),
    3,
    [/me\.yaml:3:30 error/, "2021-13"],
  ],
  [
    "a date before its start",
    resumeYaml({ work: "work: [{ name: x, startDate: 2021-05, endDate: 2020-05 }]" }),
    3,
    [/me\.yaml:3:\d+ error/, "2020-05"],
  ],
  [
    "a character without a glyph",
    resumeYaml({ work: "work: [{ name: x, highlights: [Plays 𝄞 well.] }]" }),
    5,
    [/me\.yaml:3:38 error missing-glyph/, "U+1D11E", "𝄞"],
  ],
  [
    "a photo that is no image",
    resumeYaml({ basics: "basics: { name: Lin Yi, image: note.txt }" }),
    3,
    [/me\.yaml:2:32 error unreadable-image/],
  ],
  [
    "a photo that is not there",
    resumeYaml({ basics: "basics: { name: Lin Yi, image: none.png }" }),
    3,
    [/me\.yaml:2:32 error unreadable-image/, "no such file"],
  ],
  ["more must content than one page holds", resumeYaml({ work: tooMuch }), 4, [/error/, /page/]],
];

const OLD = "what an earlier build wrote";

describe.each(BAD_RESUMES)("%s", (_name, yaml, code, says) => {
  const cwd = userFolder({
    "me.yaml": yaml,
    "note.txt": "no image",
    "out/me.en.1p.pdf": OLD,
    "out/manifest.json": OLD,
  });
  const outcome = resumePdf(["build", "me.yaml", "--pages", "1"], { cwd });

  it(`exits with ${code} and says what and where`, () => {
    for (const part of says)
      expect(outcome.stderr).toMatch(typeof part === "string" ? literally(part) : part);
    expect(outcome.code).toBe(code);
  });

  it("prints no stack and calls it no bug", () => {
    expect(outcome.stderr).not.toMatch(/^\s+at /m);
    expect(outcome.stderr).not.toContain("internal error");
    expect(outcome.stdout).toBe("");
  });

  it("leaves the files of the earlier build as they were", () => {
    expect(readFileSync(join(cwd, "out/me.en.1p.pdf"), "utf8")).toBe(OLD);
    expect(readFileSync(join(cwd, "out/manifest.json"), "utf8")).toBe(OLD);
    expect(readdirSync(join(cwd, "out")).sort()).toEqual(["manifest.json", "me.en.1p.pdf"]);
  });
});

describe("what the command line names", () => {
  const cwd = userFolder({ "me.yaml": resumeYaml(), "a file": "x", "empty/notes.txt": "" });

  it.each([
    ["a missing file", ["build", "none.yaml"], ["none.yaml", "no such file"]],
    ["nothing named, and no content folder", ["build"], ["no folder content", "resume-pdf init"]],
    ["a missing folder that is named", ["build", "content"], ["content: no such file"]],
    ["a folder without résumés", ["build", "empty"], ["empty", "no résumé"]],
    ["an unknown layout", ["build", "me.yaml", "--layout", "clasic"], ["clasic", "classic"]],
    ["a language that no résumé has", ["build", "me.yaml", "--lang", "fr"], ["fr", "en"]],
    [
      "an unwritable output",
      ["build", "me.yaml", "--pages", "1", "--out", "a file"],
      ["a file stands where a folder"],
    ],
  ])("%s exits with 2 and writes nothing", (_name, words, says) => {
    const before = readdirSync(cwd, { recursive: true });
    const { code, stdout, stderr } = resumePdf(words, { cwd });
    for (const part of says) expect(stderr).toContain(part);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe("");
    expect(code).toBe(2);
    expect(readdirSync(cwd, { recursive: true })).toEqual(before);
  });
});

describe("several résumés", () => {
  it("builds the sound ones and exits with the code of the worst", () => {
    const cwd = userFolder({
      "cvs/good/resume.yaml": resumeYaml(),
      "cvs/glyph/resume.yaml": resumeYaml({ basics: "basics: { name: Lin 𝄞 }" }),
      "cvs/key/resume.yaml": resumeYaml({ basics: "basics: { name: Lin Yi, nick: Yi }" }),
    });
    const { code, stderr } = resumePdf(["build", "cvs", "--pages", "1"], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain("missing-glyph");
    expect(stderr).toContain("unknown-key");
    expect(existsSync(join(cwd, "out/good.en.1p.pdf"))).toBe(true);
    expect(existsSync(join(cwd, "out/glyph.en.1p.pdf"))).toBe(false);
  });

  it("reports all problems of a file at once", () => {
    const cwd = userFolder({
      "me.yaml": resumeYaml({ work: "work: [{ nam: x, startDate: 2020-13, hihglights: [] }]" }),
    });
    const { stderr } = resumePdf(["build", "me.yaml"], { cwd });
    for (const part of ["nam", "2020-13", "hihglights"]) expect(stderr).toContain(part);
  });
});

describe("--strict", () => {
  it("lets a warning fail the build", () => {
    const text = resumeYaml({ basics: 'basics: { name: Lin Yi, phone: "12 34" }' });
    const cwd = userFolder({ "me.yaml": text });
    const lax = resumePdf(["build", "me.yaml", "--pages", "1"], { cwd });
    expect(lax.stderr).toContain("warning");
    expect(lax.code).toBe(0);
    expect(resumePdf(["build", "me.yaml", "--pages", "1", "--strict"], { cwd }).code).toBe(3);
  });
});

describe("a failing write", () => {
  it("leaves what stands in its way alone", () => {
    const cwd = userFolder({ "me.yaml": resumeYaml() });
    mkdirSync(join(cwd, "out/me.en.1p.pdf"), { recursive: true });
    writeFileSync(join(cwd, "out/me.en.1p.pdf/keep"), OLD);
    const { code, stderr } = resumePdf(["build", "me.yaml", "--pages", "1"], { cwd });
    expect(stderr).toContain("me.en.1p.pdf: is a folder");
    expect(code).toBe(2);
    expect(readdirSync(join(cwd, "out"))).toEqual(["me.en.1p.pdf"]);
  });
});

const literally = (text: string) => new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
