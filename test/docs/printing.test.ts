import { describe, expect, it } from "vitest";
import { parseResume } from "../../src/content/index.ts";
import { PRINT_LINKS } from "../../src/model/print.ts";
import { resumeYaml, userFolder } from "../cli/run.ts";
import { follow, readPage } from "./page.ts";

const page = readPage("printing.md");

describe("docs/printing.md", () => {
  it("shows what its commands print, one after the other", () => {
    expect(follow(page, userFolder({ "me.yaml": resumeYaml() }))).toEqual([
      "resume-pdf build me.yaml --lang en --pages 1 --print: 0",
      "resume-pdf build me.yaml --lang en --pages 1 --layout sidebar --print --bleed 3mm: 0",
      "resume-pdf inspect out/me.en.1p.sidebar.print.pdf --pages: 0",
      "resume-pdf build me.yaml --lang en --pages 2 --print --duplex --links none: 0",
    ]);
  });

  it("has an example that a résumé can begin with", () => {
    const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = ""]) => yaml);
    expect(examples).toHaveLength(1);
    for (const yaml of examples) {
      const text = `${yaml}basics: { name: Lin Yi }\n`;
      expect(parseResume({ file: "example.yaml", text }).diagnostics).toEqual([]);
    }
  });

  it("lists every choice for links, and no other", () => {
    expect([...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)).toEqual([...PRINT_LINKS]);
  });
});
