import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { ROOT, resumePdf, resumeYaml, userFolder } from "./run.ts";

const OLD = `# Lin Yi

lin.yi@example.com

## Experience

### Example — Engineer
Aug 2020 – Present

- Built a thing.
`;
const YAML = `meta:
  languages: [en]

basics:
  name: Lin Yi
  email: lin.yi@example.com

sections:
  - { use: work, title: Experience }

work:
  - name: Example
    position: Engineer
    startDate: 2020-08
    endDate: present
    highlights:
      - Built a thing.
`;
const REPORT = `Import of old.md (Markdown in UTF-8)

Read as (1)
    8  date  dates were read: "Aug 2020 – Present" → "2020-08 – present"
`;
const NAMELESS = OLD.replace("# Lin Yi\n\n", "");

const read = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");

describe("resume-pdf import", () => {
  it("writes resume.yaml and beside it what was changed, and says what is in it and what comes next", () => {
    const cwd = userFolder({ "old.md": OLD });
    const { code, stdout, stderr } = resumePdf(["import", "old.md"], { cwd });
    expect(read(cwd, "resume.yaml")).toBe(YAML);
    expect(read(cwd, "resume.import.txt")).toBe(REPORT);
    expect(readdirSync(cwd).sort()).toEqual(["old.md", "resume.import.txt", "resume.yaml"]);
    expect(stderr.split("\n")).toEqual([
      "resume.yaml: from old.md (Markdown in UTF-8)",
      "  name        Lin Yi",
      "  written in  en",
      "  work        1 item",
      "every change: resume.import.txt",
      "next: resume-pdf check resume.yaml, then resume-pdf build resume.yaml",
      "",
    ]);
    expect([stdout, code]).toEqual(["", 0]);
  });

  it("is followed by a check and a build without another word", () => {
    const cwd = userFolder({ "old.md": OLD });
    expect(resumePdf(["import", "old.md"], { cwd }).code).toBe(0);
    expect(resumePdf(["check", "resume.yaml"], { cwd }).code).toBe(0);
    expect(resumePdf(["build", "resume.yaml", "--quiet"], { cwd }).code).toBe(0);
    expect(resumePdf(["check", "out", "--quiet"], { cwd })).toMatchObject({ stdout: "", code: 0 });
  });

  it("replaces no résumé that it was not told to replace", () => {
    const cwd = userFolder({ "old.md": OLD, "resume.yaml": "mine", "resume.import.txt": "mine too" });
    const refused = resumePdf(["import", "old.md"], { cwd });
    expect(refused).toMatchObject({ stdout: "", code: 2 });
    expect(refused.stderr).toBe(
      "error file-exists  resume.yaml: is there already\n  hint: to replace it: -o resume.yaml\n",
    );
    expect([read(cwd, "resume.yaml"), read(cwd, "resume.import.txt")]).toEqual(["mine", "mine too"]);

    expect(resumePdf(["import", "old.md", "-o", "resume.yaml"], { cwd }).code).toBe(0);
    expect([read(cwd, "resume.yaml"), read(cwd, "resume.import.txt")]).toEqual([YAML, REPORT]);
  });

  it("makes the folders that the résumé goes to, with the report in them", () => {
    const cwd = userFolder({ "old.md": OLD });
    const { code, stderr } = resumePdf(["import", "old.md", "--out", "content/me/resume.yaml"], { cwd });
    expect(code).toBe(0);
    expect(readdirSync(join(cwd, "content/me")).sort()).toEqual(["resume.import.txt", "resume.yaml"]);
    expect(stderr).toContain("every change: content/me/resume.import.txt\n");
    expect(stderr).toContain("then resume-pdf build content/me/resume.yaml\n");
  });

  it("is a filter from standard input to standard output, which leaves no file", () => {
    const cwd = userFolder();
    const { code, stdout, stderr } = resumePdf(["import", "-", "-o", "-"], { cwd, input: OLD });
    expect([stdout, code]).toEqual([YAML, 0]);
    expect(stderr).toMatch(/^standard output: from standard input \(Markdown in UTF-8\)\n/);
    expect(stderr).not.toContain("next:");
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("feeds a build through a pipe", () => {
    const cwd = userFolder({ "old.md": OLD });
    const shell = 'import old.md -o - --quiet | "$0" "$1" build - --pages 1 --quiet --out out';
    expect(resumePdf([], { cwd, shell })).toMatchObject({ stderr: "", code: 0 });
    expect(readdirSync(join(cwd, "out"))).toContain("stdin.en.1p.pdf");
  });

  it("tells machines what was changed, and writes no other report then", () => {
    const cwd = userFolder({ "old.md": OLD });
    const { code, stdout } = resumePdf(["import", "old.md", "--json"], { cwd });
    expect(JSON.parse(stdout)).toEqual({
      out: "resume.yaml",
      format: "markdown",
      encoding: "UTF-8",
      notes: [
        {
          ...{ kind: "reading", code: "date", message: "dates were read", line: 8 },
          ...{ before: "Aug 2020 – Present", after: "2020-08 – present" },
        },
      ],
    });
    expect(readdirSync(cwd).sort()).toEqual(["old.md", "resume.yaml"]);
    expect(code).toBe(0);
  });

  it("writes the report where it is told to", () => {
    const cwd = userFolder({ "old.md": OLD });
    const run = (...words: string[]) => resumePdf(["import", "old.md", "-o", "me.yaml", ...words], { cwd });
    expect(run("--report", "changes.txt").stderr).toContain("every change: changes.txt\n");
    expect(read(cwd, "changes.txt")).toBe(REPORT);
    expect(run("--report", "-")).toMatchObject({ stdout: REPORT, code: 0 });
    expect(run("--report", "both.txt", "--json").stdout).toMatch(/^\{/);
    expect(read(cwd, "both.txt")).toBe(REPORT);
    expect(existsSync(join(cwd, "me.import.txt"))).toBe(false);
  });

  it("takes the language that comes first from whoever knows it", () => {
    const cwd = userFolder({ "old.md": OLD });
    const { stdout, code } = resumePdf(["import", "old.md", "-o", "-", "--lang", "de"], { cwd });
    expect(stdout).toContain("languages: [de]\n");
    expect(code).toBe(0);
  });

  it("asks for the name that it does not find, and when quiet for nothing else", () => {
    const cwd = userFolder({ "old.md": NAMELESS });
    const { stderr, code } = resumePdf(["import", "old.md", "--quiet"], { cwd });
    expect(stderr).toBe(
      "missing: the file does not say whose résumé this is: write the name into `basics.name`\n",
    );
    expect(code).toBe(0);
    expect(resumePdf(["build", "resume.yaml"], { cwd }).code).toBe(3);
    writeFileSync(
      join(cwd, "resume.yaml"),
      read(cwd, "resume.yaml").replace(/^ {2}name:.*$/m, "  name: Lin Yi"),
    );
    expect(resumePdf(["build", "resume.yaml", "--pages", "1"], { cwd }).code).toBe(0);
    const named = resumePdf(["import", "-", "-o", "-", "--quiet"], { cwd, input: OLD });
    expect(named.stderr).toBe("");
  });

  it("knows a format by what is in the file, whatever the file is called", () => {
    const cwd = userFolder({ "me.yaml": resumeYaml(), "cv.bin": '{ "basics": { "name": "Lin Yi" } }' });
    resumePdf(["build", "me.yaml", "--pages", "1", "--quiet"], { cwd });
    const formatOf = (file: string) =>
      JSON.parse(resumePdf(["import", file, "--json", "-o", "new.yaml"], { cwd }).stdout).format;
    expect(formatOf("cv.bin")).toBe("json-resume");
    expect(formatOf("out/me.en.1p.pdf")).toBe("own-pdf");
  });

  it("has help with every flag and examples", () => {
    const { stdout, code } = resumePdf(["import", "--help"], { cwd: userFolder() });
    expect(code).toBe(0);
    for (const part of ["import [file..]", "--out", "--lang", "--report", "--json", "--quiet", "Examples:"])
      expect(stdout).toContain(part);
  });
});

const JSON_WITH_A_HOLE = '{\n  "basics": {\n    "name": "Lin Yi",,\n  }\n}\n';

describe("what cannot be imported", () => {
  const cwd = userFolder({
    "old.md": OLD,
    "folder/notes.txt": "",
    "own.yaml": resumeYaml(),
    "own 2.yaml": resumeYaml(),
    "empty.md": "",
    "blank.md": " \n\n\t\n",
    "cv.json": JSON_WITH_A_HOLE,
    "cv.pdf": "%PDF-1.7\nno PDF at all\n",
    "resume.yaml": "mine",
    "resume.import.txt": "mine too",
    "long.txt": "a line of text\n".repeat(40_000),
    "large.txt": "a line of text\n".repeat(3_400_000),
  });
  writeFileSync(
    join(cwd, "cv.docx"),
    Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000\b\u0000", "latin1"),
  );
  writeFileSync(join(cwd, "cv.txt"), Buffer.from([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xff, 0xfe, 0x80, 0x81]));

  it.each([
    ["a missing file", ["none.md"], 2, "none.md: no such file"],
    ["a folder", ["folder"], 2, "folder: is a folder"],
    ["a file larger than any document", ["large.txt"], 2, "large.txt: is larger than 50 MB"],
    ["a text larger than any résumé", ["long.txt"], 3, "long.txt error too-large"],
    ["a résumé file of ours", ["own.yaml"], 2, "to build it: resume-pdf build own.yaml"],
    ["one whose name is no word", ["own 2.yaml"], 2, "to build it, give it to `resume-pdf build`\n"],
    ["an empty file", ["empty.md"], 3, "empty.md error empty-file  the file is empty"],
    ["a file of blanks", ["blank.md"], 3, "blank.md error empty-file  there is no text in the file"],
    ["another program's document", ["cv.docx"], 3, "import takes Markdown, plain text, JSON Resume and PDF"],
    ["an encoding that nobody knows", ["cv.txt"], 3, "open it in an editor and save it as UTF-8"],
    ["a damaged PDF", ["cv.pdf"], 2, "cv.pdf error damaged-pdf"],
    ["nothing", [], 2, "which file?"],
    ["an unknown flag", ["old.md", "--repot", "x"], 2, "did you mean `--report`?"],
    ["a flag without its value", ["old.md", "--lang"], 2, "`--lang` needs a value"],
    ["a flag with an empty value", ["old.md", "--lang", ""], 2, "`--lang` needs a value"],
    ["two places for one résumé", ["old.md", "-o", "a", "-o", "b"], 2, "`--out` is given twice"],
    ["two results for one stream", ["old.md", "-o", "-", "--json"], 2, "both want standard output"],
    ["a folder in the place of the résumé", ["old.md", "-o", "folder"], 2, "folder: is a folder"],
    [
      "a file in the place of a folder",
      ["old.md", "-o", "old.md/me.yaml"],
      2,
      "a file stands where a folder",
    ],
  ])("%s is told in one go, and every file stays as it was", (_name, words, code, says) => {
    const before = filesIn(cwd);
    const replacing = words.includes("-o") ? words : [...words, "-o", "resume.yaml"];
    const outcome = resumePdf(["import", ...replacing], { cwd });
    expect(outcome.stderr).toContain(says);
    expect(outcome.stderr).not.toMatch(/^\s+at /m);
    expect(outcome.stderr).not.toContain("internal error");
    expect([outcome.stdout, outcome.code]).toEqual(["", code]);
    expect(filesIn(cwd)).toEqual(before);
  });

  it("a résumé of ours on standard input is not called a file", () => {
    const { stderr, code } = resumePdf(["import", "-", "-o", "-"], { cwd, input: resumeYaml() });
    expect(stderr).toContain("hint: to build it, give it to `resume-pdf build`\n");
    expect(code).toBe(2);
  });

  it("JSON that does not parse is shown with a caret below the place", () => {
    const { stderr, code } = resumePdf(["import", "cv.json", "-o", "new.yaml"], { cwd });
    const lines = stderr.split("\n");
    expect(lines[0]).toMatch(/^cv\.json:3:\d+ error syntax {2}/);
    expect(lines[1]).toBe('  3 |     "name": "Lin Yi",,');
    expect(lines[2]).toMatch(new RegExp(`^.{${(lines[1] ?? "").indexOf(",,") + 1}}\\^$`));
    expect(code).toBe(3);
    expect(existsSync(join(cwd, "new.yaml"))).toBe(false);
  });

  it("a PDF of pictures is called a scan, and one behind a password is said to be", async () => {
    const picture = readFileSync(join(ROOT, "content/llm-gateway/portrait.png"));
    const scan = await PDFDocument.create();
    scan.addPage().drawImage(await scan.embedPng(picture));
    writeFileSync(join(cwd, "scan.pdf"), await scan.save());
    const locked = await PDFDocument.create();
    locked.addPage().drawText("Lin Yi");
    locked.encrypt({ userPassword: "secret", ownerPassword: "secret" });
    writeFileSync(join(cwd, "locked.pdf"), await locked.save());

    const scanned = resumePdf(["import", "scan.pdf", "-o", "new.yaml"], { cwd });
    expect(scanned.stderr).toMatch(/^scan\.pdf error \S+ {2}.*\n {2}hint: .*\n$/);
    expect(scanned.stderr).toContain("scan");
    expect(scanned.code).toBe(3);
    const encrypted = resumePdf(["import", "locked.pdf", "-o", "new.yaml"], { cwd });
    expect(encrypted.stderr).toContain("locked.pdf error encrypted-pdf");
    expect(encrypted.code).toBe(2);
    expect(existsSync(join(cwd, "new.yaml"))).toBe(false);
  });
});

/** Every file of a folder, with what changes if it is written to. */
const filesIn = (folder: string) =>
  readdirSync(folder).map((name) => {
    const { size, mtimeMs, ino } = statSync(join(folder, name));
    return [name, size, mtimeMs, ino];
  });

const SEEDS = join(ROOT, "test/import/seeds");
const seeds = readdirSync(SEEDS).filter((name) => !name.endsWith(".outline.txt"));

describe("a real résumé with its dirt", () => {
  it("is one of five", () => {
    expect(seeds).toHaveLength(5);
  });

  it.each(seeds)(
    "%s is imported, named, built in every language and variant, and passes the check",
    (file) => {
      const cwd = userFolder();
      const imported = resumePdf(["import", join(SEEDS, file), "--quiet"], { cwd });
      expect(imported.code).toBe(0);
      expect(read(cwd, "resume.import.txt")).toMatch(/^Import of .*\n\n/);
      const asks = "missing: the file does not say whose résumé this is: write the name into `basics.name`\n";
      expect(["", asks]).toContain(imported.stderr);

      const yaml = read(cwd, "resume.yaml");
      const named = yaml.replace(/^ {2}name:[ \t]*(?:#.*)?$/m, "  name: Lin Yi");
      expect(named !== yaml).toBe(imported.stderr === asks);
      writeFileSync(join(cwd, "resume.yaml"), named);
      const built = resumePdf(["build", "resume.yaml", "--quiet"], { cwd });
      expect(built.stderr).not.toContain(" error ");
      expect(built.code).toBe(0);
      const languages = /^ {2}languages: \[(.*)\]$/m.exec(yaml)?.[1]?.split(", ") ?? [];
      expect(readdirSync(join(cwd, "out")).sort()).toEqual(
        [
          ...languages.flatMap((lang) => [1, 2].map((n) => `resume.${lang}.${n}p.pdf`)),
          "manifest.json",
        ].sort(),
      );
      expect(resumePdf(["check", "out", "--quiet"], { cwd })).toMatchObject({ stdout: "", code: 0 });
    },
    60_000,
  );
});
