import { describe, expect, it } from "vitest";
import { prepare, setLines } from "../../src/text/index.ts";
import { gapAfter, paragraphOf, SIZE, setAt } from "./fake-faces.ts";
import { ALL_SENTENCES, CHINESE, MIXED } from "./sentences.ts";

/** Room that setting added behind each cluster of a line, in em; only within the line. */
function roomBehind(text: string, measure: number, lang = "zh") {
  const { clusters } = paragraphOf(text, { lang });
  return setAt(text, measure, { lang }).map((line) =>
    clusters.slice(line.from, line.to).map((cluster, index) => ({
      left: text.slice(cluster.start, cluster.end),
      right: text.slice(cluster.end, cluster.end + 1),
      room: ((line.advances[index] ?? 0) - cluster.advance) / SIZE,
      inside: index < line.to - line.from - 1,
      ragged: line.ragged,
    })),
  );
}

describe("Chinese is justified (CLREQ 6.2)", () => {
  it("fills every line but the last exactly", () => {
    for (const text of CHINESE) {
      for (let measure = 12; measure <= 30; measure++) {
        const lines = setAt(text, measure);
        for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(measure * SIZE, 6);
      }
    }
  });

  it("never stretches a last line or a single one", () => {
    expect(setAt("稳定性建设", 10)[0]).toMatchObject({ width: 50, ragged: true });
    expect(setAt("稳定性建设与容量评估", 8).at(-1)?.ragged).toBe(true);
  });

  it("opens all boundaries of Han on a line alike", () => {
    const text = "在稳定性建设中持续推动容量评估故障演练与变更管控机制落地";
    for (let measure = 9; measure < 20; measure += 0.7) {
      for (const line of roomBehind(text, measure)) {
        const gaps = line.filter(({ inside }) => inside).map(({ room }) => room);
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeCloseTo(0);
      }
    }
  });

  it("squeezes within the limits: never below half an em a mark, an eighth a gap", () => {
    for (const text of [...CHINESE, ...MIXED]) {
      for (let measure = 8; measure <= 30; measure += 0.7) {
        for (const line of roomBehind(text, measure)) {
          for (const { left, room } of line) {
            if (/[，、；：。？！）》”]/u.test(left)) expect(room).toBeGreaterThanOrEqual(-0.5001);
            else if (/\p{Script=Han}/u.test(left)) expect(room).toBeGreaterThanOrEqual(-0.0001);
          }
        }
      }
    }
  });

  it("gives up room in brackets first, then in pauses, then between scripts", () => {
    const text = "甲（乙）丙，丁Go戊";
    const nobreak = [{ start: 0, end: text.length }];
    const at = (measure: number) =>
      ["）", "，", "丁"].map((mark) => gapAfter(text, text.indexOf(mark), measure, { nobreak }));
    const close = (...values: number[]) => values.map((value) => expect.closeTo(value));
    expect(at(9.5)).toEqual(close(0, 0, 0.25));
    expect(at(9)).toEqual(close(-0.25, 0, 0.25));
    expect(at(8.25)).toEqual(close(-0.5, -0.25, 0.25));
    expect(at(7.9)).toEqual(close(-0.5, -0.5, 0.2));
  });

  it("draws a squeezed opening mark to the left by what it gives up", () => {
    const text = "甲（乙）丙，丁Go戊";
    const [line] = setAt(text, 9, { nobreak: [{ start: 0, end: text.length }] });
    expect(line?.shifts[1]).toBeCloseTo(-2.5);
    expect(line?.advances[1]).toBeCloseTo(7.5);
  });

  it("takes up room in word spaces first, then between scripts, then between all Han", () => {
    const text = "用 Go js 写一二三四五六";
    const at = (measure: number) => {
      const [line] = setAt(text, measure);
      expect(line?.to).toBe(12);
      return [4, 0, 9].map((index) => ((line?.advances[index] ?? 0) - 10) / SIZE);
    };
    const close = (...values: number[]) => values.map((value) => expect.closeTo(value));
    expect(at(8)).toEqual(close(-0.5, 0.25, 0));
    expect(at(8.1)).toEqual(close(-0.5, 0.3, 0));
    expect(at(8.6)[2]).toBeGreaterThan(0.05);
  });

  it("adds nothing inside a bracket, after its opening or before its closing", () => {
    let stretched = 0;
    for (let measure = 9; measure <= 30; measure += 0.7) {
      const text = "参与（含灰度与回滚）机制，编写《容量评估手册》及“故障演练”指南并推动各团队落地";
      for (const { left, right, room, ragged, inside } of roomBehind(text, measure).flat()) {
        if (/\p{Script=Han}{2}/u.test(left + right) && !ragged && room > 0.01) stretched++;
        if (inside && (/[（《“]/u.test(left) || /[）》”]/u.test(right)))
          expect(room).toBeLessThanOrEqual(0.0001);
      }
    }
    expect(stretched).toBeGreaterThan(50);
  });

  it("adds nothing beside connectors, nor between the halves of a dash", () => {
    for (let measure = 10; measure <= 24; measure += 0.7) {
      for (const line of roomBehind("往返上海—成都两地，约 3～5 亿次——图灵·香农日/周都写……", measure)) {
        for (const { left, right, room, inside } of line) {
          if (inside && /[—～/…]/u.test(left + right) && !/[\s，]/u.test(left))
            expect(room).toBeLessThanOrEqual(0.0001);
        }
      }
    }
  });
});

