import { describe, expect, it } from "vitest";
import { prepare, setLines } from "../../src/text/index.ts";
import { clustersOf, gapAfter, paragraphOf, SIZE, setAt } from "./fake-faces.ts";

const RAGGED = { align: "start" } as const;

/** Set width of a text on one ragged line, in em. */
const widthOf = (text: string, lang = "zh"): number =>
  (setAt(text, 100, { ...RAGGED, lang })[0]?.width ?? Number.NaN) / SIZE;

/** The gap behind the first occurrence of a character, in em. */
const gapBehind = (text: string, character: string): number =>
  gapAfter(text, text.indexOf(character), 100, RAGGED);

describe("the gap between Han and Latin script (CLREQ 6.3.3)", () => {
  it("is a quarter em on both sides of letters, digits and Greek", () => {
    expect(widthOf("用Go写")).toBeCloseTo(2 + 1 + 0.5);
    expect(widthOf("共17个")).toBeCloseTo(2 + 1 + 0.5);
    expect(widthOf("取3σ为")).toBeCloseTo(2 + 1 + 0.5);
  });

  it("replaces a source space, so that typed and untyped texts are set alike", () => {
    expect(widthOf("用 Go 写")).toBeCloseTo(widthOf("用Go写"));
    const { clusters } = paragraphOf("用 Go");
    const [line] = setAt("用 Go", 100);
    expect(clusters[1]?.advance).toBe(5);
    expect(line?.advances[1]).toBe(0);
    expect(line?.advances[0]).toBeCloseTo(12.5);
  });

  it("is there beside the signs that belong to a number or name", () => {
    expect(gapBehind("支撑60w+容器", "+")).toBeCloseTo(0.25);
    expect(gapBehind("使用C#语言", "#")).toBeCloseTo(0.25);
    expect(gapBehind("提升30%以上", "%")).toBeCloseTo(0.25);
    expect(gapBehind("了解.NET", "解")).toBeCloseTo(0.25);
    expect(gapBehind("占比≥15%", "比")).toBeCloseTo(0.25);
  });

  it("is not beside full-width punctuation, nor does a source space stay there", () => {
    expect(widthOf("语言：Go、C，等")).toBeCloseTo(6 + 1 + 0.5);
    expect(widthOf("语言： Go、 C， 等")).toBeCloseTo(6 + 1 + 0.5);
    expect(gapBehind("称为“Go”的", "“")).toBeCloseTo(0);
  });

  it("is neither inside tokens nor around a solidus, range mark or multiplication sign", () => {
    expect(widthOf("做A/B实验")).toBeCloseTo(3 + 1.5 + 0.5);
    expect(gapBehind("读/写", "读")).toBe(0);
    expect(widthOf("约5～9亿")).toBeCloseTo(3 + 1 + 0.5);
    expect(gapBehind("约5～9亿", "5")).toBe(0);
    expect(gapBehind("1920×1080", "0")).toBe(0);
  });

  it("is not on account of a superscript", () => {
    const text = "第8th名";
    const line = setLines(
      prepare({ text, lang: "zh", align: "start", clusters: clustersOf(text, "zh", [[2, 4]]) }),
      () => 1000,
    )[0];
    expect([...(line?.advances ?? [])]).toEqual([12.5, 5, 3, 3, 10]);
  });

  it("is for Chinese paragraphs: English ones keep their word spaces", () => {
    expect(widthOf("at 阿里 now", "en")).toBeCloseTo(1 + 0.5 + 2 + 0.5 + 1.5);
  });

  it("leaves word spaces between Latin words, and between Han where the author put one", () => {
    expect(widthOf("用 Node js 写")).toBeCloseTo(2 + 3.5 + 0.5);
    expect(widthOf("切流 限流")).toBeCloseTo(4.5);
  });

  it("is gone at line starts and ends", () => {
    for (const line of setAt("掌握Kubernetes与Istio等工具，负责平台稳定性", 6, RAGGED)) {
      const advances = [...line.advances].slice(0, line.to - line.from);
      expect(line.width).toBeCloseTo(advances.reduce((sum, advance) => sum + advance, 0));
      expect(line.width).toBeLessThanOrEqual(60.001);
    }
    const [first] = setAt("使用Go", 2.2, RAGGED);
    expect(first?.width).toBeCloseTo(20);
  });
});

