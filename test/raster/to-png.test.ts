import { createHash } from "node:crypto";
import { decode } from "fast-png";
import { PDFDocument, rgb } from "pdf-lib";
import { describe, expect, it, vi } from "vitest";
import { openRasterizer, toPng } from "../../src/raster/index.ts";
import { rasterizer, readPdfium } from "../support/rasterizer.ts";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A4 in whole points would be 595 × 842; it is not. */
const A4 = { width: 595.28, height: 841.89 };

/** A PDF with a red box on every page, measured in pt from the bottom left as PDF does. */
async function pdfWith(...boxes: readonly Box[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const box of boxes) {
    document.addPage([A4.width, A4.height]).drawRectangle({ ...box, color: rgb(1, 0, 0) });
  }
  return document.save();
}

const SOME_BOX = { x: 72, y: 72, width: 144, height: 36 };

async function pagesOf(pdf: Uint8Array, dpi: number) {
  return (await toPng(await rasterizer(), pdf, { dpi })).map((page) => ({ ...page, ...decode(page.bytes) }));
}

/** The colour of a pixel, counted from the top left. */
function pixel({ width, data }: ReturnType<typeof decode>, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

describe("a page as PNG", () => {
  it("is as large as its paper at the resolution, to the nearest pixel", async () => {
    const pdf = await pdfWith(SOME_BOX);
    for (const dpi of [72, 96, 150]) {
      const [page] = await pagesOf(pdf, dpi);
      expect(page).toMatchObject({
        width: Math.round((A4.width * dpi) / 72),
        height: Math.round((A4.height * dpi) / 72),
        channels: 3,
        depth: 8,
      });
    }
  });

  it("shows what stands on the page where it stands, in its colours, on white", async () => {
    const [page] = await pagesOf(await pdfWith(SOME_BOX), 144);
    if (!page) throw new Error("no page");
    // Two pixels to the point: the box spans 144–432 across, and 144–216 up from the bottom.
    const fromBottom = (y: number) => page.height - y;
    expect(pixel(page, 150, fromBottom(150))).toEqual([255, 0, 0]);
    expect(pixel(page, 426, fromBottom(210))).toEqual([255, 0, 0]);
    for (const [x, y] of [
      [138, 150],
      [438, 150],
      [150, 138],
      [150, 222],
    ] as const) {
      expect(pixel(page, x, fromBottom(y))).toEqual([255, 255, 255]);
    }
  });

  it("is one of as many as the PDF has, in their order", async () => {
    const pages = await pagesOf(await pdfWith({ ...SOME_BOX, x: 0 }, { ...SOME_BOX, x: 300 }), 72);
    const red = pages.map((page) => [10, 310].map((x) => pixel(page, x, page.height - 80)[1] === 0));
    expect(red).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("is the same bytes whoever draws it, whatever was drawn before", async () => {
    const pdf = await pdfWith(SOME_BOX);
    const other = await openRasterizer(await readPdfium());
    await toPng(other, await pdfWith({ ...SOME_BOX, x: 3 }), { dpi: 300 });
    const [a] = await toPng(await rasterizer(), pdf, { dpi: 100 });
    const [b] = await toPng(other, pdf, { dpi: 100 });
    expect(b?.bytes).toEqual(a?.bytes);
  });

  it("is refused for what is no PDF", async () => {
    await expect(pagesOf(new TextEncoder().encode("not a PDF"), 72)).rejects.toThrow(/PDF/);
  });

  it("leaves nothing behind in PDFium's memory, which never shrinks", async () => {
    const { rasterizer, memorySize } = await openWatched();
    // Every file that is not let go takes its own size.
    const large = await PDFDocument.load(await pdfWith(SOME_BOX, SOME_BOX));
    const incompressible = createHash("shake256", { outputLength: 500_000 }).digest();
    await large.attach(incompressible, "large.bin");
    const pdf = await large.save();
    expect(pdf.length).toBeGreaterThan(500_000);
    const draw = async (times: number) => {
      for (let i = 0; i < times; i += 1) await toPng(rasterizer, pdf, { dpi: 20 });
    };
    await draw(2);
    const before = memorySize();
    expect(before).toBeGreaterThan(1_000_000);
    await draw(100);
    expect(memorySize()).toBe(before);
  });
});

interface Memory {
  readonly buffer: ArrayBuffer;
}

/** A rasterizer with a view of how much memory its WebAssembly has taken. */
async function openWatched() {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: { instantiate(): Promise<unknown> } };
  const instantiate = vi.spyOn(WebAssembly, "instantiate");
  const rasterizer = await openRasterizer(await readPdfium());
  const started: unknown = await instantiate.mock.results[0]?.value;
  instantiate.mockRestore();
  const { exports } = (started as { instance: { exports: object } }).instance;
  const memory = Object.values(exports).find((value): value is Memory => value.buffer !== undefined);
  if (!memory) throw new Error("PDFium exports no memory");
  return { rasterizer, memorySize: () => memory.buffer.byteLength };
}
