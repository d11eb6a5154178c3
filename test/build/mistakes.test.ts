import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/content/index.ts";
import { HostError } from "../../src/model/host.ts";
import { DOT_PNG } from "../support/pictures.ts";
import { buildFiles, codesOf, ONE, resumeYaml } from "./resumes.ts";

const PATH = "content/jane/resume.yaml";

describe("a character without a glyph", () => {
  const yaml = resumeYaml({ work: 'work:\n  - name: Example\n    highlights: ["Played 𝄞 and 𝄢."]' });

  it("is an error at its very place, and each of them is told", async () => {
    const { diagnostics, files } = await buildFiles({ [PATH]: yaml }, ONE);
    expect(diagnostics).toMatchObject([
      { kind: "font", code: "missing-glyph", file: PATH, range: { line: 5, column: 26, length: 1 } },
      { kind: "font", code: "missing-glyph", file: PATH, range: { line: 5, column: 32, length: 1 } },
    ]);
    expect(diagnostics[0]?.message).toContain("U+1D11E 𝄞 has no glyph in Inter and Noto Sans SC");
    expect(files).toEqual([]);
  });

  it.each([
    ["⽤", "write the character itself, `用`: `resume-pdf check --fix` does so"],
    ["ﬁ", "write `fi`"],
    ["𝑓", "write `f`"],
    ["𝄞", "no font that comes along has it: write it another way, or leave it out"],
  ])("has a hint of what to do: %s", async (character, hint) => {
    const work = `work:\n  - name: Example\n    highlights: ["Played ${character}."]`;
    const { diagnostics } = await buildFiles({ [PATH]: resumeYaml({ work }) }, ONE);
    expect(diagnostics).toMatchObject([{ code: "missing-glyph", hint }]);
  });

  it("has its caret under it", async () => {
    const { diagnostics } = await buildFiles({ [PATH]: yaml }, ONE);
    const [first] = diagnostics;
    if (!first) throw new Error("no diagnostic");
    const lines = formatDiagnostic(first, { color: false }).split("\n");
    expect(lines[0]).toContain(`${PATH}:5:26`);
    const source = lines.findIndex((line) => line.includes("Played 𝄞"));
    expect(source).toBeGreaterThan(0);
    expect([...(lines[source + 1] ?? "")].indexOf("^")).toBe([...(lines[source] ?? "")].indexOf("𝄞"));
  });

  it("is told once, however many variants would show it", async () => {
    const { diagnostics } = await buildFiles({ [PATH]: yaml }, { pages: [1, 2], papers: ["a4", "letter"] });
    expect(diagnostics).toHaveLength(2);
  });
});

describe("a photo", () => {
  const withPhoto = { [PATH]: resumeYaml({ basics: "basics: { name: Jane, image: photos/me.png }" }) };
  const PHOTO = "content/jane/photos/me.png";

  it("is looked for beside the résumé, and printed", async () => {
    const bare = await buildFiles({ [PATH]: resumeYaml({ basics: "basics: { name: Jane }" }) }, ONE);
    const { diagnostics, host } = await buildFiles({ ...withPhoto, [PHOTO]: DOT_PNG }, ONE);
    expect(diagnostics).toEqual([]);
    const printed = (from: typeof host) => Buffer.from(from.written.get("out/jane.en.1p.pdf") ?? []);
    expect(printed(host).includes("/Subtype /Image")).toBe(true);
    expect(printed(bare.host).includes("/Subtype /Image")).toBe(false);
  });

  it.each([
    ["that is not there", undefined, "no such file"],
    ["that is no picture", "GIF89a", "neither a PNG nor a JPEG"],
    ["that is cut off", DOT_PNG.slice(0, 40), "damaged or incomplete"],
  ])("%s is an error at the value that names it", async (_name, bytes, reason) => {
    const files = bytes === undefined ? withPhoto : { ...withPhoto, [PHOTO]: bytes };
    const { diagnostics, host } = await buildFiles(files, ONE);
    expect(diagnostics).toMatchObject([
      {
        kind: "content",
        severity: "error",
        code: "unreadable-image",
        message: expect.stringContaining(reason),
        file: PATH,
        range: { line: 2 },
      },
    ]);
    expect(host.written.size).toBe(0);
  });
});