describe("squeezed marks (GB/T 15834 5.1.10, CLREQ 6.3.2)", () => {
  it("sets two marks on one and a half em if one is a bracket or quote", () => {
    for (const pair of ["：“", "。”", "》《", "（《", "》）", "”，", "）。", "·《"]) {
      const natural = pair.startsWith("·") ? 1.5 : 2;
      expect([pair, widthOf(`甲${pair}乙`)]).toEqual([pair, 2 + natural - 0.5]);
    }
  });

  it("sets a pause before a stop tight, and leaves single marks their em", () => {
    expect(widthOf("甲、，乙")).toBeCloseTo(3.5);
    expect(widthOf("一、二，三；四：五。六？七！八")).toBeCloseTo(15);
  });

  it("sets two exclamations on one em and three on two (GB/T 15834 5.1.2)", () => {
    expect(widthOf("能？！当")).toBeCloseTo(3);
    expect(widthOf("能！！！当")).toBeCloseTo(4);
  });

  it("keeps dashes and ellipses at two em", () => {
    expect(widthOf("甲——乙")).toBeCloseTo(4);
    expect(widthOf("甲……乙")).toBeCloseTo(4);
  });

  it("sets an interpunct into half an em, centred", () => {
    const [line] = setAt("艾·图", 100, RAGGED);
    expect([...(line?.advances ?? [])]).toEqual([10, 5, 10]);
    expect([...(line?.shifts ?? [])]).toEqual([0, -2.5, 0]);
  });

  it("trims an opening mark at a line's start and draws it that much to the left", () => {
    const [line] = setAt("（校级）奖", 100, RAGGED);
    expect(line?.advances[0]).toBeCloseTo(5);
    expect(line?.shifts[0]).toBeCloseTo(-5);
  });

  it("counts a closing mark at a line's end as half", () => {
    expect(widthOf("完成。")).toBeCloseTo(2.5);
    expect(widthOf("（完成）")).toBeCloseTo(3);
  });

  it("knows full-width marks by their glyph: a proportional quote is not squeezed", () => {
    expect(widthOf("“a”", "en")).toBeCloseTo(1.5);
  });
});

describe("kerning", () => {
  /** Every letter is kerned by -1 pt with what follows it. */
  const kerned = (text: string, lang: string) => ({
    ...paragraphOf(text, { lang, align: "start" }),
    clusters: clustersOf(text, lang).map((cluster) =>
      /[a-z]/i.test(text.charAt(cluster.start))
        ? { ...cluster, advance: cluster.advance - 1, kern: -1 }
        : cluster,
    ),
  });

  const widths = (text: string, lang: string, measure: number) =>
    setLines(prepare(kerned(text, lang)), () => measure).map(({ width }) => width);

  it("counts within a line, not at its end, where nothing follows", () => {
    expect(widths("abcd", "en", 1000)).toEqual([17]);
    expect(widths("abc def", "en", 20)).toEqual([13, 13]);
  });

  it("is not with a space that a Han–Latin gap replaces", () => {
    const text = "甲a 乙";
    const clusters = clustersOf(text, "zh").map((cluster) =>
      text.charAt(cluster.start) === " " ? { ...cluster, advance: cluster.advance - 1, kern: -1 } : cluster,
    );
    const [line] = setLines(prepare({ ...paragraphOf(text, RAGGED), clusters }), () => 1000);
    expect([...(line?.advances ?? [])]).toEqual([12.5, 7.5, 0, 10]);
  });
});
