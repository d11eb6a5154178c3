import { describe, expect, it } from "vitest";
import type { ThemeOverrides } from "../../src/model/theme.ts";
import { buildFiles, codesOf, ONE, resumeYaml } from "./resumes.ts";

const PATH = "content/jane/resume.yaml";
const PLAIN = { [PATH]: resumeYaml() };
const withAccent = (color: string) => ({ [PATH]: `${resumeYaml()}theme:\n  colors: { accent: ${color} }\n` });

/** The bytes of a PDF without the résumé's data, which say whose choice a colour was. */
async function bytesOf(files: Readonly<Record<string, string>>, theme: ThemeOverrides = {}): Promise<string> {
  const { host, diagnostics } = await buildFiles(files, { ...ONE, theme, standard: "none" });
  expect(diagnostics).toEqual([]);
  return Buffer.from(host.written.get("out/jane.en.1p.pdf") ?? []).toString("base64");
}

describe("a theme in a build", () => {
  it("colours the page, the résumé's more than the project's, in any notation", async () => {
    const plain = await bytesOf(PLAIN);
    const navy = await bytesOf(PLAIN, { colors: { accent: "navy" } });
    const maroon = await bytesOf(withAccent("maroon"), { colors: { accent: "navy" } });
    expect(new Set([plain, navy, maroon]).size).toBe(3);
    expect(await bytesOf(withAccent("rgb(0 0 128)"))).toBe(navy);
    expect(await bytesOf(withAccent("'#800000'"))).toBe(maroon);
  });

  it("counts for a single layout where it says so", async () => {
    const layouts = (name: string) => ({ layouts: { [name]: { colors: { accent: "navy" } } } });
    const plain = await bytesOf(PLAIN);
    expect(await bytesOf(PLAIN, layouts("classic"))).not.toBe(plain);
    expect(await bytesOf(PLAIN, layouts("another"))).toBe(plain);
  });

  it("that is hard to read is a warning at its place, told once, and an error if warnings are", async () => {
    const files = withAccent('"#7fa8d0"');
    const built = await buildFiles(files);
    expect(codesOf(built.diagnostics)).toEqual(["warning low-contrast"]);
    expect(built.diagnostics).toMatchObject([{ file: PATH, range: { line: 5, column: 21, length: 9 } }]);
    expect(built.files).toContain("out/jane.en.1p.pdf");
    const strict = await buildFiles(files, { strict: true });
    expect(codesOf(strict.diagnostics)).toEqual(["error low-contrast"]);
    expect(strict.files).toEqual([]);
  });

  it("that the project gives is judged without a place in a résumé", async () => {
    const theme = { colors: { ink: "grey" } };
    const { diagnostics } = await buildFiles(PLAIN, { ...ONE, theme });
    expect(diagnostics).toMatchObject([{ kind: "usage", severity: "warning", code: "low-contrast" }]);
    expect(diagnostics[0]).not.toHaveProperty("file");
  });
});
