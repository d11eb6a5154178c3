import { decodePDFRawStream, PDFDocument, type PDFPage, PDFRawStream } from "pdf-lib";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { Text, View } from "../../src/kit/primitives.ts";
import type { PressSheet } from "../../src/model/print.ts";
import { mm } from "../../src/model/units.ts";
import { draw, layOut } from "../../src/pdf/index.ts";
import { fontStore } from "../support/fonts.ts";
import { body, onPage } from "../support/page.tsx";
import { readPdf } from "../support/read-pdf.ts";

const PLAIN: PressSheet = { bleed: 0, gutter: 0 };
const BLEED: PressSheet = { bleed: mm(3), gutter: 0 };
const [WIDTH, HEIGHT] = [400, 700];

const ground = (style: object) => (
  <View style={{ position: "absolute", backgroundColor: "#eef2f6", ...style }} />
);
const words = <Text style={{ ...body("en"), color: "#4d4d4d" }}>Words</Text>;

async function press(content: ReactNode, sheet: PressSheet | undefined) {
  const { document } = await layOut(onPage(content), fontStore());
  const twoPages = { children: [...document.children, ...document.children] };
  const { bytes } = await draw(twoPages, "en", sheet);
  const pages = (await PDFDocument.load(bytes)).getPages();
  return { bytes, pages, contents: pages.map(contentOf) };
}

function contentOf({ node }: PDFPage): string {
  const stream = node.Contents();
  if (!(stream instanceof PDFRawStream)) throw new Error("the page has not one content stream");
  return new TextDecoder("latin1").decode(decodePDFRawStream(stream).decode());
}

/** The rectangles that are filled, and the paths that are stroked, in pt from the top left of the sheet. */
const rectanglesIn = (content: string): number[][] =>
  [...content.matchAll(/^(\S+) (\S+) (\S+) (\S+) re$/gm)].map(([, ...numbers]) => numbers.map(Number));
const linesIn = (content: string): number[][] =>
  [...content.matchAll(/^(\S+) (\S+) m\n(\S+) (\S+) l\nS$/gm)].map(([, ...numbers]) => numbers.map(Number));

describe("colours on paper", () => {
  it("are gray where they are neutral, so that black ink alone prints them (ISO 32000-1 8.6.4.2)", async () => {
    const [content = ""] = (await press(words, PLAIN)).contents;
    expect(content).toContain("/DeviceGray cs\n0.302 scn");
    expect(content).not.toContain("DeviceRGB");
  });

  it("keep their hue where they have one", async () => {
    const [content = ""] = (await press(ground({ top: 9, left: 9, width: 9, height: 9 }), PLAIN)).contents;
    expect(content).toMatch(/\/DeviceRGB cs\n0\.93\d* 0\.94\d* 0\.96\d* scn/);
  });

  it("are all of one kind on a screen", async () => {
    const [content = ""] = (await press(words, undefined)).contents;
    expect(content).not.toContain("DeviceGray");
  });
});

describe("lines on paper", () => {
  it("are at least a quarter of a point thick, borders and boxes drawn as lines alike", async () => {
    const thin = (
      <>
        {ground({ top: 30, left: 60, width: 100, height: 0.1 })}
        <View
          style={{
            height: 20,
            borderBottomWidth: 0.1,
            borderBottomColor: "#000000",
            borderBottomStyle: "solid",
          }}
        />
      </>
    );
    const { contents } = await press(thin, PLAIN);
    expect(rectanglesIn(contents[0] ?? "").map(([, , , height]) => height)).toContain(0.25);
    expect(contents[0]).not.toMatch(/\b0\.1\b/);
    expect((await press(thin, undefined)).contents[0]).toMatch(/\b0\.1\b/);
  });
});

describe("the boxes of a printed page (ISO 32000-1 14.11.2)", () => {
  it("are all the paper's where nothing is trimmed", async () => {
    for (const page of (await press(words, PLAIN)).pages) {
      const paper = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
      expect([page.getMediaBox(), page.getCropBox(), page.getBleedBox(), page.getTrimBox()]).toEqual(
        Array(4).fill(paper),
      );
    }
  });

  it("stand in each other: the trimmed page in the bleed, and around both the sheet with its marks", async () => {
    for (const page of (await press(words, BLEED)).pages) {
      const [media, bleed, trim] = [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()];
      expect(trim.width).toBeCloseTo(WIDTH, 4);
      expect(trim.height).toBeCloseTo(HEIGHT, 4);
      expect(trim.x - bleed.x).toBeCloseTo(mm(3), 4);
      expect(bleed.width - trim.width).toBeCloseTo(2 * mm(3), 4);
      expect(bleed.height - trim.height).toBeCloseTo(2 * mm(3), 4);
      expect(media).toEqual(page.getCropBox());
      expect(media.x).toBe(0);
      expect(media.width).toBeCloseTo(bleed.width + 2 * bleed.x, 4);
    }
  });

  it("are not stated for a screen", async () => {
    expect(Buffer.from((await press(words, PLAIN)).bytes).includes("TrimBox")).toBe(true);
    expect(Buffer.from((await press(words, undefined)).bytes).includes("TrimBox")).toBe(false);
  });
});

