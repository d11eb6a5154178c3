import { describe, expect, it } from "vitest";
import { readPattern, USUAL_NAME, USUAL_PATTERN } from "../../src/model/output-pattern.ts";
import { BILINGUAL, buildFiles, codesOf, ONE, resumeYaml } from "./resumes.ts";

const JANE = { "content/jane/resume.yaml": resumeYaml() };
const namesBy = async (name: string, options = {}) => {
  const { manifest, diagnostics } = await buildFiles(JANE, { ...ONE, name, ...options });
  expect(diagnostics).toEqual([]);
  return manifest.outputs.map(({ file }) => file);
};

describe("a pattern for the names of outputs", () => {
  it("is what names are by default", () => {
    expect(readPattern(USUAL_PATTERN)).toEqual({ parts: USUAL_NAME });
  });

  it("puts values in the place of what stands in braces", async () => {
    expect(await namesBy("{resume}_{lang}_{pages}_{layout}_{paper}")).toEqual(["jane_en_1p_classic_a4.pdf"]);
    expect(await namesBy("CV {lang}.pdf")).toEqual(["CV en.pdf"]);
  });

  it("leaves out what stands in brackets where it is the usual", async () => {
    expect(await namesBy("{resume}[-{layout}][-{paper}]")).toEqual(["jane.pdf"]);
    const options = { papers: ["letter"] as const, layouts: ["scholar"] };
    expect(await namesBy("{resume}[-{layout}][-on {paper}]", options)).toEqual([
      "jane-scholar-on letter.pdf",
    ]);
  });

  it("may have folders", async () => {
    expect(await namesBy("{lang}/{resume}")).toEqual(["en/jane.pdf"]);
  });

  it("cannot let a redacted PDF take the place of the full one, nor one for paper that of one for the screen", async () => {
    expect(await namesBy("{resume}", { redact: "public" })).toEqual(["jane.public.pdf"]);
    expect(await namesBy("{resume}[-{redaction}]", { redact: "public" })).toEqual(["jane-public.pdf"]);
    expect(await namesBy("{resume}", { print: true })).toEqual(["jane.print.pdf"]);
    expect(await namesBy("{resume}", { redact: "none" })).toEqual(["jane.pdf"]);
  });

  it("does not tell by its own words what is hidden", async () => {
    const hidden = resumeYaml({
      meta: "meta: { languages: [en], lastModified: 2026-01-15, redaction: { blind: [basics.name] } }",
    });
    const { files } = await buildFiles(
      { "content/jane/resume.yaml": hidden },
      { ...ONE, redact: "blind", name: "jane-{lang}" },
    );
    expect(files).toEqual(["out/candidate.en.1p.blind.pdf", "out/manifest.json"]);
  });

  it.each([
    ["{slug}", "there is no `{slug}`"],
    ["{resume", "`{` stands alone"],
    ["[{resume}", "`[` stands alone"],
    ["{resume}{print}", "most PDFs have no `{print}`"],
    ["../{resume}", "the name leads elsewhere, or is none"],
    ["/tmp/{resume}", "the name leads elsewhere, or is none"],
    ["a/../{resume}", "the name leads elsewhere, or is none"],
    ["{resume}\\{lang}", "the name leads elsewhere, or is none"],
    [".{resume}", "the name leads elsewhere, or is none"],
    ["{lang}/[{layout}]", "the name leads elsewhere, or is none"],
    ["", "the name leads elsewhere, or is none"],
    ["a:b", "the name leads elsewhere, or is none"],
  ])("is refused where it makes no safe name: %s", (pattern, problem) => {
    expect(readPattern(pattern)).toMatchObject({ problem });
  });

  it("is refused where it does not tell PDFs of one résumé apart, and nothing is built", async () => {
    const { diagnostics, host } = await buildFiles(
      { "content/lin/resume.yaml": BILINGUAL },
      { pages: [1], name: "{resume}" },
    );
    expect(diagnostics).toMatchObject([
      { code: "same-output", message: "several PDFs of content/lin/resume.yaml would be written to lin.pdf" },
    ]);
    expect(host.written.size).toBe(0);
  });
});

describe("two outputs", () => {
  it("are one where only case tells their names apart, as on the disks of most people", async () => {
    const { diagnostics } = await buildFiles({
      "content/a/Jane/resume.yaml": resumeYaml(),
      "content/b/jane/resume.yaml": resumeYaml(),
    });
    expect(codesOf(diagnostics)).toEqual(["error same-output"]);
  });
});
