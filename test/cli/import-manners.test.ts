import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, resumePdf, resumeYaml, userFolder } from "./run.ts";

const OLD =
  "# Lin Yi\n\nlin.yi@example.com\n\n## Experience\n\n### Example — Engineer\nAug 2020 – Present\n\n- Built a thing.\n";
const DIRTY = "meta: { languages: [zh] }\nbasics:\n  name: 林一\n  summary: 启动,停止\n";
const read = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");

describe("what a command writes", () => {
  it.each([
    ["the document itself as the résumé", ["-o", "old.md"]],
    ["the document itself as the report", ["-o", "me.yaml", "--report", "old.md"]],
    ["the document by another name", ["-o", "./folder/../old.md"]],
  ])("never replaces what it reads: %s", (_name, words) => {
    const cwd = userFolder({ "old.md": OLD, "folder/keep": "" });
    expect(resumePdf(["import", "old.md", ...words], { cwd }).code).toBe(2);
    expect(read(cwd, "old.md")).toBe(OLD);
  });

  it("is not one file for the résumé and for its report", () => {
    const cwd = userFolder({ "old.md": OLD });
    const { code } = resumePdf(["import", "old.md", "-o", "me.yaml", "--report", "me.yaml"], { cwd });
    expect(code).toBe(2);
    expect(existsSync(join(cwd, "me.yaml"))).toBe(false);
  });

  it("is nothing if the report cannot be written", () => {
    const cwd = userFolder({ "old.md": OLD, "folder/keep": "" });
    expect(resumePdf(["import", "old.md", "-o", "me.yaml", "--report", "folder"], { cwd }).code).toBe(2);
    expect(existsSync(join(cwd, "me.yaml"))).toBe(false);
  });

  it("goes where a link leads, and keeps who may read it", () => {
    const cwd = userFolder({ "real.yaml": DIRTY });
    chmodSync(join(cwd, "real.yaml"), 0o600);
    symlinkSync("real.yaml", join(cwd, "link.yaml"));
    expect(resumePdf(["check", "link.yaml", "--fix"], { cwd }).code).toBe(0);
    expect(lstatSync(join(cwd, "link.yaml")).isSymbolicLink()).toBe(true);
    expect(read(cwd, "real.yaml")).toContain("启动，停止");
    expect(statSync(join(cwd, "real.yaml")).mode & 0o777).toBe(0o600);
  });

  it("takes no device or pipe away", () => {
    const cwd = userFolder({ "old.md": OLD });
    execFileSync("mkfifo", [join(cwd, "pipe")]);
    resumePdf(["import", "old.md", "-o", "me.yaml", "--report", "pipe"], { cwd });
    expect(statSync(join(cwd, "pipe")).isFIFO()).toBe(true);
  });
});

describe("a PDF of ours with a photo", () => {
  it("can be built from what it gives back", () => {
    const cwd = userFolder();
    const source = join(ROOT, "content/llm-gateway/resume.yaml");
    resumePdf(["build", source, "--pages", "1", "--quiet"], { cwd });
    expect(resumePdf(["import", "out/llm-gateway.zh.1p.pdf"], { cwd }).code).toBe(0);
    expect(resumePdf(["build", "resume.yaml", "--pages", "1"], { cwd }).code).toBe(0);
  });
});

describe("the words of a mistake", () => {
  const folder = () => userFolder({ "old.md": OLD, "cv.pdf": "%PDF-1.7\n", "own.yaml": resumeYaml() });

  it.each([
    ["a language that there is not", ["import", "old.md", "--lang", "klingon"], "klingon"],
    ["several languages", ["import", "old.md", "--lang", "zh,en"], "zh,en"],
    ["two documents", ["import", "old.md", "own.yaml"], "one file at a time"],
    ["a forgotten command", ["old.md"], "resume-pdf import old.md"],
    ["a forgotten command with a PDF", ["cv.pdf"], "resume-pdf import cv.pdf"],
    ["a short flag without its value", ["import", "old.md", "-o"], "`-o` needs a value"],
  ])("%s", (_name, words, says) => {
    const cwd = folder();
    const { code, stderr } = resumePdf(words, { cwd });
    expect(stderr).toContain(says);
    expect(code).toBe(2);
    expect(existsSync(join(cwd, "resume.yaml"))).toBe(false);
  });
});

describe("the pages that need no cut", () => {
  it("are found for every sample", () => {
    const cwd = userFolder();
    const source = join(ROOT, "content/node-backend/resume.yaml");
    expect(resumePdf(["build", source, "--pages", "auto"], { cwd }).code).toBe(0);
  });
});
