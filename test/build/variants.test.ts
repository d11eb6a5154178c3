import { describe, expect, it } from "vitest";
import { BILINGUAL, buildFiles, codesOf, ONE, resumeYaml } from "./resumes.ts";

describe("an output's name", () => {
  it.each([
    ["content/jane/resume.yaml", "jane"],
    ["content/jane/resume.json", "jane"],
    ["content/resume.yaml", "content"],
    ["content/jane.yaml", "jane"],
    ["content/林 一.cv.yaml", "林 一.cv"],
    ["resume.yaml", "resume"],
    ["./resume.yaml", "resume"],
    ["../resume.yaml", "resume"],
  ])("begins with whom %s is about: %s", async (path, slug) => {
    const text = path.endsWith(".json")
      ? JSON.stringify({ meta: { languages: ["en"] }, basics: { name: "Jane" } })
      : resumeYaml();
    const { files, diagnostics } = await buildFiles({ [path]: text }, { ...ONE, inputs: [path] });
    expect(diagnostics).toEqual([]);
    expect(files).toEqual(["out/manifest.json", `out/${slug}.en.1p.pdf`].sort());
  });

  it("mentions the paper where it is not A4", async () => {
    const { files } = await buildFiles(
      { "content/jane/resume.yaml": resumeYaml() },
      { ...ONE, papers: ["a4", "letter"] },
    );
    expect(files).toContain("out/jane.en.1p.pdf");
    expect(files).toContain("out/jane.en.1p.letter.pdf");
  });
});

describe("the variants of a build", () => {
  const files = { "content/lin/resume.yaml": BILINGUAL, "content/jane/resume.yaml": resumeYaml() };

  it("are every résumé in every language of its own, on one page and on two", async () => {
    const planned: number[] = [];
    const built: string[] = [];
    const { manifest, diagnostics } = await buildFiles(files, {
      onPlanned: (count) => planned.push(count),
      onBuilt: ({ file }) => built.push(file),
    });
    expect(diagnostics).toEqual([]);
    expect(planned).toEqual([6]);
    expect(built).toEqual([
      "jane.en.1p.pdf",
      "jane.en.2p.pdf",
      "lin.en.1p.pdf",
      "lin.en.2p.pdf",
      "lin.zh.1p.pdf",
      "lin.zh.2p.pdf",
    ]);
    expect(manifest.outputs.map(({ file }) => file)).toEqual(built);
  });

  it("pass over a résumé that lacks the wanted language", async () => {
    const { manifest, diagnostics } = await buildFiles(files, { langs: ["zh"], pages: [1] });
    expect(manifest.outputs.map(({ file }) => file)).toEqual(["lin.zh.1p.pdf"]);
    expect(diagnostics).toEqual([]);
  });

  it("refuse a language that no résumé has, and build nothing", async () => {
    const { diagnostics, host } = await buildFiles(files, { langs: ["en", "fr"] });
    expect(diagnostics).toMatchObject([
      {
        kind: "usage",
        severity: "error",
        code: "unknown-language",
        message: "no résumé here is written in `fr`",
        hint: "there is `en`, `zh`",
      },
    ]);
    expect(host.written.size).toBe(0);
  });

  it("refuse to write two résumés to one file, and build nothing", async () => {
    const twins = { "content/a/jane/resume.yaml": resumeYaml(), "content/b/jane/resume.yaml": resumeYaml() };
    const { diagnostics, host } = await buildFiles(twins);
    expect(diagnostics).toMatchObject([
      {
        kind: "usage",
        code: "same-output",
        message:
          "content/a/jane/resume.yaml and content/b/jane/resume.yaml would both be written to jane.en.1p.pdf",
      },
    ]);
    expect(host.written.size).toBe(0);
  });

  it("count a résumé once that is named twice", async () => {
    const inputs = ["content/jane/resume.yaml", "content", "content/jane/resume.yaml"];
    const { manifest } = await buildFiles({ "content/jane/resume.yaml": resumeYaml() }, { ...ONE, inputs });
    expect(manifest.outputs).toHaveLength(1);
  });

  it("are only those of the layouts that exist; the nearest name is offered", async () => {
    const { diagnostics, host } = await buildFiles(files, { layouts: ["clasic"] });
    expect(diagnostics).toMatchObject([
      { kind: "usage", code: "unknown-layout", hint: "did you mean `classic`?" },
    ]);
    expect(host.written.size).toBe(0);
    const far = await buildFiles(files, { layouts: ["constructor"] });
    expect(codesOf(far.diagnostics)).toEqual(["error unknown-layout"]);
    expect(far.diagnostics[0]?.hint).toContain("`classic`");
  });
});
