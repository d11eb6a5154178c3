import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "../../src/export/formats.ts";
import { follow, namedRowsIn, readPage, spansIn } from "./page.ts";

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
      "resume-pdf export me.yaml --to markdown --redact public: 0",
    ]);
  });
});
