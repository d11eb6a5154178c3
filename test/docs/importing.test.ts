import { describe, expect, it } from "vitest";
import { resumePdf, userFolder } from "../cli/run.ts";
import { fencedIn, follow, readPage, runProgram } from "./page.ts";

const page = readPage("importing.md");

describe("docs/importing.md", () => {
  it("shows what its commands print and write, one after the other", () => {
    expect(follow(page)).toEqual(["resume-pdf import cv.md: 0", "resume-pdf import two.md -o two.yaml: 0"]);
  });

  it("shows a whole résumé, and the whole of its report", () => {
    const [cv] = fencedIn(page);
    const cwd = userFolder({ "cv.md": cv?.text ?? "" });
    const shown = (file: string) =>
      fencedIn(page)
        .filter((block) => block.file === file)
        .map(({ text }) => text);
    expect(shown("resume.yaml")).toEqual([resumePdf(["import", "cv.md", "-o", "-"], { cwd }).stdout]);
    expect(shown("resume.import.txt")).toEqual([
      resumePdf(["import", "cv.md", "-o", "other.yaml", "--report", "-"], { cwd }).stdout,
    ]);
  });

  it("makes résumés that build as they are", () => {
    const cwd = userFolder(
      Object.fromEntries(
        fencedIn(page).flatMap(({ file, text }) => (file?.endsWith(".md") ? [[file, text]] : [])),
      ),
    );
    for (const name of ["cv", "two"]) {
      expect(resumePdf(["import", `${name}.md`, "-o", `${name}.yaml`], { cwd }).code).toBe(0);
      expect(resumePdf(["build", `${name}.yaml`, "--pages", "1", "--strict"], { cwd }).code, name).toBe(0);
    }
  });

  it("keeps what it sets aside out of pages, data and exports", () => {
    const [cv] = fencedIn(page);
    const cwd = userFolder({ "cv.md": cv?.text ?? "" });
    const printed = (line: string) => resumePdf(line.split(" "), { cwd }).stdout;
    printed("import cv.md");
    printed("build resume.yaml --pages 1");
    const everything = [
      printed("inspect out/resume.en.1p.pdf --text"),
      printed("inspect out/resume.en.1p.pdf --extract resume.json --out -"),
      printed("export resume.yaml --to json-resume"),
      printed("export resume.yaml --to json-resume --all-languages"),
      printed("export resume.yaml --to text"),
    ];
    for (const text of everything) {
      expect(text).toContain("Traffic scheduling");
      expect(text).not.toContain("what it cost");
    }
  });

  it("tells the limits as they are", () => {
    const over = { "large.txt": "a".repeat(500_001), "long.txt": "a\n".repeat(10_001), "empty.md": "" };
    const cwd = userFolder({ ...over, "broken.pdf": "%PDF-1.7\n" });
    for (const file of Object.keys(over)) {
      expect(resumePdf(["import", file], { cwd }).code, file).toBe(3);
    }
    expect(resumePdf(["import", "broken.pdf"], { cwd }).code).toBe(2);
  });

  it("has a program that runs", () => {
    const [cv] = fencedIn(page);
    expect(runProgram(page, userFolder({ "cv.md": cv?.text ?? "" }))).toBe("");
  });
});
