import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkRules } from "../../src/check.ts";
import { resumePdf, resumeYaml, userFolder } from "../cli/run.ts";

const DIRTY = "meta: { languages: [zh] }\nbasics:\n  name: 林一\n  summary: 启动,停止 # kept\n";
const MENDED = DIRTY.replace(",停", "，停");
const WARNED = resumeYaml({ basics: "basics: { name: Lin Yi, summary: Uses Github }" });
const BROKEN = "basics: { name: Lin Yi\n";

const read = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");

describe("resume-pdf check", () => {
  it("tells what is wrong with its place, its rule and a hint, sums up, and fails with 6", () => {
    const cwd = userFolder({ "me.yaml": DIRTY });
    const { code, stdout, stderr } = resumePdf(["check", "me.yaml"], { cwd });
    expect(stdout.split("\n")).toEqual([
      "me.yaml:4:14 error N1 half-width-mark  a half-width mark stands in Chinese text",
      "  4 |   summary: 启动,停止 # kept",
      "    |                ^",
      "  hint: write the full-width mark, without spaces around it",
      "1 file, 1 error, 0 warnings, 1 can be fixed: --fix",
      "",
    ]);
    expect(stderr).toBe("");
    expect(code).toBe(6);
  });

  it.each([
    ["a character that no font has", "basics: { name: Lin Yi, label: Engineer 🚀 }", "missing-glyph", 5],
    ["a photo that is not there", "basics: { name: Lin Yi, image: me.png }", "unreadable-image", 3],
  ])("tells at its place what build would refuse: %s", (_name, basics, says, exitCode) => {
    const cwd = userFolder({ "me.yaml": resumeYaml({ basics }) });
    const built = resumePdf(["build", "me.yaml", "--pages", "1"], { cwd });
    const checked = resumePdf(["check", "me.yaml"], { cwd });
    expect(checked.stdout).toContain(` error ${says}  `);
    expect(checked.stdout).toBe(
      `${built.stderr.replace(/^.* not built\n/m, "")}1 file, 1 error, 0 warnings\n`,
    );
    expect([built.code, checked.code]).toEqual([exitCode, exitCode]);
  });

  it.each([
    ["classic", 0],
    ["scholar", 5],
  ])("asks the fonts of the project's layouts: %s", (name, code) => {
    const cwd = userFolder({
      "me.yaml": resumeYaml({ basics: "basics: { name: Lin Yi, label: Engineer Ŧ }" }),
      "resume-pdf.config.yaml": `layouts: [${name}]\npages: [1]\n`,
    });
    expect(["build", "check"].map((command) => resumePdf([command, "me.yaml"], { cwd }).code)).toEqual([
      code,
      code,
    ]);
  });

  it("passes with warnings, unless it is strict", () => {
    const cwd = userFolder({ "me.yaml": WARNED });
    expect(resumePdf(["check", "me.yaml"], { cwd }).code).toBe(0);
    expect(resumePdf(["check", "me.yaml", "--strict"], { cwd }).code).toBe(6);
  });

  it("checks what is below content/ and out/, and says what is not there", () => {
    const cwd = userFolder({ "content/a/resume.yaml": DIRTY, "content/b/resume.yaml": WARNED });
    const { code, stdout, stderr } = resumePdf(["check"], { cwd });
    expect(stdout).toContain("content/a/resume.yaml:4:14");
    expect(stdout).toContain("content/b/resume.yaml:2:");
    expect(stdout).toContain("2 files, 1 error, 1 warning, 2 can be fixed: --fix");
    expect(stderr).toContain("out: nothing to check there");
    expect(code).toBe(6);
  });

  it("is a mistake of usage where there is nothing at all, or not what was named", () => {
    const cwd = userFolder({ "empty/readme.txt": "" });
    const nothing = resumePdf(["check"], { cwd });
    expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringContaining("nothing-to-check")]);
    const folder = resumePdf(["check", "empty"], { cwd });
    expect([folder.code, folder.stdout]).toEqual([2, expect.stringContaining("neither a résumé nor a PDF")]);
    const missing = resumePdf(["check", "gone.yaml"], { cwd });
    expect([missing.code, missing.stdout]).toEqual([2, expect.stringContaining("gone.yaml: no such file")]);
  });

  it("tells what keeps a source from being built, with the code for that", () => {
    const cwd = userFolder({ "me.yaml": BROKEN, "you.yaml": DIRTY });
    const { code, stdout } = resumePdf(["check", "me.yaml", "you.yaml"], { cwd });
    expect(stdout).toMatch(/^me\.yaml:1:\d+ error syntax/);
    expect(stdout).toContain("you.yaml:4:14 error N1");
    expect(code).toBe(3);
  });

  it("takes folders, and standard input", () => {
    const cwd = userFolder({ "cv/resume.yaml": DIRTY });
    expect(resumePdf(["check", "cv"], { cwd }).stdout).toContain("cv/resume.yaml:4:14");
    const piped = resumePdf(["check", "-"], { cwd, input: DIRTY });
    expect([piped.code, piped.stdout]).toEqual([6, expect.stringContaining("stdin.yaml:4:14 error N1")]);
  });

  it("prints errors and warnings only when it is to be quiet", () => {
    const remark = resumeYaml({ basics: "basics: { name: Lin Yi, summary: I build with Golang }" });
    const cwd = userFolder({ "me.yaml": remark });
    expect(resumePdf(["check", "me.yaml"], { cwd }).stdout).toContain("first-person");
    expect(resumePdf(["check", "me.yaml", "--quiet"], { cwd }).stdout).toBe("");
  });

  it("refuses formats that it does not know", () => {
    const { code, stderr } = resumePdf(["check", "--format", "xml"], { cwd: userFolder() });
    expect(code).toBe(2);
    expect(stderr).toContain("`text` or `json` or `github`");
  });
});