describe("Latin words are never tracked", () => {
  it("whatever the measure and language", () => {
    let seen = 0;
    for (const { text, lang } of ALL_SENTENCES) {
      for (let measure = 8; measure <= 40; measure += 0.7) {
        for (const line of roomBehind(text, measure, lang)) {
          for (const { left, right, room } of line) {
            if (!/[\p{Script=Latin}\d]/u.test(left) || !/[\p{Script=Latin}\d.,/+#_@:-]/u.test(right))
              continue;
            seen++;
            expect(room).toBeCloseTo(0, 9);
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(10_000);
  });
});

describe("English", () => {
  it("is ragged at its start alignment, with natural spaces", () => {
    const text = "Designed and shipped a scheduler that raised cluster utilization";
    const { clusters } = paragraphOf(text, { lang: "en" });
    for (const line of setAt(text, 14, { lang: "en", align: "start" })) {
      const visible = clusters
        .slice(line.from, line.to)
        .filter((_, index) => (line.advances[index] ?? 0) > 0);
      for (const cluster of visible)
        expect(line.advances[clusters.indexOf(cluster) - line.from]).toBe(cluster.advance);
    }
  });

  it("stretches word spaces to 0.8 em at most when justified, and leaves hopeless lines ragged", () => {
    const text = "Designed and shipped a multi-tenant scheduler that raised cluster utilization considerably";
    let ragged = 0;
    for (let measure = 10; measure <= 40; measure++) {
      for (const line of setAt(text, measure, { lang: "en" })) {
        if (line.ragged) ragged++;
        for (const [index, advance] of line.advances.entries()) {
          expect([index, advance <= 8.0001]).toEqual([index, true]);
        }
      }
    }
    expect(ragged).toBeGreaterThan(0);
  });
});

describe("a line that cannot reach its measure", () => {
  it("is set ragged rather than torn apart", () => {
    const [first] = setAt("见https://example.org/abcdefghijklmn可查", 19.5);
    expect(first?.ragged).toBe(true);
  });

  it("widens its word spaces and the gaps between scripts as far as goes unnoticed, and nothing else", () => {
    const text = "推出并维护 Amazon Elastic Kubernetes Autoscalers 的中文版本";
    const paragraph = paragraphOf(text, { nobreak: [{ start: 21, end: 43 }] });
    const clusters = paragraph.clusters.map((cluster) =>
      text[cluster.start] === " " ? { ...cluster, advance: SIZE / 4 } : cluster,
    );
    const [line] = setLines(prepare({ ...paragraph, clusters }), () => 22.8 * SIZE);
    expect(line).toMatchObject({ to: 21, ragged: true });
    const advance = (index: number) => (line?.advances[index] ?? Number.NaN) / SIZE;
    expect(advance(12)).toBeCloseTo(1 / 2);
    expect(advance(4)).toBeCloseTo(1 + 1 / 3);
    for (const han of [0, 1, 2, 3]) expect(advance(han)).toBeCloseTo(1);
  });

  it("is found before Han are a fifth of an em apart, if the measure is wide", () => {
    let ragged = 0;
    for (const text of [...CHINESE, ...MIXED]) {
      for (let measure = 25; measure <= 48; measure += 0.7) {
        ragged += setAt(text, measure)
          .slice(0, -1)
          .filter((line) => line.ragged).length;
        for (const { left, right, room } of roomBehind(text, measure).flat())
          if (/^\p{Script=Han}{2}$/u.test(left + right)) expect(room).toBeLessThan(0.2);
      }
    }
    expect(ragged).toBeGreaterThan(0);
  });
});
