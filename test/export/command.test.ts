import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resumePdf, resumeYaml, userFolder } from "../cli/run.ts";

const bilingual = resumeYaml({
  meta: "meta: { languages: [en, zh], lastModified: 2026-01-15 }",
  basics:
    "basics: { name: { en: Lin Yi, zh: 林一 }, label: { en: Engineer, zh: 工程师 }, phone: +8613800000000 }",
});
const cwd = userFolder({
  "me.yaml": bilingual,
  "content/one/resume.yaml": resumeYaml(),
  "bad.yaml": resumeYaml({ work: "work: [{ name: Example, startDate: 2020-13 }]" }),
  "bad.json": '{ "basics": { "name": "A" ',
});
const run = (...words: string[]) => resumePdf(["export", ...words], { cwd });

describe("export", () => {
  it("has help with the formats and examples", () => {
    const { stdout, code } = run("--help");
    expect(code).toBe(0);
    for (const part of ["export [resume]", "What to write:", "json-resume, markdown, text", "Examples:"])
      expect(stdout).toContain(part);
  });

  it("writes Markdown to standard output, in the first language", () => {
    const { stdout, stderr, code } = run("me.yaml", "--to", "markdown");
    expect([stderr, code]).toEqual(["", 0]);
    expect(stdout).toBe(
      [
        "# Lin Yi",
        "Engineer",
        "[+86 138 0000 0000](tel:+8613800000000)",
        "## Experience",
        "### Example",
        "Engineer · Aug 2020 – Present",
        "- Built a thing.\n",
      ].join("\n\n"),
    );
  });

  it("writes another language", () => {
    expect(run("me.yaml", "--to", "text", "--lang", "zh").stdout).toMatch(
      /^林一\n={4}\n\n工程师\n\n138 0000 0000\n/,
    );
  });

  it("writes strict JSON Resume in one language, and all of it in all languages", () => {
    expect(JSON.parse(run("me.yaml", "--to", "json-resume").stdout).basics.name).toBe("Lin Yi");
    const all = JSON.parse(run("me.yaml", "--to", "json-resume", "--all-languages").stdout);
    expect(all.basics.name).toEqual({ en: "Lin Yi", zh: "林一" });
  });

  it("reads standard input and a folder with one résumé", () => {
    const { stdout } = resumePdf([], { cwd, shell: "export - --to text < me.yaml" });
    expect(stdout).toMatch(/^Lin Yi\n=+\n/);
    expect(run("content", "--to", "text").stdout).toMatch(/^Lin Yi\n=+\n/);
  });

  it("replaces the file that it is told to write, and none if something is wrong", () => {
    writeFileSync(join(cwd, "old.md"), "old");
    expect(run("me.yaml", "--to", "markdown", "-o", "old.md")).toMatchObject({ stdout: "", code: 0 });
    const written = readFileSync(join(cwd, "old.md"), "utf8");
    expect(written).toMatch(/^# Lin Yi\n/);
    expect(run("bad.yaml", "--to", "markdown", "-o", "old.md").code).toBe(3);
    expect(readFileSync(join(cwd, "old.md"), "utf8")).toBe(written);
    expect(run("bad.yaml", "--to", "markdown", "-o", "new.md").code).toBe(3);
    expect(existsSync(join(cwd, "new.md"))).toBe(false);
  });

  it("hides what a profile names", () => {
    const { stdout, code } = run("me.yaml", "--to", "text", "--redact", "public");
    expect(code).toBe(0);
    expect(stdout).not.toContain("138");
    expect(stdout).toContain("Lin Yi");
  });

  it.each([
    ["bad.yaml", "impossible-date", "2020-13"],
    ["bad.json", "syntax", "{"],
  ])("points at what is wrong in %s", (file, code, part) => {
    const outcome = run(file, "--to", "text");
    expect(outcome).toMatchObject({ stdout: "", code: 3 });
    expect(outcome.stderr).toMatch(new RegExp(`^${file.replace(".", "\\.")}:\\d+:\\d+ error ${code} `, "m"));
    expect(outcome.stderr).toContain(part);
    expect(outcome.stderr).toMatch(/\|\s+\^+$/m);
  });

  it.each([
    [["--to", "text"], "which résumé?"],
    [["me.yaml"], "which format?"],
    [["me.yaml", "--to", "pdf"], "`--to` takes"],
    [["me.yaml", "bad.yaml", "--to", "text"], "bad.yaml"],
    [["me.yaml", "--to", "text", "--lang", "de"], 'the résumé has no "de" texts'],
    [["me.yaml", "--to", "text", "--redact", "pubic"], "did you mean `public`?"],
    [["me.yaml", "--to", "text", "--all-languages"], "`--all-languages`"],
    [["me.yaml", "--to", "json-resume", "--lang", "en", "--all-languages"], "`--lang`"],
    [["nobody.yaml", "--to", "text"], "no such file"],
  ])("refuses %j", (words, complaint) => {
    const { stdout, stderr, code } = run(...words);
    expect([stdout, code]).toEqual(["", 2]);
    expect(stderr).toContain(complaint);
  });

  it("tells of texts that are missing in a language", () => {
    writeFileSync(join(cwd, "half.yaml"), bilingual.replace("zh: 工程师", "").replace(", }", " }"));
    const { stderr, code } = run("half.yaml", "--to", "markdown", "--lang", "zh");
    expect(code).toBe(0);
    expect(stderr).toMatch(/^half\.yaml:2:\d+ warning missing-translation /m);
  });
});
