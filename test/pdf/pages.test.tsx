import { describe, expect, it } from "vitest";
import { Document, Page, Text, View } from "../../src/kit/primitives.ts";
import { flowHeight, imageProblem, layOut, pageFill, pageLines } from "../../src/pdf/index.ts";
import { fontStore } from "../support/fonts.ts";
import { body } from "../support/page.tsx";
import { DOT_PNG } from "../support/pictures.ts";

/** Paragraphs of 15 pt each on pages with 600 pt of room, under a line that repeats from the second page on. */
const paragraphs = (count: number) => (
  <Document>
    <Page size={[400, 700]} style={{ padding: 50 }} experimentalPagination>
      <View {...{ fixed: true, firstPage: 2 }} style={{ position: "absolute", top: 20, left: 50 }}>
        <Text style={body()}>页眉</Text>
      </View>
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
        <Text key={i} style={body()}>
          第{i + 1}行
        </Text>
      ))}
    </Page>
  </Document>
);

describe("the fill of pages", () => {
  it("is the share of the text area that the flow takes, page by page", async () => {
    expect(pageFill(await layOut(paragraphs(10), fontStore()))).toEqual([expect.closeTo(0.25, 6)]);
    expect(pageFill(await layOut(paragraphs(40), fontStore()))).toEqual([expect.closeTo(1, 6)]);
    const fill = pageFill(await layOut(paragraphs(60), fontStore()));
    expect(fill).toEqual([expect.closeTo(1, 6), expect.closeTo(0.5, 6)]);
  });
});

describe("the height of the flow", () => {
  it("is that of all content as if the page had no end, without repeated lines", async () => {
    expect(await flowHeight(paragraphs(10), fontStore())).toBeCloseTo(150, 6);
    expect(await flowHeight(paragraphs(100), fontStore())).toBeCloseTo(1500, 6);
  });
});

describe("a repeated line with a first page", () => {
  it("stands on that page and the later ones only", async () => {
    const lines = pageLines(await layOut(paragraphs(100), fontStore()));
    const running = lines.filter(({ text }) => text === "页眉");
    expect(running.map(({ page }) => page)).toEqual([2, 3]);
    expect(new Set(running.map(({ y }) => y.toFixed(3))).size).toBe(1);
  });
});

describe("an image", () => {
  const png = Buffer.from(DOT_PNG);

  it("that is whole can be embedded", async () => expect(await imageProblem(png)).toBeUndefined());

  it.each([
    ["of a few words", Buffer.from("not a picture")],
    ["without content", Buffer.alloc(0)],
    ["cut off in the middle", png.subarray(0, 40)],
  ])("%s is told as a problem in words", async (_name, bytes) => {
    expect(await imageProblem(bytes)).toMatch(/PNG|damaged/);
  });
});
