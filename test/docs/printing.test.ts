import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseResume } from "../../src/content/index.ts";
import { PRINT_LINKS } from "../../src/model/print.ts";
import { resumePdf, resumeYaml, userFolder } from "../cli/run.ts";

const page = readFileSync(new URL("../../docs/printing.md", import.meta.url), "utf8");

/** Every command of the page, and the lines that it shows. */
const transcripts = [...page.matchAll(/^```console\n(.*?)^```/gms)].flatMap(([, block = ""]) =>
  block
    .split(/^\$ resume-pdf /m)
    .slice(1)
    .map((part) => {
      const [command = "", ...output] = part.trimEnd().split("\n");
      return { words: command.split(" "), output };
    }),
);

describe("docs/printing.md", () => {
  it("shows what its commands print, one after the other", () => {
    expect(transcripts).toHaveLength(4);
    const cwd = userFolder({ "me.yaml": resumeYaml() });
    for (const { words, output } of transcripts) {
      const { code, stdout, stderr } = resumePdf(words, { cwd });
      expect([words.join(" "), code]).toEqual([words.join(" "), 0]);
      expect(output.length).toBeGreaterThan(0);
      for (const line of output) expect(`${stdout}${stderr}`).toContain(line);
    }
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
