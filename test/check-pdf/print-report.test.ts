import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { diagnosticsOf } from "../../src/check/pdf/index.ts";
import { folded } from "../../src/cli/check-pdf/folded.ts";
import { printPdfReport } from "../../src/cli/check-pdf/index.ts";
import { columnsOf } from "../../src/content/index.ts";
import type { PdfFinding, PdfReport } from "../../src/model/pdf-check.ts";

const findings: readonly PdfFinding[] = [1, 2, 3, 4, 5].map((page) => ({
  message: `“2018”: #999999 on #ffffff has a contrast of 2.${page}`,
  hint: "make the text darker",
  page,
}));

const REPORT: PdfReport = {
  file: "me.en.1p.pdf",
  bytes: 94_200,
  pages: 1,
  checks: [
    {
      id: "round-trip",
      title: "Text comes out as it went in",
      outcome: "unknown",
      summary: "no data",
      findings: [],
    },
    { id: "contrast", title: "Text stands out", outcome: "failed", summary: "at least 2.1 : 1", findings },
    {
      id: "pages",
      title: "Pages and paper",
      outcome: "warned",
      summary: "1 page, 100 × 100 mm",
      findings: [{ message: "it is no usual paper" }],
    },
    { id: "size", title: "Size", outcome: "passed", summary: "94 KB", findings: [] },
  ],
};

describe("a report on a PDF for a terminal", () => {
  it("tells one line for each check, what was found below it, and the verdict last", () => {
    expect(printPdfReport(REPORT, { color: false, columns: 80 })).toBe(
      `me.en.1p.pdf  1 page, 94.2 KB
? Text comes out as it went in  no data
✗ Text stands out               at least 2.1 : 1
    page 1: “2018”: #999999 on #ffffff has a contrast of 2.1
    page 2: “2018”: #999999 on #ffffff has a contrast of 2.2
    page 3: “2018”: #999999 on #ffffff has a contrast of 2.3
      make the text darker
    and 2 more: --format json
! Pages and paper               1 page, 100 × 100 mm
    it is no usual paper
✓ Size                          94 KB
1 check failed, 1 check with warnings, 1 check could not tell, 1 check passed
`,
    );
  });

  it("tells of one among several what did not pass, and of the rest how much it is", () => {
    const brief = { color: false, columns: 80, brief: true };
    const told = printPdfReport(REPORT, brief);
    expect(told).toContain("\n✗ Text stands out               at least 2.1 : 1\n");
    expect(told).not.toContain("✓");
    expect(told).toMatch(/1 check could not tell, 1 check passed\n$/);
    const sound = { ...REPORT, checks: REPORT.checks.filter(({ outcome }) => outcome === "passed") };
    expect(printPdfReport(sound, brief)).toBe("me.en.1p.pdf  1 page, 94.2 KB  1 check passed\n");
  });

  it("colours only where it may, and says the same", () => {
    const colored = printPdfReport(REPORT, { color: true, columns: 80 });
    expect(colored).toContain("\u001b[31m✗\u001b[0m");
    expect(stripVTControlCharacters(colored)).toBe(printPdfReport(REPORT, { color: false, columns: 80 }));
  });

  it("stays within the terminal, and lets no file steer it", () => {
    const hostile: PdfReport = {
      ...REPORT,
      file: "a\u001b[2Jb.pdf",
      checks: [
        {
          ...{ id: "x", title: "Title", outcome: "failed", summary: "很长".repeat(60) },
          findings: [{ message: `\u001b]0;x\u0007${"word ".repeat(60)}${"无空格".repeat(40)}` }],
        },
      ],
    };
    const printed = printPdfReport(hostile, { color: false, columns: 60 });
    expect(stripVTControlCharacters(printed)).toBe(printed);
    expect(printed).not.toContain("\u0007");
    for (const line of printed.split("\n").slice(1)) expect(columnsOf(line)).toBeLessThanOrEqual(60);
  });

  it("folds at spaces, and within words that are too long", () => {
    expect(folded("one two three", 20)).toEqual(["one two three"]);
    expect(folded(`${"a".repeat(25)} b`, 20)).toEqual(["a".repeat(20), `${"a".repeat(5)} b`]);
    expect(folded("", 20)).toEqual([]);
  });
});

describe("findings as diagnostics", () => {
  it("carry the check's name, the page, and how bad it is", () => {
    const diagnostics = diagnosticsOf(REPORT);
    expect(diagnostics).toHaveLength(6);
    expect(diagnostics[0]).toEqual({
      kind: "check",
      severity: "error",
      code: "contrast",
      message: "page 1: “2018”: #999999 on #ffffff has a contrast of 2.1",
      hint: "make the text darker",
      file: "me.en.1p.pdf",
    });
    expect(diagnostics.at(-1)?.severity).toBe("warning");
  });
});
