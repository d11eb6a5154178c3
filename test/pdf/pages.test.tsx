import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { Document, Page, Text, View } from "../../src/kit/primitives.ts";
import type { BlockTraits, FlowTraits, Place } from "../../src/model/block.ts";
import { imageProblem, layOut, type PageLine, pageLines } from "../../src/pdf/index.ts";
import { fontStore } from "../support/fonts.ts";
import { body } from "../support/page.tsx";
import { DOT_PNG } from "../support/pictures.ts";

/** Lines are 15 pt high, on pages with 600 pt of room. */
const LINE = 15;

const traits = (given: {
  readonly block?: BlockTraits;
  readonly flow?: FlowTraits;
  readonly place?: Place;
}): object => given;

const page = (pages: number, content: ReactNode) => (
  <Document>
    <Page size={[400, 700]} style={{ padding: 50 }} {...{ pages }}>
      {content}
    </Page>
  </Document>
);

const numbered = (count: number, name: string) =>
  Array.from({ length: count }, (_, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
    <Text key={i} style={body()}>{`${name}${i + 1}`}</Text>
  ));

const paragraphs = (count: number, pages: number) =>
  page(
    pages,
    <>
      <View {...traits({ place: { onPage: 2 } })} style={{ position: "absolute", top: 20, left: 50 }}>
        <Text style={body()}>页眉</Text>
      </View>
      <View {...traits({ flow: { name: "main" } })}>{numbered(count, "第")}</View>
    </>,
  );

const set = (element: ReturnType<typeof page>) => layOut(element, fontStore());
const linesOf = async (element: ReturnType<typeof page>): Promise<PageLine[]> =>
  pageLines((await set(element)).document);

describe("the fill of pages", () => {
  it("is the share of the text area that the flow takes, page by page", async () => {
    expect((await set(paragraphs(10, 1))).fill).toEqual([expect.closeTo(0.25, 6)]);
    expect((await set(paragraphs(40, 1))).fill).toEqual([expect.closeTo(1, 6)]);
    expect((await set(paragraphs(60, 2))).fill).toEqual([expect.closeTo(1, 6), expect.closeTo(0.5, 6)]);
  });
});

describe("a flow", () => {
  it("is as high as its content, and overflows by what its last page cannot take", async () => {
    const { flows } = await set(paragraphs(50, 1));
    expect(flows).toMatchObject([
      { name: "main", height: expect.closeTo(50 * LINE, 3), room: 600, overflow: expect.closeTo(150, 3) },
    ]);
  });

  it("goes on at the top of the next page", async () => {
    const lines = await linesOf(paragraphs(60, 2));
    const [first, next] = [
      lines.find(({ text }) => text === "第1"),
      lines.find(({ text }) => text === "第41"),
    ];
    expect([first?.page, next?.page]).toEqual([1, 2]);
    expect(next?.y).toBeCloseTo(first?.y ?? 0, 3);
  });

  it("divides a paragraph between two of its lines, and never loses one", async () => {
    const words = "一二三四五六七八九十".repeat(30);
    const long = (
      <View {...traits({ block: { divisible: true } })}>
        <Text style={body()}>{words}</Text>
      </View>
    );
    const lines = await linesOf(
      page(
        2,
        <View {...traits({ flow: { name: "main" } })}>
          {numbered(34, "第")}
          {long}
          {numbered(20, "第")}
        </View>,
      ),
    );
    const text = lines.filter((line) => !line.text.startsWith("第"));
    expect(text.map((line) => line.text).join("")).toBe(words);
    expect(new Set(text.map((line) => line.page)).size).toBe(2);
    const onSecond = text.filter((line) => line.page === 2).map(({ y }) => y);
    expect(onSecond.slice(1).map((y, i) => y - (onSecond[i] ?? 0))).toEqual(
      onSecond.slice(1).map(() => expect.closeTo(LINE, 3)),
    );
  });

  it("takes the room that it wants where no other one stands beside it", async () => {
    const both = (side: number) =>
      page(
        2,
        <>
          <View
            {...traits({ flow: { name: "main", alone: { marginLeft: 0, width: 300 } } })}
            style={{ width: 180 }}
          >
            {numbered(60, "主")}
          </View>
          <View
            {...traits({ place: { withFlow: "side" } })}
            style={{ position: "absolute", top: 0, left: 0 }}
          >
            <Text style={body()}>底</Text>
          </View>
          <View {...traits({ flow: { name: "side" } })} style={{ position: "absolute", top: 50, left: 250 }}>
            {numbered(side, "旁")}
          </View>
        </>,
      );
    const measures = (lines: readonly PageLine[], at: number) =>
      new Set(
        lines.filter(({ page, text }) => page === at && text.startsWith("主")).map(({ measure }) => measure),
      );
    const short = await linesOf(both(5));
    expect([measures(short, 1), measures(short, 2)]).toEqual([new Set([180]), new Set([300])]);
    expect(short.filter(({ text }) => text === "底").map(({ page }) => page)).toEqual([1]);
    const long = await linesOf(both(70));
    expect([measures(long, 1), measures(long, 2)]).toEqual([new Set([180]), new Set([180])]);
    expect(long.filter(({ text }) => text === "底").map(({ page }) => page)).toEqual([1, 2]);
  });
});

describe("what has a place of its own", () => {
  it("stands on that page only", async () => {
    const lines = await linesOf(paragraphs(60, 2));
    expect(lines.filter(({ text }) => text === "页眉").map(({ page }) => page)).toEqual([2]);
    expect((await linesOf(paragraphs(10, 1))).some(({ text }) => text === "页眉")).toBe(false);
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
    expect((await imageProblem(bytes))?.reason).toMatch(/PNG|damaged/);
  });
});
