import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resumePdf, resumeYaml, userFolder } from "./run.ts";

const build = (...words: string[]) => {
  const cwd = userFolder({ "me.yaml": resumeYaml() });
  return { cwd, ...resumePdf(["build", "me.yaml", "--pages", "1", ...words], { cwd }) };
};

describe("resume-pdf build --print", () => {
  it("writes a file of its own, and says in the manifest how it was made", () => {
    const { cwd, code } = build("--print", "--bleed", "0.125in", "--duplex", "--links", "none");
    expect(code).toBe(0);
    expect(readdirSync(join(cwd, "out")).sort()).toEqual(["manifest.json", "me.en.1p.print.pdf"]);
    const { outputs } = JSON.parse(readFileSync(join(cwd, "out/manifest.json"), "utf8"));
    expect(outputs[0].print).toEqual({ links: "none", bleed: "0.125in", duplex: true });
  });

  it.each([
    [
      ["--print", "--bleed", "3"],
      "`--bleed` takes a length from `1mm` to `10mm`, not `3`",
      "did you mean `3mm`?",
    ],
    [["--print", "--bleed", "3cm"], "not `3cm`", "print shops ask for `3mm`"],
    [["--print", "--bleed", "0mm"], "not `0mm`", "print shops ask for `3mm`"],
    [
      ["--print", "--links", "qrs"],
      "`--links` takes `text` or `qr` or `none`, not `qrs`",
      "did you mean `qr`?",
    ],
    [["--print", "--bleed", "3mm", "--bleed", "4mm"], "`--bleed` is given twice", ""],
    [["--bleed", "3mm"], "`--bleed` is for paper", "add `--print`"],
    [["--duplex"], "`--duplex` is for paper", "add `--print`"],
    [["--links", "qr"], "`--links` is for paper", "add `--print`"],
  ])("is a mistake of usage as %j, and writes nothing", (words, message, hint) => {
    const { cwd, code, stderr } = build(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });
});

describe("a layout of one's own without a place for the code", () => {
  const layout = [
    'import { defineLayout, RichText, Sheet } from "resume-pdf/kit";',
    'const fonts = { latin: "Inter", han: "Noto Sans SC" };',
    "export default defineLayout({",
    "  component: ({ input }) => (",
    "    <Sheet input={input} fonts={fonts}><RichText text={input.resume.basics.name} /></Sheet>",
    "  ),",
    "});",
  ].join("\n");
  const basics = 'basics: { name: Lin Yi, url: "https://example.com" }';

  it("is printed with a warning, and with --strict not at all", () => {
    const cwd = userFolder({ "me.yaml": resumeYaml({ basics }), "mine.tsx": layout });
    const words = ["build", "me.yaml", "--pages", "1", "--layout", "./mine.tsx", "--print", "--links", "qr"];
    const strict = resumePdf([...words, "--strict"], { cwd });
    expect(strict.stderr).toContain("the layout `mine` has no place for a QR code");
    expect(strict.code).not.toBe(0);
    expect(existsSync(join(cwd, "out"))).toBe(false);
    expect(resumePdf(words, { cwd }).code).toBe(0);
    expect(existsSync(join(cwd, "out/me.en.1p.mine.print.pdf"))).toBe(true);
  });
});
