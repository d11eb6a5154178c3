import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument, PDFName } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { parseResume } from "../../src/content/index.ts";
import { PRINT_LINKS } from "../../src/model/print.ts";
import { inspect } from "../../src/node/inspect.ts";
import { resumePdf, resumeYaml, userFolder } from "../cli/run.ts";
import { follow, readPage } from "./page.ts";

const page = readPage("printing.md");

const answerTo = (question: string): string =>
  new RegExp(`^\\| ${question} \\| (.*) \\|$`, "m").exec(page)?.[1] ?? "";

describe("docs/printing.md", () => {
  it("shows what its commands print, one after the other", () => {
    expect(follow(page, userFolder({ "me.yaml": resumeYaml() }))).toEqual([
      "resume-pdf build me.yaml --lang en --pages 1 --print: 0",
      "resume-pdf build me.yaml --lang en --pages 1 --layout sidebar --print --bleed 3mm: 0",
      "resume-pdf inspect out/me.en.1p.sidebar.print.pdf --pages: 0",
      "resume-pdf build me.yaml --lang en --pages 2 --print --duplex --links none: 0",
      "resume-pdf check out/me.en.1p.sidebar.print.pdf --strict: 0",
      "resume-pdf inspect out/me.en.1p.sidebar.print.pdf --fonts: 0",
    ]);
  });

  it("tells a print shop what is so", async () => {
    const cwd = userFolder({ "me.yaml": resumeYaml() });
    const build = "build me.yaml --pages 1 --layout sidebar --print --bleed 3mm".split(" ");
    const facts = (...words: string[]) => {
      expect(resumePdf([...build, ...words], { cwd }).code).toBe(0);
      const pdf = readFileSync(join(cwd, "out/me.en.1p.sidebar.print.pdf"));
      return Promise.all([inspect(pdf), PDFDocument.load(pdf)]);
    };
    const hasIntent = ({ catalog }: PDFDocument) => catalog.has(PDFName.of("OutputIntents"));

    const [usual, file] = await facts();
    expect(answerTo("the standard")).toContain(usual.standards.join(" and "));
    expect(usual.fonts.every(({ embedded }) => embedded)).toBe(true);
    const { width, height } = usual.pages[0]?.boxes.media ?? { width: 0, height: 0 };
    expect(answerTo("boxes")).toContain(`${Math.round(width)} × ${Math.round(height)} mm`);
    expect(hasIntent(file)).toBe(true);

    const [plain, without] = await facts("--standard", "none");
    expect([plain.attachments, hasIntent(without)]).toEqual([[], false]);
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
