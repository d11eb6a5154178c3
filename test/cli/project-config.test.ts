import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resumePdf, resumeYaml, userFolder } from "./run.ts";

const CONFIG = `\
resumes: [people]
pages: [1]
papers: [letter]
out: pdfs
name: "{resume}-{lang}[-{paper}]"
`;

const project = () =>
  userFolder({ "resume-pdf.config.yaml": CONFIG, "people/lin/resume.yaml": resumeYaml() });
const run = (cwd: string, ...words: string[]) => resumePdf(words, { cwd });

describe("resume-pdf.config.yaml", () => {
  it("says what a build without arguments builds", () => {
    const cwd = project();
    expect(run(cwd, "build")).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^pdfs\/lin-en-letter\.pdf {2}/),
    });
    expect(readdirSync(join(cwd, "pdfs"))).toEqual(["lin-en-letter.pdf", "manifest.json"]);
  });

  it("is found from the folders below it, and makes the same bytes from there", () => {
    const cwd = project();
    const below = join(cwd, "people/lin");
    expect(run(below, "build")).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("../../pdfs/lin-en-letter.pdf"),
    });
    expect(run(cwd, "build").stderr).toContain("unchanged");
    expect(run(below, "build", "--print-config").stdout).toContain('resumes: [".."]');
  });

  it("is what flags win over, and --print-config shows who says what", () => {
    const cwd = project();
    const { stdout, code } = run(cwd, "build", "--paper", "a4", "--redact", "public", "--print-config");
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "# resume-pdf.config.yaml
      resumes: ["people"]                # resume-pdf.config.yaml:1
      languages:                         # usual: all of each résumé
      pages: [1]                         # resume-pdf.config.yaml:2
      layouts: ["classic"]               # usual
      papers: ["a4"]                     # --paper
      theme:                             # usual: each layout's own
      fonts:                             # usual: each layout's own
      redact: "public"                   # --redact
      standard: "ua1,a3a"                # usual
      strict: false                      # usual
      out: "pdfs"                        # resume-pdf.config.yaml:4
      name: "{resume}-{lang}[-{paper}]"  # resume-pdf.config.yaml:5
      "
    `);
    expect(readdirSync(cwd)).toEqual(["people", "resume-pdf.config.yaml"]);
  });

  it("tells programs the same as JSON", () => {
    const { stdout } = run(project(), "build", "--lang", "en", "--print-config", "--json");
    const { file, settings } = JSON.parse(stdout);
    expect(file).toBe("resume-pdf.config.yaml");
    expect(settings).toMatchObject({
      languages: { value: ["en"], from: "--lang" },
      papers: { value: ["letter"], from: "resume-pdf.config.yaml:3" },
      redact: { value: null, from: "usual" },
      out: { value: "pdfs", from: "resume-pdf.config.yaml:4" },
    });
  });

  it("says to check where résumés and PDFs are", () => {
    const cwd = project();
    run(cwd, "build");
    expect(run(cwd, "check")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("pdfs/lin-en-letter.pdf"),
    });
  });

  it("can be another file", () => {
    const cwd = userFolder({
      "ci/letter.yaml": "resumes: [../me.yaml]\nout: ../letters\npages: [1]\n",
      "me.yaml": resumeYaml(),
    });
    expect(run(cwd, "build", "--config", "ci/letter.yaml").code).toBe(0);
    expect(readdirSync(join(cwd, "letters"))).toContain("me.en.1p.pdf");
    expect(run(cwd, "build", "--config", "nowhere.yaml")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("nowhere.yaml: no such file"),
    });
  });

  it("is held against the same rules as a résumé, and nothing is built while it is wrong", () => {
    const cwd = userFolder({
      "resume-pdf.config.yaml": "page: [1]\n",
      "content/a/resume.yaml": resumeYaml(),
    });
    const { code, stderr } = run(cwd, "build");
    expect(code).toBe(3);
    expect(stderr).toBe(
      "resume-pdf.config.yaml:1:1 error unknown-key  unknown key `page`\n  1 | page: [1]\n    | ^^^^\n  hint: did you mean `pages`?\n",
    );
    expect(readdirSync(cwd)).not.toContain("out");
  });

  it.each([
    ["resumes: [nowhere]", "resumes", "unreadable-input"],
    ["resumes: [looks]", "resumes", "no-resumes"],
    ["languages: [fr]", "languages", "unknown-language"],
    ["layouts: [clasic]", "layouts", "unknown-layout"],
    ["fonts: { han: Noto Sans }", "fonts", "unknown-font"],
    ["redact: blind", "redact", "unknown-redaction"],
    ["redact: letter", "redact", "redaction-name"],
    ["name: cv", "name", "same-output"],
  ])("is pointed at where it asks for what there is not: %s", (line, key, code) => {
    const cwd = userFolder({
      "resume-pdf.config.yaml": `# ours\n${line}\n`,
      "content/a/resume.yaml": resumeYaml(),
      "looks/empty.txt": "",
    });
    const { code: exit, stderr } = run(cwd, "build");
    expect(exit).toBe(2);
    expect(stderr).toContain(`resume-pdf.config.yaml:2:1 error ${code}`);
    expect(stderr).toContain(`| ${"^".repeat(key.length)}\n`);
  });

  it("is not blamed for what a flag asks for", () => {
    const { stderr } = run(project(), "build", "--layout", "clasic");
    expect(stderr).toMatch(/^error unknown-layout/);
  });

  it("finds an own layout beside itself, also on other threads and from a folder below", () => {
    const cwd = userFolder({
      "resume-pdf.config.yaml": "layouts: [./plain.tsx]\npages: [1]\n",
      "content/a/resume.yaml": resumeYaml(),
      "content/b/resume.yaml": resumeYaml(),
      "plain.tsx": `
import { defineLayout, Items, RichText, Section, Sheet } from "resume-pdf/kit";
export default defineLayout({
  component: ({ input }) => (
    <Sheet input={input}>
      <RichText text={input.resume.basics.name} bold />
      {input.resume.sections.map((section) => (
        <Section key={section.id} section={section}><Items items={section.items} /></Section>
      ))}
    </Sheet>
  ),
});
`,
    });
    mkdirSync(join(cwd, "deep/er"), { recursive: true });
    const { code, stderr } = run(join(cwd, "deep/er"), "build", "--jobs", "2");
    expect(stderr).toContain("../../out/a.en.1p.plain.pdf");
    expect(code).toBe(0);
  });

  it("chooses font families for all layouts, among those that there are", () => {
    const cwd = userFolder({
      "resume-pdf.config.yaml": "fonts: { latin: Source Serif 4 }\npages: [1]\nlayouts: [classic, sidebar]\n",
      "content/a/resume.yaml": resumeYaml(),
    });
    const { stdout } = run(cwd, "build", "--json");
    for (const { fonts } of JSON.parse(stdout).outputs) {
      expect(fonts.join()).toContain("SourceSerif4");
      expect(fonts.join()).not.toContain("Inter");
    }
    const wrong = userFolder({
      "resume-pdf.config.yaml": "fonts: { latin: Source Serif }\n",
      "content/a/resume.yaml": resumeYaml(),
    });
    expect(run(wrong, "build")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("did you mean `Source Serif 4`?"),
    });
  });
});
