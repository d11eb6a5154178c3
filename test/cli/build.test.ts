import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ManifestEntry } from "../../src/model/manifest.ts";
import { resumePdf, resumeYaml, userFolder } from "./run.ts";

const bilingual = resumeYaml({
  meta: "meta: { languages: [en, zh], lastModified: 2026-01-15 }",
  basics: "basics: { name: { en: Lin Yi, zh: 林一 } }",
  work: "work: [{ name: { en: Example, zh: 示例 }, startDate: 2020-08, highlights: [{ en: Built it., zh: 做成了。 }] }]",
});

describe("build", () => {
  const cwd = userFolder({ "content/lin/resume.yaml": bilingual });

  it("without arguments builds everything below content/ in every language and both variants", () => {
    const { code, stdout, stderr } = resumePdf(["build"], { cwd });
    expect(stderr).toContain(`${join("out", "lin.zh.1p.pdf")}  1 page  `);
    expect(stdout).toBe("");
    expect(code).toBe(0);
    expect(readdirSync(join(cwd, "out")).sort()).toEqual([
      "lin.en.1p.pdf",
      "lin.en.2p.pdf",
      "lin.zh.1p.pdf",
      "lin.zh.2p.pdf",
      "manifest.json",
    ]);
  });

  it("writes a manifest that agrees with the files", () => {
    resumePdf(["build", "--out", "checked"], { cwd });
    const manifest = JSON.parse(readFileSync(join(cwd, "checked/manifest.json"), "utf8"));
    const outputs: ManifestEntry[] = manifest.outputs;
    expect(outputs).toHaveLength(4);
    for (const entry of outputs) {
      const bytes = readFileSync(join(cwd, "checked", entry.file));
      expect(entry.bytes).toBe(bytes.length);
      expect(entry.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(entry.source).toBe("content/lin/resume.yaml");
    }
  });

  it.each([
    [
      ["--lang", "zh"],
      ["lin.zh.1p.pdf", "lin.zh.2p.pdf"],
    ],
    [
      ["--lang", "zh,en", "--pages", "2"],
      ["lin.en.2p.pdf", "lin.zh.2p.pdf"],
    ],
    [
      ["--lang=zh", "--lang=en", "--pages=1"],
      ["lin.en.1p.pdf", "lin.zh.1p.pdf"],
    ],
    [
      ["--lang", "en", "--pages", "1", "--paper", "a4,letter"],
      ["lin.en.1p.letter.pdf", "lin.en.1p.pdf"],
    ],
    [["--lang", "en", "--pages", "1", "content/lin/resume.yaml"], ["lin.en.1p.pdf"]],
    [["--pages", "1", "--lang", "en", "--", "content"], ["lin.en.1p.pdf"]],
  ])("%j chooses among the variants", (words, files) => {
    const out = `chosen-${words.join("")}`.replaceAll("/", "");
    expect(resumePdf(["build", "--out", out, ...words], { cwd }).code).toBe(0);
    expect(readdirSync(join(cwd, out)).sort()).toEqual([...files, "manifest.json"].sort());
  });

  it("--quiet leaves remarks out", () => {
    const folder = userFolder({ "me.yaml": resumeYaml() });
    const run = (...words: string[]) =>
      resumePdf(["build", "me.yaml", "--pages", "2", ...words], { cwd: folder });
    expect(run().stderr).toContain("info fewer-pages");
    expect(run("--quiet")).toMatchObject({ stdout: "", stderr: "", code: 0 });
  });

  it("--quiet says nothing when nothing is wrong", () => {
    const { stdout, stderr } = resumePdf(["build", "--quiet", "--lang", "en", "--pages", "1"], { cwd });
    expect(stdout + stderr).toBe("");
  });

  it("--json prints a report for machines, and nothing else, on standard output", () => {
    const { stdout } = resumePdf(["build", "--json", "--lang", "en", "--pages", "1"], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      exitCode: 0,
      outputs: [{ file: "lin.en.1p.pdf", pages: 1, lang: "en", fit: { omitted: [] } }],
      diagnostics: [],
    });
  });

  it("--json reports problems too", () => {
    const { stdout, code } = resumePdf(["build", "none.yaml", "--json"], { cwd });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      exitCode: 2,
      outputs: [],
      diagnostics: [{ severity: "error" }],
    });
  });

  it("gives the same bytes in another folder, another time zone and another locale", () => {
    const other = userFolder({ "elsewhere/lin/resume.yaml": bilingual });
    const line = ["--lang", "zh", "--pages", "1"];
    const env = { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    resumePdf(["build", ...line], { cwd });
    resumePdf(["build", "elsewhere", ...line], { cwd: other, env });
    const [one, two] = [cwd, other].map((folder) => readFileSync(join(folder, "out/lin.zh.1p.pdf")));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });
});

