import { describe, expect, it } from "vitest";
import { formatDiagnostic, parseBytes } from "../../src/content/index.ts";

const read = (bytes: Uint8Array) => parseBytes({ file: "resume.yaml", bytes });
const report = (bytes: Uint8Array) =>
  read(bytes)
    .diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, { color: false }))
    .join("\n");

const YAML = "basics:\n  name: 林一\n";
const LATIN1_E = 0xe9;
const bytesOf = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.of(part))));

describe("a file", () => {
  it("is UTF-8, with or without a byte order mark", () => {
    expect(read(bytesOf(YAML)).resume?.basics.name).toBe("林一");
    expect(read(bytesOf("\ufeff", YAML)).resume?.basics.name).toBe("林一");
  });

  it.each([
    ["little-endian", Buffer.from(`\ufeff${YAML}`, "utf16le")],
    ["big-endian", Buffer.from(`\ufeff${YAML}`, "utf16le").swap16()],
  ])("in UTF-16 is told as such: %s", (_name, bytes) => {
    expect(report(bytes)).toBe(
      "resume.yaml:1:1 error not-utf8  the file is in UTF-16\n  hint: save it as UTF-8",
    );
  });

  it("in UTF-16 without a mark, or of another kind altogether, is no text in UTF-8", () => {
    expect(report(Buffer.from(YAML, "utf16le"))).toContain(
      "1:1 error not-utf8  the file is not text in UTF-8",
    );
  });

  it("in another encoding is pointed at where it first differs", () => {
    expect(report(bytesOf(YAML, "  label: 高级 caf", LATIN1_E, " manager\n"))).toMatchInlineSnapshot(`
      "resume.yaml:3:16 error not-utf8  this is not UTF-8
        3 |   label: 高级 caf� manager
          |                  ^
        hint: save it as UTF-8"
    `);
  });

  it("may hold U+FFFD itself, which is another problem", () => {
    const bytes = bytesOf("\ufeff", YAML, "  label: 高\ufffd级 caf", LATIN1_E, "\n");
    expect(read(bytes).diagnostics).toMatchObject([{ code: "not-utf8", range: { line: 3, column: 17 } }]);
    const written = read(bytesOf(YAML, "  label: 高\ufffd级\n")).diagnostics;
    expect(written).toMatchObject([{ code: "control-character", range: { line: 3, column: 11 } }]);
  });
});