describe("crop marks", () => {
  it("stand on the edges of the trimmed page, eight to a page, outside of the bleed", async () => {
    const { pages, contents } = await press(words, BLEED);
    expect(pages).toHaveLength(2);
    pages.forEach((page, i) => {
      const [bleed, trim] = [page.getBleedBox(), page.getTrimBox()];
      const lines = linesIn(contents[i] ?? "");
      expect(lines).toHaveLength(8);
      const isUpright = ([x1, , x2]: number[]) => x1 === x2;
      for (const line of lines) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line;
        const [at, edges] = isUpright(line)
          ? [x1, [trim.x, trim.x + trim.width]]
          : [y1, [trim.y, trim.y + trim.height]];
        expect(Math.min(...edges.map((edge) => Math.abs(edge - at)))).toBeLessThan(1e-3);
        const [low, high] = isUpright(line)
          ? [bleed.y, bleed.y + bleed.height]
          : [bleed.x, bleed.x + bleed.width];
        const [from, to] = isUpright(line)
          ? [y1, y2].toSorted((a, b) => a - b)
          : [x1, x2].toSorted((a, b) => a - b);
        expect((to ?? 0) < low || (from ?? 0) > high).toBe(true);
      }
    });
  });

  it("are artifacts, and black", async () => {
    const [content = ""] = (await press(words, BLEED)).contents;
    expect(content.match(/\/Artifact BMC\n\S+ \S+ m\n\S+ \S+ l\nS\nEMC/g)).toHaveLength(8);
    expect(content).toContain("/DeviceGray CS\n0 SCN");
  });

  it("are not drawn without a bleed", async () => {
    expect(linesIn((await press(words, PLAIN)).contents[0] ?? "")).toEqual([]);
  });
});

describe("a ground that lies at the edge of the page", () => {
  const at = async (style: object, sheet: PressSheet) => {
    const { contents, pages } = await press(ground(style), sheet);
    const { x, y } = pages[0]?.getTrimBox() ?? { x: 0, y: 0 };
    return contents.map((content) => {
      const [left = 0, top = 0, width = 0, height = 0] = rectanglesIn(content)[0] ?? [];
      return [left - x, top - y, left - x + width, top - y + height].map(
        (edge) => Math.round(edge * 100) / 100,
      );
    });
  };
  const B = Math.round(mm(3) * 100) / 100;

  it("reaches as far as the bleed, on the sides where it lies at the edge", async () => {
    const [right] = await at({ top: 0, left: 300, width: 100, height: HEIGHT }, BLEED);
    expect(right).toEqual([300, -B, WIDTH + B, HEIGHT + B]);
    const [all] = await at({ top: 0, left: 0, width: WIDTH, height: HEIGHT }, BLEED);
    expect(all).toEqual([-B, -B, WIDTH + B, HEIGHT + B]);
  });

  it("stays as it is inside of the page", async () => {
    const [inside] = await at({ top: 10, left: 10, width: 100, height: 100 }, BLEED);
    expect(inside).toEqual([10, 10, 110, 110]);
  });

  it("reaches over the room for binding, whichever side that is", async () => {
    const style = { top: 0, left: 300, width: 100, height: HEIGHT };
    expect(await at(style, { bleed: 0, gutter: 20 })).toEqual([
      [320, 0, 420, HEIGHT],
      [300, 0, 420, HEIGHT],
    ]);
  });
});

describe("the room for binding", () => {
  it("is at the left of odd pages and at the right of even ones", async () => {
    const { bytes, pages } = await press(words, { bleed: 0, gutter: 20 });
    expect(pages.map((page) => page.getTrimBox().width)).toEqual([WIDTH + 20, WIDTH + 20]);
    const [odd, even] = (await readPdf(bytes)).map(({ glyphs }) => glyphs[0]?.x ?? Number.NaN);
    expect((odd ?? 0) - (even ?? 0)).toBeCloseTo(20, 4);
  });
});

describe("what stands on a sheet", () => {
  it("moves with its page", async () => {
    const { bytes } = await press(words, BLEED);
    const { bytes: unpressed } = await press(words, PLAIN);
    const [[shifted], [own]] = [await readPdf(bytes), await readPdf(unpressed)];
    const [a, b] = [shifted?.glyphs[0], own?.glyphs[0]];
    expect((a?.x ?? 0) - (b?.x ?? 0)).toBeCloseTo(mm(10), 4);
  });
});
