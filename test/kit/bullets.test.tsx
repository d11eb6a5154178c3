import { describe, expect, it } from "vitest";
import { Bullets } from "../../src/kit/index.ts";
import { bullet, leadOnly, rich } from "../support/selected.ts";
import { facesOf, GUTTER, lineWith, RIGHT, SETTINGS, set } from "./set.tsx";

const long = (lang: string) =>
  rich(lang === "zh" ? "重写网关并降低延迟".repeat(12) : "Rewrote the gateway. ".repeat(12), lang);

describe("bullets", () => {
  it("hang: every line of a text starts where its first one does, clear of the mark", async () => {
    const [mark, ...lines] = await set(<Bullets bullets={[bullet("a", { text: long("zh") })]} />);
    expect(mark?.text).toBe("•");
    expect(mark?.x).toBeCloseTo(SETTINGS.margin.x, 4);
    expect(lines.length).toBeGreaterThan(1);
    for (const { x } of lines) expect(x).toBeCloseTo(SETTINGS.margin.x + GUTTER, 4);
    expect(mark?.y).toBeCloseTo(lines[0]?.y ?? 0, 4);
  });

  it("of deeper levels step in by a gutter each and have marks of their own", async () => {
    const deep = bullet("一", {
      children: [bullet("二", { children: [bullet("三", { children: [bullet("四")] })] })],
    });
    const lines = await set(<Bullets bullets={[deep]} />);
    const marks = lines.filter(({ text }) => !/\p{Script=Han}/u.test(text));
    expect(marks).toHaveLength(4);
    expect(marks[1]?.text).not.toBe(marks[0]?.text);
    ["一", "二", "三", "四"].forEach((words, level) => {
      expect(lineWith(lines, words).x).toBeCloseTo(SETTINGS.margin.x + GUTTER * (level + 1), 4);
    });
  });

  it("justify Chinese and leave English ragged", async () => {
    const chinese = (await set(<Bullets bullets={[bullet("a", { text: long("zh") })]} />)).slice(1, -1);
    for (const { x, width } of chinese) expect(x + width).toBeCloseTo(RIGHT, 4);
    const text = long("en");
    const english = (await set(<Bullets bullets={[bullet("a", { text })]} />, { lang: "en" })).slice(1, -1);
    expect(chinese.length * english.length).toBeGreaterThan(0);
    for (const { x, width } of english) expect(x + width).toBeLessThan(RIGHT - 0.1);
  });
});

describe("a run-in lead", () => {
  const run = (lang: string) =>
    bullet("a", { lead: rich("Speed", lang), text: rich("halved latency", lang) });

  it.each([
    ["zh", "Speed：halved latency"],
    ["en", "Speed: halved latency"],
  ])("is parted from its text by the separator of the language: %s", async (lang, text) => {
    const lines = await set(<Bullets bullets={[run(lang)]} />, { lang });
    expect(lines.at(-1)?.text).toBe(text);
  });

  it("is bold, its text is not", async () => {
    const [, line] = await set(<Bullets bullets={[run("en")]} />, { lang: "en" });
    if (!line) throw new Error("no line");
    expect([...new Set(facesOf(line))]).toEqual(["Inter-SemiBold", "Inter-Regular"]);
  });

  it("without a text has no separator", async () => {
    const lines = await set(<Bullets bullets={[leadOnly("成果", [bullet("其一")])]} />);
    expect(lines.filter(({ text }) => text.includes("成果")).map(({ text }) => text)).toEqual(["成果"]);
  });
});