describe("resume-pdf check --fix", () => {
  it("mends the file in place, tells how, and is then done", () => {
    const cwd = userFolder({ "me.yaml": DIRTY });
    const { code, stdout } = resumePdf(["check", "me.yaml", "--fix"], { cwd });
    expect(read(cwd, "me.yaml")).toBe(MENDED);
    expect(stdout).toBe(
      "me.yaml:4:14 fixed N1 half-width-mark  启动,停止 → 启动，停止\n1 file, 0 errors, 0 warnings, 1 fixed\n",
    );
    expect(code).toBe(0);
    expect(resumePdf(["check", "me.yaml", "--fix"], { cwd }).stdout).toBe("1 file, 0 errors, 0 warnings\n");
    expect(read(cwd, "me.yaml")).toBe(MENDED);
  });

  it("is a filter for standard input", () => {
    const { code, bytes, stderr } = resumePdf(["check", "-", "--fix"], {
      cwd: userFolder(),
      input: `\ufeff${DIRTY}`,
    });
    expect(bytes.toString()).toBe(`\ufeff${MENDED}`);
    expect(stderr).toContain("1 fixed");
    expect(code).toBe(0);
    const both = resumePdf(["check", "-", "--fix", "--format", "json"], { cwd: userFolder(), input: DIRTY });
    expect(both.code).toBe(2);
  });

  it("leaves a broken file as it is", () => {
    const cwd = userFolder({ "me.yaml": BROKEN });
    expect(resumePdf(["check", "me.yaml", "--fix"], { cwd }).code).toBe(3);
    expect(read(cwd, "me.yaml")).toBe(BROKEN);
  });
});

