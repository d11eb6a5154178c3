import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inspect } from "../../src/cli/commands/inspect.ts";
import { SECTION_NAMES } from "../../src/cli/inspection/sections.ts";
import { ROOT, resumePdf, resumeYaml, userFolder } from "../cli/run.ts";
import { follow, readPage, runProgram, sketchedIn } from "./page.ts";

const page = readPage("inspect.md");

/** A folder with a PDF where the page has one. */
function folderWithPdf(): string {
  const cwd = userFolder({ "me.yaml": resumeYaml() });
  expect(resumePdf([], { cwd, shell: "build me.yaml --pages 1 --out - > me.pdf" }).code).toBe(0);
  return cwd;
}

describe("docs/inspect.md", () => {
  it("lists every section, and names no flag that there is not", () => {
    const listed = [...page.matchAll(/^\| `--(\w+)`/gm)].map(([, name]) => name);
    expect(listed).toEqual([...SECTION_NAMES, "all"]);
    const named = [...page.matchAll(/--(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(inspect.options)).toEqual(expect.arrayContaining(named));
  });

  it("shows what is printed of a sample", () => {
    const content = { "infra-lead.yaml": readFileSync(join(ROOT, "content/infra-lead/resume.yaml"), "utf8") };
    const cwd = userFolder(content);
    expect(resumePdf(["build", "infra-lead.yaml", "--lang", "zh", "--pages", "2"], { cwd }).code).toBe(0);
    expect(follow(page, cwd)).toEqual(["resume-pdf inspect out/infra-lead.zh.2p.pdf: 0"]);
  });

  it("has commands that write the data inside where it says", () => {
    const cwd = folderWithPdf();
    const [here = "", piped = "", all = "", ...more] = sketchedIn(page);
    expect(more).toEqual([]);
    // Not everybody has jq.
    for (const line of [here, piped.replace(/\| jq \.$/, "| cat"), all])
      expect(resumePdf([], { cwd, shell: line.replace(/^resume-pdf /, "") }).code, line).toBe(0);
    for (const file of ["resume.json", "files/resume.json"])
      expect(JSON.parse(readFileSync(join(cwd, file), "utf8")).basics.name, file).toBe("Lin Yi");
  });

  it("has a program that runs", () => {
    expect(runProgram(page, folderWithPdf())).toBe("");
  });
});
