import { PDFDocument, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { readTextLayer } from "../../src/inspect/index.ts";
import type { LayerGlyph } from "../../src/model/text-layer.ts";
import { onePage, rawPdf } from "../inspect/raw-pdf.ts";
import { layerOf } from "./read.ts";

const glyphsOf = async (content: string, more: Partial<Parameters<typeof onePage>[0]> = {}) => {
  const { pages } = await layerOf(onePage({ content, ...more }));
  return pages[0]?.glyphs ?? [];
};

const textOf = (glyphs: readonly LayerGlyph[]): string => glyphs.map(({ text }) => text).join("");

/** Helvetica's i is 222 units wide, n 556. */
const [NARROW, WIDE] = [0.222, 0.556];

describe("the text layer of a PDF", () => {
  it("has glyphs by their baselines from the top, with their own widths", async () => {
    const glyphs = await glyphsOf("BT /F1 10 Tf 40 700 Td (in) Tj ET");
    expect(glyphs).toMatchObject([
      { text: "i", x: 40, y: 92, size: 10, width: 10 * NARROW, font: { name: "Helvetica", bold: false } },
      { text: "n", x: 40 + 10 * NARROW, y: 92, size: 10, width: 10 * WIDE },
    ]);
  });

  it("follows every way to move the pen (ISO 32000-1 9.4)", async () => {
    const first = async (content: string) =>
      (await glyphsOf(content)).map(({ x, y }) => [round(x), round(792 - y)]);
    expect(await first("BT /F1 10 Tf 1 0 0 1 40 700 Tm [(i) -1000 (i)] TJ ET")).toEqual([
      [40, 700],
      [52.22, 700],
    ]);
    expect(await first("BT /F1 10 Tf 40 700 Td 3 Tc (ii) Tj ET")).toEqual([
      [40, 700],
      [45.22, 700],
    ]);
    expect(await first("BT /F1 10 Tf 40 700 Td 5 Tw (i i) Tj ET")).toEqual([
      [40, 700],
      [42.22, 700],
      [50, 700],
    ]);
    expect(await first("BT /F1 10 Tf 200 Tz 40 700 Td (ii) Tj ET")).toEqual([
      [40, 700],
      [44.44, 700],
    ]);
    expect(await first("BT /F1 10 Tf 12 TL 40 700 Td (i) Tj T* (i) Tj ET")).toEqual([
      [40, 700],
      [40, 688],
    ]);
    expect(await first("BT /F1 10 Tf 40 700 Td (i) Tj 5 -20 TD (i) Tj T* (i) Tj ET")).toEqual([
      [40, 700],
      [45, 680],
      [45, 660],
    ]);
    expect(await first("BT /F1 10 Tf 12 TL 40 700 Td (i) ' 1 2 (i) \" ET")).toEqual([
      [40, 688],
      [40, 676],
    ]);
    expect(
      await first("q 2 0 0 2 10 20 cm BT /F1 10 Tf 40 300 Td (i) Tj ET Q BT /F1 10 Tf 1 1 Td (i) Tj ET"),
    ).toEqual([
      [90, 620],
      [1, 1],
    ]);
    expect(await first("BT /F1 10 Tf 40 700 Td 4 Ts (i) Tj ET")).toEqual([[40, 704]]);
  });

  it("tells fakes of bold and italic, and text that is turned", async () => {
    expect(await glyphsOf("BT 2 Tr /F1 10 Tf 40 700 Td (i) Tj ET")).toMatchObject([{ outlined: true }]);
    expect(await glyphsOf("BT /F1 10 Tf 1 0 0.3 1 40 700 Tm (i) Tj ET")).toMatchObject([{ sheared: true }]);
    expect(await glyphsOf("BT /F1 10 Tf 0 1 -1 0 40 700 Tm (i) Tj ET")).toMatchObject([{ turned: true }]);
    expect(await glyphsOf("BT /F1 10 Tf 40 700 Td (i) Tj ET")).not.toMatchObject([{ turned: true }]);
  });

  it("shows a page as one looks at it, turned and cropped", async () => {
    const content = "BT /F1 10 Tf 0 1 -1 0 100 100 Tm (i) Tj ET";
    const { pages } = await layerOf(onePage({ content, page: "/Rotate 90 /CropBox [50 50 562 742]" }));
    expect(pages).toMatchObject([{ width: 692, height: 512, glyphs: [{ x: 50, y: 50 }] }]);
    expect(pages[0]?.glyphs[0]?.turned).toBeUndefined();
  });

  it("reads forms that are drawn on the page", async () => {
    const form = {
      dict: "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [1 0 0 1 10 0] /Resources << /Font << /F1 5 0 R >> >>",
      stream: "BT /F1 10 Tf 40 700 Td (i) Tj ET",
    };
    const pdf = rawPdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792] >>",
      "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>",
      { dict: "", stream: "q 1 0 0 1 0 -100 cm /X Do Q" },
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
      form,
    ]);
    expect((await layerOf(pdf)).pages[0]?.glyphs).toMatchObject([{ text: "i", x: 50, y: 192 }]);
  });

  it("measures fonts whose glyphs are drawings by what they take up", async () => {
    const glyphs = await glyphsOf("BT /F2 1 Tf 40 700 Td (aa) Tj ET", {
      page: "/Resources << /Font << /F2 6 0 R >> >>",
      objects: [
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [5] /CharProcs << /a 7 0 R >> /Encoding << /Type /Encoding /Differences [97 /a] >> /Resources << >> >>",
        { dict: "", stream: "5 0 d0 0 0 5 5 re f" },
      ],
    });
    expect(glyphs).toMatchObject([{ text: "a", x: 40, width: 5, size: 10 }, { x: 45 }]);
  });

  it("has links with all of their rectangles", async () => {
    const link = (more: string) =>
      `<< /Type /Annot /Subtype /Link /Rect [40 690 140 710] /A << /S /URI /URI (https://example.com/) >> ${more} >>`;
    const quads = "/QuadPoints [100 710 140 710 100 700 140 700 40 700 80 700 40 690 80 690]";
    const { pages } = await layerOf(onePage({ page: `/Annots [${link("")} ${link(quads)}]` }));
    const target = "https://example.com/";
    expect(pages[0]?.links).toEqual([
      { target, left: 40, right: 140, top: 82, bottom: 102 },
      { target, left: 100, right: 140, top: 82, bottom: 92 },
      { target, left: 40, right: 80, top: 92, bottom: 102 },
    ]);
  });

  it("is bounded, and says so", async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Courier);
    for (let i = 0; i < 52; i += 1) document.addPage().drawText(`page ${i + 1}`, { font, size: 10 });
    const { pages, problems } = await layerOf(await document.save());
    expect(pages).toHaveLength(50);
    expect(problems).toEqual(["only the first 50 pages were read"]);

    const line = `(${"i".repeat(1000)}) Tj `;
    const full = await layerOf(onePage({ content: `BT /F1 10 Tf ${line.repeat(201)} ET` }));
    expect(full.pages[0]?.glyphs).toHaveLength(200_000);
    expect(full.problems).toEqual(["only the first 200000 characters were read"]);
  });

  it("is refused for what is no PDF, damaged, or locked", async () => {
    const refusal = async (bytes: Uint8Array) => {
      const answer = await readTextLayer(bytes);
      return "refusal" in answer ? answer.refusal.code : answer.value;
    };
    expect(await refusal(new Uint8Array())).toBe("empty-file");
    expect(await refusal(Buffer.from("Lin Yi"))).toBe("not-a-pdf");
    const document = await PDFDocument.create();
    document.addPage();
    document.encrypt({ userPassword: "secret", ownerPassword: "secret" });
    expect(await refusal(await document.save())).toBe("encrypted-pdf");
  });

  it("survives operators without sense", async () => {
    const nonsense = [
      "BT (in) Tj ET",
      "Q Q Q ET BT /F1 10 Tf ET",
      "BT /F9 10 Tf (in) Tj ET",
      "BT /F1 1e308 Tf 1e308 0 0 1e308 0 0 Tm (in) Tj ET",
      "BT /F1 0 Tf (in) Tj ET",
      "q ".repeat(2_000),
    ];
    for (const content of nonsense) expect(textOf(await glyphsOf(content)).length).toBeLessThan(3);
  });
});

const round = (number: number): number => Math.round(number * 100) / 100;
