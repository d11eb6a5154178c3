import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "../../src/export/formats.ts";
import { resumePdf, userFolder } from "../cli/run.ts";
import { fencedIn, follow, namedRowsIn, readPage, spansIn } from "./page.ts";

const page = readPage("exporting.md");

describe("docs/exporting.md", () => {
  it("lists every format, and no other", () => {
    const formats = namedRowsIn(page).map(([format]) => spansIn(format)[0] ?? "");
    expect(formats.toSorted()).toEqual([...EXPORT_FORMATS].toSorted());
  });

  it("shows what its commands print, one after the other", () => {
    expect(follow(page)).toEqual([
      "resume-pdf export me.yaml --to text: 0",
      "resume-pdf export me.yaml --to markdown --lang zh: 0",
      "resume-pdf export me.yaml --to json-resume -o resume.json: 0",
      "resume-pdf import resume.json -o again.yaml --quiet: 0",
      "resume-pdf export again.yaml --to text: 0",
      "resume-pdf export me.yaml --to markdown --redact public: 0",
    ]);
  });

  it("shows a résumé whose JSON Resume comes back as the same", () => {
    const [me] = fencedIn(page);
    const cwd = userFolder({ "me.yaml": me?.text ?? "" });
    for (const lang of ["en", "zh"]) {
      const written = resumePdf(["export", "me.yaml", "--to", "json-resume", "--lang", lang], { cwd }).stdout;
      const { stdout: again } = resumePdf(["import", "-", "-o", "-"], { cwd, input: written });
      const read = resumePdf(["export", "-", "--to", "json-resume"], { cwd, input: again });
      expect(JSON.parse(read.stdout)).toEqual(JSON.parse(written));
    }
  });
});