describe("resume-pdf check --format", () => {
  it("json is one object with all files", () => {
    const cwd = userFolder({ "me.yaml": DIRTY, "you.yaml": BROKEN });
    const { code, stdout } = resumePdf(["check", "me.yaml", "you.yaml", "--format", "json"], { cwd });
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({
      exitCode: 3,
      files: [
        {
          file: "me.yaml",
          diagnostics: [
            {
              ...{ kind: "check", severity: "error", rule: "N1", code: "half-width-mark", replacement: "，" },
              ...{ path: ["basics", "summary"], range: { line: 4, column: 14, length: 1 } },
            },
          ],
        },
        { file: "you.yaml", diagnostics: [{ kind: "content", code: "syntax" }] },
      ],
    });
    expect(code).toBe(3);
  });

  it("github is workflow commands, escaped as GitHub reads them", () => {
    const cwd = userFolder({ "a,b.yaml": DIRTY, "you.yaml": BROKEN });
    const { code, stdout, stderr } = resumePdf(["check", "a,b.yaml", "you.yaml", "--format", "github"], {
      cwd,
    });
    const [first, second] = stdout.split("\n");
    expect(first).toBe(
      "::error file=a%2Cb.yaml,line=4,col=14,endColumn=15,title=N1 half-width-mark::" +
        "a half-width mark stands in Chinese text%0Ahint: write the full-width mark, without spaces around it",
    );
    expect(second).toMatch(/^::error file=you\.yaml,line=\d+,col=\d+,endColumn=\d+,title=syntax::/);
    expect(stderr).toContain("2 files");
    expect(code).toBe(3);
  });

  it("github names files from the repository's root, which the workflow tells, in whatever folder it runs", () => {
    const root = userFolder({ "cv/me.yaml": DIRTY });
    const filesIn = (cwd: string, file: string, workspace: string) => {
      const env = { GITHUB_WORKSPACE: workspace };
      const { stdout } = resumePdf(["check", file, "--format", "github"], { cwd, env });
      return [...stdout.matchAll(/^::error file=([^,]+),line=4,/gm)].map(([, file]) => file);
    };
    const linked = join(userFolder(), "workspace");
    symlinkSync(root, linked);
    for (const workspace of [root, linked]) {
      expect(filesIn(root, "cv/me.yaml", workspace)).toEqual(["cv/me.yaml"]);
      expect(filesIn(join(root, "cv"), "me.yaml", workspace)).toEqual(["cv/me.yaml"]);
    }
    expect(filesIn(join(root, "cv"), "me.yaml", join(root, "elsewhere"))).toEqual(["me.yaml"]);
    expect(filesIn(join(root, "cv"), "me.yaml", "")).toEqual(["me.yaml"]);
  });
});

describe("resume-pdf check of PDFs", () => {
  const SAMPLE = resumeYaml();

  it("knows them by how they begin, wherever they come from", () => {
    const cwd = userFolder({ "me.yaml": SAMPLE, "cv.txt": "%PDF-1.7\nno PDF at all\n" });
    const broken = resumePdf(["check", "cv.txt"], { cwd });
    expect([broken.code, broken.stdout]).toEqual([2, expect.stringContaining("cv.txt error damaged-pdf")]);
    const piped = resumePdf(["check", "-"], { cwd, input: "%PDF-1.7\n" });
    expect([piped.code, piped.stdout]).toEqual([2, expect.stringContaining("stdin.pdf error damaged-pdf")]);
  });

  it("tells what was looked at, for people and for machines", () => {
    const cwd = userFolder({ "content/me/resume.yaml": SAMPLE });
    expect(resumePdf(["build", "--pages", "1"], { cwd }).code).toBe(0);
    const { code, stdout, stderr } = resumePdf(["check"], { cwd });
    expect(stdout).toMatch(/^out\/me\.en\.1p\.pdf {2}1 page/m);
    expect(stdout).toContain("2 files, ");
    expect([code, stderr]).toEqual([0, ""]);
    const { files } = JSON.parse(resumePdf(["check", "out", "--format", "json"], { cwd }).stdout);
    expect(files).toMatchObject([{ file: "out/me.en.1p.pdf", pdf: { pages: 1 } }]);
    expect(files[0].pdf.checks.length).toBeGreaterThan(5);
  });

  it("says that they are not mended, and where to mend instead", () => {
    const cwd = userFolder({ "me.yaml": SAMPLE });
    expect(resumePdf(["build", "me.yaml", "--pages", "1", "--out", "out"], { cwd }).code).toBe(0);
    const { code, stderr } = resumePdf(["check", "out/me.en.1p.pdf", "--fix"], { cwd });
    expect(stderr).toBe(
      "`--fix` mends résumé files and leaves PDFs as they are: mend the résumé, then build\n",
    );
    expect(code).toBe(0);
  });
});

describe("resume-pdf check --rules", () => {
  it("lists every rule by its names", () => {
    const { code, stdout } = resumePdf(["check", "--rules"], { cwd: userFolder() });
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(checkRules.length);
    expect(lines.find((line) => line.startsWith("C8"))).toMatch(/^C8 +product-name +warning +Products/);
    expect(code).toBe(0);
  });

  it("lists them for machines, and refuses a format that is for findings", () => {
    const rules = (format: string) =>
      resumePdf(["check", "--rules", "--format", format], { cwd: userFolder() });
    expect(JSON.parse(rules("json").stdout)).toEqual(JSON.parse(JSON.stringify(checkRules)));
    expect(rules("github")).toMatchObject({ stdout: "", code: 2 });
    expect(rules("github").stderr).toContain("list the rules as `text` or `json`");
  });
});
