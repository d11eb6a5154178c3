import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Outcome, resumePdf, resumeYaml, userFolder } from "./run.ts";

const CHINESE = `meta: { languages: [zh], lastModified: 2026-01-15 }
basics:
  name: 林一
  email: lin.yi@example.com
  summary: 写后端,也写前端  # kept
work:
  - name: 示例公司
    position: 工程师
    startDate: 2020-08
    highlights:
      - 发布时间由40分钟缩短到5分钟...
      - 负责 “发布平台”。
`;
const MENDED = CHINESE.replace("后端,也", "后端，也").replace("分钟...", "分钟……").replace("负责 “", "负责“");

/** A project with a résumé that can be mended, one in order, and the PDFs of both. */
describe("resume-pdf check in a project's folder", () => {
  const cwd = userFolder({ "content/zh/resume.yaml": CHINESE, "content/en/resume.yaml": resumeYaml() });
  const check = (...words: string[]): Outcome => resumePdf(["check", ...words], { cwd });
  const source = (): string => readFileSync(join(cwd, "content/zh/resume.yaml"), "utf8");

  beforeAll(() => {
    expect(resumePdf(["build", "--pages", "1", "--quiet"], { cwd }).code).toBe(0);
  }, 60_000);

  it("checks the sources and the PDFs that were made of them, and sums up in one line", () => {
    const { code, stdout, stderr } = check();
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toContainEqual(
      expect.stringMatching(/^content\/zh\/resume\.yaml:5:15 error N1 half-width-mark {2}/),
    );
    // Of several PDFs those that pass have a line each, and what is wrong is not buried below them.
    expect(lines.filter((line) => line.includes(".pdf"))).toEqual([
      expect.stringMatching(/^out\/en\.en\.1p\.pdf {2}1 page, [\d.]+ KB {2}14 checks passed$/),
      expect.stringMatching(/^out\/zh\.zh\.1p\.pdf {2}1 page, [\d.]+ KB {2}14 checks passed$/),
    ]);
    expect(lines.at(-1)).toMatch(/^4 files, \d+ errors?, \d+ warnings?, .*can be fixed: --fix$/);
    expect([stderr, code]).toEqual(["", 6]);
  });

  it("tells GitHub the file, the line and the column of each, and people the sum", () => {
    const { code, stdout, stderr } = check("--format", "github");
    const commands = stdout.trimEnd().split("\n");
    expect(commands[0]).toBe(
      "::error file=content/zh/resume.yaml,line=5,col=15,endColumn=16,title=N1 half-width-mark::" +
        "a half-width mark stands in Chinese text%0Ahint: write the full-width mark, without spaces around it",
    );
    expect(commands.length).toBeGreaterThan(2);
    for (const command of commands)
      expect(command).toMatch(/^::(?:error|warning|notice) file=content\/zh\/resume\.yaml,line=\d+,col=\d+,/);
    expect(stderr).toMatch(/^4 files, /);
    expect(code).toBe(6);
  });

  it("gives machines every file with what was found in it", () => {
    const { exitCode, files } = JSON.parse(check("--format", "json").stdout);
    expect(exitCode).toBe(6);
    expect(files.map(({ file }: { file: string }) => file)).toEqual([
      "content/en/resume.yaml",
      "content/zh/resume.yaml",
      "out/en.en.1p.pdf",
      "out/zh.zh.1p.pdf",
    ]);
  });

  it("mends what can be mended safely, and a second time nothing", () => {
    const first = check("--fix");
    expect(source()).toBe(MENDED);
    expect(first.stdout).toMatch(/^content\/zh\/resume\.yaml:5:15 fixed N1 half-width-mark {2}/m);
    expect(first.code).toBe(0);
    const second = check("--fix");
    expect(source()).toBe(MENDED);
    expect(second.stdout).not.toContain(" fixed");
    expect(second.code).toBe(0);
    expect(check().stdout).toMatch(/^4 files, 0 errors, 0 warnings$/m);
  });

  it("builds the mended résumé, whose PDF passes", () => {
    expect(resumePdf(["build", "--pages", "1", "--quiet"], { cwd }).code).toBe(0);
    expect(check("--strict", "--quiet")).toMatchObject({ stdout: "", stderr: "", code: 0 });
  }, 60_000);

  it("goes on where one of the files cannot be read, and fails as the worst of them", () => {
    mkdirSync(join(cwd, "content/broken"));
    writeFileSync(join(cwd, "content/broken/resume.yaml"), "basics: { name: Lin Yi\n");
    writeFileSync(join(cwd, "out/old.pdf"), "%PDF-1.7\nno PDF at all\n");
    const { code, stdout } = check();
    expect(stdout).toMatch(/^content\/broken\/resume\.yaml:\d+:\d+ error syntax/m);
    expect(stdout).toMatch(/^out\/old\.pdf error damaged-pdf/m);
    expect(stdout).toMatch(/^out\/zh\.zh\.1p\.pdf {2}1 page, /m);
    expect(stdout).toMatch(/^6 files, 2 errors, /m);
    expect(code).toBe(2);
  });
});
