import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { Text } from "../../src/kit/primitives.ts";
import { layOut } from "../../src/pdf/index.ts";
import { fontStore } from "../support/fonts.ts";
import { type PlacedLine, placedLines } from "../support/laid-out.ts";
import { body, MEASURE, onPage } from "../support/page.tsx";

/** Lays out what stands on a page, with the shipped fonts. */
const lines = async (content: ReactNode): Promise<PlacedLine[]> =>
  placedLines((await layOut(onPage(content), fontStore())).document);

const TEXTS = {
  latin: "Built the gateway Ågjpqy",
  chinese: "网关与可观测性",
  mixed: "用Rust重写网关，延迟降低40%",
};

describe("baselines", () => {
  it("of one size stand at equal distances, whatever the scripts and weights of their lines", async () => {
    const { latin, chinese, mixed } = TEXTS;
    const set = await lines(
      <>
        <Text style={body("zh")}>{chinese}</Text>
        <Text style={body("en")}>{latin}</Text>
        <Text style={body("zh")}>{mixed}</Text>
        <Text style={{ ...body("zh"), fontWeight: 700 }}>{mixed}</Text>
        <Text style={{ ...body("en"), fontStyle: "italic" }}>{latin}</Text>
        <Text style={body("en")}>
          {latin}
          <Text style={{ fontWeight: 700 }}>{chinese}</Text>
        </Text>
      </>,
    );
    expect(set).toHaveLength(6);
    const steps = set.slice(1).map(({ y }, i) => y - (set[i]?.y ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(15, 6);
  });

  it("within a paragraph stand at equal distances too", async () => {
    const [first, second, third] = await lines(<Text style={body()}>{TEXTS.mixed.repeat(6)}</Text>);
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(15, 6);
    expect((third?.y ?? 0) - (second?.y ?? 0)).toBeCloseTo(15, 6);
  });

  it("lie so that the Han em box stands in the middle of its line", async () => {
    const [line] = await lines(<Text style={body()}>{TEXTS.chinese}</Text>);
    // Page padding 50, half-leading 2.5, em box 0.88 above the baseline.
    expect(line?.y).toBeCloseTo(50 + 2.5 + 8.8, 6);
  });

  it("are not moved by superscripts and subscripts", async () => {
    const raised = (verticalAlign: "super" | "sub") => (
      <Text style={body()}>
        面积10 m<Text style={{ fontSize: 7, verticalAlign }}>2</Text>以上
      </Text>
    );
    const set = await lines(
      <>
        <Text style={body()}>{TEXTS.chinese}</Text>
        {raised("super")}
        {raised("sub")}
        <Text style={body()}>{TEXTS.chinese}</Text>
      </>,
    );
    expect(set.map(({ y }) => Math.round((y - (set[0]?.y ?? 0)) * 1e6) / 1e6)).toEqual([0, 15, 30, 45]);
  });
});

describe("superscripts and subscripts", () => {
  const riseOf = async (verticalAlign: "super" | "sub") => {
    const [line] = await lines(
      <Text style={body("en")}>
        x<Text style={{ fontSize: 7, verticalAlign }}>2</Text>
      </Text>,
    );
    const run = line?.runs.at(-1);
    expect(run?.attributes.fontSize).toBeCloseTo(7, 6);
    return run?.positions[0]?.yOffset ?? 0;
  };

  it("rise and sink from the baseline, within the line", async () => {
    expect(await riseOf("super")).toBeCloseTo(10 / 3, 6);
    expect(await riseOf("sub")).toBeCloseTo(-10 / 7, 6);
  });
});

describe("alignment", () => {
  const edges = async (textAlign: "left" | "right" | "center", text: string) => {
    const [line] = await lines(<Text style={{ ...body("en"), textAlign }}>{text}</Text>);
    if (!line) throw new Error("no line");
    return { left: line.x - 50, right: 50 + MEASURE - line.x - line.width };
  };

  it.each(Object.values(TEXTS))("puts %s at the edge that it asks for", async (text) => {
    expect((await edges("left", text)).left).toBeCloseTo(0, 6);
    expect((await edges("right", text)).right).toBeCloseTo(0, 6);
    const { left, right } = await edges("center", text);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeCloseTo(right, 6);
  });

  it("justifies every line of a paragraph but the last", async () => {
    const set = await lines(<Text style={{ ...body(), textAlign: "justify" }}>{TEXTS.mixed.repeat(5)}</Text>);
    expect(set.length).toBeGreaterThan(2);
    for (const { width } of set.slice(0, -1)) expect(width).toBeCloseTo(MEASURE, 6);
    expect(set.at(-1)?.width).toBeLessThan(MEASURE - 10);
  });
});

describe("tabular figures", () => {
  const widths = async (fontFeatureSettings: string[]) => {
    const set = await lines(
      ["2011.11", "2000.08", "2017.14"].map((date) => (
        <Text key={date} style={{ ...body("en"), fontFeatureSettings }}>
          {date}
        </Text>
      )),
    );
    return set.map(({ width }) => Math.round(width * 1e6) / 1e6);
  };

  it("are all of one width, which proportional ones are not", async () => {
    expect(new Set(await widths(["tnum"])).size).toBe(1);
    expect(new Set(await widths([])).size).toBeGreaterThan(1);
  });
});

describe("a text without a typeface of the library", () => {
  it.each([[{}], [{ fontFamily: "Helvetica" }], [{ fontFamily: "Inter" }]])(
    "is refused, never set in a standard font: %j",
    async (style) => {
      await expect(lines(<Text style={style}>字</Text>)).rejects.toThrow("a text has no typeface");
    },
  );

  it("names a family that does not ship", async () => {
    const style = { ...body(), fontFamily: "Comic + Noto Sans SC @ zh" };
    await expect(lines(<Text style={style}>字</Text>)).rejects.toThrow("there is no font Comic");
  });
});