describe("standard streams", () => {
  const cwd = userFolder();

  it("makes a filter of the command: YAML in, one PDF out", () => {
    const words = ["build", "-", "--pages", "1", "--out", "-"];
    const { code, bytes, stderr } = resumePdf(words, { cwd, input: resumeYaml() });
    expect(stderr).toBe("");
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(bytes.subarray(-7).toString()).toContain("%%EOF");
    expect(code).toBe(0);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("points into standard input as into a file", () => {
    const { code, stderr } = resumePdf(["build", "-"], { cwd, input: "basics: { nam: x }\n" });
    expect(stderr).toContain("stdin.yaml:1:");
    expect(code).toBe(3);
  });

  it("has room for one PDF only", () => {
    const { code, bytes, stderr } = resumePdf(["build", "-", "--out", "-"], { cwd, input: resumeYaml() });
    expect(stderr).toContain(
      "`--out -` takes exactly one PDF, this build makes 2: stdin.en.1p.pdf, stdin.en.2p.pdf\n",
    );
    expect(bytes).toHaveLength(0);
    expect(code).toBe(2);
  });

  it("takes what the working folder holds for no earlier build of its own", () => {
    const folder = userFolder({ "manifest.json": "not ours" });
    const words = ["build", "-", "--pages", "1", "--out", "-"];
    expect(resumePdf(words, { cwd: folder, input: resumeYaml() }).code).toBe(0);
    expect(readFileSync(join(folder, "manifest.json"), "utf8")).toBe("not ours");
  });
});

describe.skipIf(!existsSync("/dev/full"))("devices", () => {
  const cwd = userFolder({ "me.yaml": resumeYaml() });
  const onFullDisk = (line: string) => resumePdf([], { cwd, shell: `${line} > /dev/full` });

  it.each(["schema", "fonts", "layouts", "build me.yaml --pages 1 --out -", "build me.yaml --json"])(
    "%s says that standard output cannot be written",
    (line) => {
      const { code, stderr } = onFullDisk(line);
      expect(stderr).toContain("error unwritable-output  standard output: no space left on the disk");
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(code).toBe(2);
    },
  );

  it("that never end are not read", () => {
    const { code, stderr } = resumePdf(["build", "/dev/zero"], { cwd });
    expect(stderr).toContain("/dev/zero: is not a regular file");
    expect(code).toBe(2);
  });

  it("that never end are not read from standard input either", () => {
    const { code, stderr } = resumePdf([], { cwd, shell: "build - < /dev/zero" });
    expect(stderr).toContain("standard input: is larger than 50 MB");
    expect(code).toBe(2);
  });

  it.skipIf(!existsSync("/proc/self"))("that hold no folders are told as such", () => {
    const { code, stderr } = resumePdf(["build", "me.yaml", "--out", "/proc/x/y"], { cwd });
    expect(stderr).toMatch(/^\/proc\/x\/y\/me\.en\.1p\.pdf {2}not built\n/);
    expect(stderr).toMatch(
      /^me\.yaml error unwritable-output {2}\/proc\/x: no folder can be created there\n/m,
    );
    expect(code).toBe(2);
  });

  it("that stop reading early are no failure", () => {
    const { code, stderr } = resumePdf([], { cwd, shell: "schema | true" });
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });
});
