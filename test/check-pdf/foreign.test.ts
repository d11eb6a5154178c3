import fc from "fast-check";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { ResumeError } from "../../src/model/diagnostic.ts";
import { onePage, rawPdf } from "../inspect/raw-pdf.ts";
import { build, check, checkNamed, flawsOf } from "./checked.ts";

/** A PDF as many programs write it: standard fonts, no tags, no links. */
async function plainPdf(lines: readonly string[], place = (i: number) => ({ x: 60, y: 780 - 20 * i })) {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595.28, 841.89]);
  for (const [i, line] of lines.entries()) page.drawText(line, { ...place(i), size: 11, font });
  return document.save();
}

const LINES = [
  "Lin Yi",
  "lin.yi@example.com  +86 138 0000 0000",
  "See https://example.com/lin-yi for more",
  "Engineer",
];

describe("a PDF made elsewhere", () => {
  it("is told what its readers miss", async () => {
    const flaws = flawsOf(await check(await plainPdf(LINES)));
    expect(flaws).toEqual({
      "round-trip unknown": [],
      "contacts warned": [
        "lin.yi@example.com is not a link",
        "+86 138 0000 0000 is not a link",
        "https://example.com/lin-yi is not a link",
      ],
      "fonts warned": ["the font Helvetica is not embedded: every machine shows another one"],
      "tags warned": ["it does not tell its language", "it has no tags"],
      "metadata warned": ["it has no title"],
    });
  });

  it("without any way to reach its person is told so", async () => {
    const report = await check(await plainPdf(["Lin Yi", "Engineer"]));
    expect(checkNamed(report, "contacts").findings[0]?.message).toBe(
      "there is no e-mail address and no telephone number in the text",
    );
  });

  it("drawn from below upwards is told so", async () => {
    const lines = Array.from({ length: 20 }, (_, i) => `Line ${i} of a text that is drawn upside down`);
    const upwards = await check(await plainPdf(lines, (i) => ({ x: 60, y: 100 + 20 * i })));
    expect(
      checkNamed(upwards, "readable")
        .findings.map(({ message }) => message)
        .join(),
    ).toContain("19 lines stand above the line that is read before them");
    expect(checkNamed(await check(await plainPdf(lines)), "readable").outcome).toBe("passed");
  });

  it("may say that it is restricted, or act", async () => {
    const bytes = onePage({
      catalog: "/OpenAction << /S /Launch /F (calc.exe) >> /AcroForm << /XFA (x) /Fields [] >>",
    });
    expect(checkNamed(await check(bytes), "active-content").findings.map(({ message }) => message)).toEqual([
      "it holds actions: Launch",
      "it is a form in XFA, which most viewers do not show",
    ]);
  });

  it("of many pages is looked at only so far, and says so", async () => {
    const document = await PDFDocument.create();
    for (let i = 0; i < 60; i += 1) document.addPage([200, 200]);
    expect(checkNamed(await check(await document.save()), "readable").summary).toContain(
      "the first 50 of 60 pages looked at",
    );
  }, 60_000);

  it("of an enormous page takes no enormous memory", async () => {
    const bytes = onePage({ page: "/MediaBox [0 0 14400 14400]" });
    expect(checkNamed(await check(bytes), "pages").findings[0]?.message).toMatch(/5080 × 5080 mm/);
  });
});

describe("what is no sound PDF", () => {
  it.each([
    ["an empty file", new Uint8Array(), "empty-file"],
    ["a text", new TextEncoder().encode("Lin Yi"), "not-a-pdf"],
    ["a header only", new TextEncoder().encode("%PDF-1.7\n"), "damaged-pdf"],
  ])("%s is refused", async (_, bytes, code) => {
    const error: unknown = await check(bytes, "bad.pdf").catch((caught: unknown) => caught);
    if (!(error instanceof ResumeError)) throw new Error("it was not refused");
    expect(error.diagnostics).toMatchObject([{ kind: "usage", code, file: "bad.pdf" }]);
  });

  it("is either refused or reported on, never a crash: cut off and with bytes changed", async () => {
    const sound = await build();
    const outcomes = { reported: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 20 }),
        async (share, changes) => {
          const bytes = sound.slice(0, Math.ceil(sound.length * share));
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          try {
            const report = await check(bytes);
            expect(report.checks.length).toBeGreaterThan(12);
            outcomes.reported += 1;
          } catch (error) {
            expect(error).toBeInstanceOf(ResumeError);
            outcomes.refused += 1;
          }
        },
      ),
      { seed: 7, numRuns: 15 },
    );
    expect(outcomes.reported + outcomes.refused).toBeGreaterThanOrEqual(15);
  }, 120_000);

  it("with a form that draws itself comes to an end", async () => {
    const loop = {
      dict: "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 6 0 R >> >>",
      stream: "/X Do /X Do",
    };
    const bytes = rawPdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792] >>",
      "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>",
      { dict: "", stream: "/X Do" },
      "null",
      loop,
    ]);
    expect(flawsOf(await check(bytes))["readable failed"]).toEqual([
      "1: it draws more than any page holds: it is not looked at further",
    ]);
  });
});
