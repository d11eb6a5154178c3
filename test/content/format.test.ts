import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/content/index.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";

const missingGlyph = (sourceLine: string, column: number, length = 1): Diagnostic => ({
  kind: "font",
  severity: "error",
  code: "missing-glyph",
  message: "U+7B80 简 has no glyph in Inter",
  hint: "choose a font that has it",
  file: "content/x/resume.yaml",
  range: { line: 41, column, length },
  sourceLine,
});

const show = (diagnostic: Diagnostic) => formatDiagnostic(diagnostic, { color: false });
const caretLine = (text: string) => text.split("\n")[2] ?? "";

describe("a diagnostic on the terminal", () => {
  it("has position, rule, message, line, caret and hint", () => {
    expect(show(missingGlyph("  label: 简历", 10))).toMatchInlineSnapshot(`
      "content/x/resume.yaml:41:10 error missing-glyph  U+7B80 简 has no glyph in Inter
        41 |   label: 简历
           |          ^^
        hint: choose a font that has it"
    `);
  });

  it("counts two columns for a Han character, one for a letter, none for a combining mark", () => {
    expect(caretLine(show(missingGlyph("甲乙简", 3)))).toBe(`     | ${" ".repeat(4)}^^`);
    expect(caretLine(show(missingGlyph("abx", 3)))).toBe(`     | ${" ".repeat(2)}^`);
    expect(caretLine(show(missingGlyph("e\u0301x", 3)))).toBe(`     | ${" ".repeat(1)}^`);
    expect(caretLine(show(missingGlyph("𠮷x", 2)))).toBe(`     | ${" ".repeat(2)}^`);
  });

  it("clips a long line around the caret", () => {
    const line = `${"前".repeat(200)}简${"后".repeat(200)}`;
    const [, source = "", carets = ""] = show(missingGlyph(line, 201)).split("\n");
    expect(source).toMatch(/^ {2}41 \| …前+简后+…$/);
    const before = source.slice("  41 | …".length, source.indexOf("简"));
    expect(carets.indexOf("^")).toBe("  41 | …".length + 2 * before.length);
    expect([...source].length).toBeLessThan(60);
  });

  it("shows control characters instead of sending them to the terminal", () => {
    const shown = show(missingGlyph("a\u001b[2Jb\tc\u202ed", 2));
    expect(shown).toContain("a␛[2Jb c\ufffdd");
    expect(shown).not.toMatch(/[\u202e]/);
  });

  it("points behind the end of a line", () => {
    expect(caretLine(show(missingGlyph("ab", 3)))).toBe("     |   ^");
  });

  it("does without what is unknown", () => {
    const { file, range, sourceLine, hint, ...bare } = missingGlyph("", 1);
    expect([file, range, sourceLine, hint]).toHaveLength(4);
    expect(show(bare)).toBe("error missing-glyph  U+7B80 简 has no glyph in Inter");
    expect(show({ ...bare, path: ["work", 0, "name"] })).toMatch(/^work\[0\]\.name error /);
  });

  it("uses colour only when asked", () => {
    const coloured = formatDiagnostic(missingGlyph("x", 1), { color: true });
    expect(coloured).toContain("\u001b[31merror\u001b[0m");
    expect(show(missingGlyph("x", 1))).not.toContain("\u001b");
  });
});