describe("strictness", () => {
  const halfTranslated = {
    [PATH]: resumeYaml({
      meta: "meta: { languages: [en, zh] }",
      work: "work: [{ name: { en: Example, zh: 示例 }, highlights: [{ en: Only in English. }] }]",
    }),
  };

  it("lets warnings pass as long as it is off", async () => {
    const { diagnostics, files } = await buildFiles(halfTranslated, { langs: ["zh"], pages: [1] });
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
    expect(files).toContain("out/jane.zh.1p.pdf");
  });

  it("makes errors of them, and builds nothing of that résumé", async () => {
    const { diagnostics, files } = await buildFiles(halfTranslated, {
      langs: ["zh"],
      pages: [1],
      strict: true,
    });
    expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(["error"]));
    expect(files).toEqual([]);
  });
});

describe("a problem of one résumé", () => {
  it("does not keep the others from being built, and every problem is told", async () => {
    const files = {
      "content/a/resume.yaml": "basics: { nam: A }\n",
      "content/b/resume.yaml": "basics: [\n",
      "content/c/resume.yaml": resumeYaml({ basics: "basics: { name: 𝄞 }" }),
      "content/d/resume.yaml": resumeYaml(),
    };
    const { diagnostics, manifest } = await buildFiles(files, ONE);
    expect(manifest.outputs.map(({ file }) => file)).toEqual(["d.en.1p.pdf"]);
    for (const name of ["a", "b", "c"]) {
      expect(diagnostics.map(({ file }) => file)).toContain(`content/${name}/resume.yaml`);
    }
    expect(diagnostics.every(({ range }) => range !== undefined)).toBe(true);
  });

  it("of length is an error of kind `fit` that names the file; its other variants are built", async () => {
    const highlights = Array.from({ length: 70 }, (_, i) => `{ text: Did thing ${i}., priority: must }`);
    const work = `work: [{ name: Example, highlights: [${highlights.join(", ")}] }]`;
    const { diagnostics, manifest } = await buildFiles({ [PATH]: resumeYaml({ work }) });
    expect(diagnostics).toMatchObject([{ kind: "fit", severity: "error", code: "does-not-fit", file: PATH }]);
    expect(diagnostics[0]?.message).toMatch(/\d+ lines too long for one page/);
    expect(manifest.outputs.map(({ file }) => file)).toEqual(["jane.en.2p.pdf"]);
  });

  it("of the output folder is told for every file that it hits", async () => {
    const write = async (path: string) => {
      throw new HostError(path, "permission denied");
    };
    const { diagnostics, manifest } = await buildFiles({ [PATH]: resumeYaml() }, {}, { write });
    expect(codesOf(diagnostics)).toEqual(["error unwritable-output", "error unwritable-output"]);
    expect(diagnostics[0]?.message).toBe("out/jane.en.1p.pdf: permission denied");
    expect(manifest.outputs).toEqual([]);
  });
});

describe("inputs", () => {
  it("that are not there are told, and the others are built", async () => {
    const { diagnostics, manifest } = await buildFiles(
      { [PATH]: resumeYaml() },
      { ...ONE, inputs: ["gone.yaml", PATH] },
    );
    expect(diagnostics).toMatchObject([
      { kind: "usage", code: "unreadable-input", message: "gone.yaml: no such file" },
    ]);
    expect(manifest.outputs).toHaveLength(1);
  });

  it("without a résumé are told with a hint", async () => {
    const { diagnostics } = await buildFiles({ "content/notes.txt": "" });
    expect(diagnostics).toMatchObject([
      { kind: "usage", code: "no-resumes", hint: expect.stringContaining("resume.yaml") },
    ]);
  });
});

describe("a bug of the program's own", () => {
  it("is thrown, never told as a mistake of the user's", async () => {
    const read = async () => {
      throw new TypeError("a bug");
    };
    await expect(buildFiles({ [PATH]: resumeYaml() }, ONE, { read })).rejects.toThrow("a bug");
  });
});
