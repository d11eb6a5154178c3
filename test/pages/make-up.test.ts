import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlockTraits } from "../../src/model/block.ts";
import { type Block, type Galley, makeUp } from "../../src/pages/index.ts";

/** Blocks below each other, each of some lines of 10 pt. */
const stack = (...parts: readonly (readonly [lines: number, traits?: BlockTraits])[]): Block[] => {
  let top = 0;
  return parts.map(([count, traits = {}]) => {
    const lines = Array.from({ length: count }, (_, i) => top + i * 10);
    top += count * 10;
    return { traits, top: top - count * 10, bottom: top, lines };
  });
};

/** Pages with room for a number of lines. */
const galley = (blocks: readonly Block[], ...lines: readonly number[]): Galley => ({
  blocks,
  rooms: lines.map((count) => count * 10),
  continuedHeads: new Map(),
});

const single = (count: number, traits: BlockTraits = {}): [number, BlockTraits][] =>
  Array.from({ length: count }, () => [1, traits]);

/** How many lines each page shows. */
const linesPerPage = (given: Galley): number[] =>
  makeUp(given).parts.map(({ from, to }) => Math.round((to - from) / 10));

const HEAD: BlockTraits = { begins: "section", keepWithNext: true };

describe("pages", () => {
  it("are filled from the first one on", () => {
    expect(linesPerPage(galley(stack(...single(15)), 10, 10))).toEqual([10, 5]);
  });

  it("show everything, in order and once", () => {
    const { parts } = makeUp(galley(stack(...single(27)), 10, 10, 10));
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 100],
      [100, 200],
      [200, 270],
    ]);
  });

  it("say by how much the last one is overfull", () => {
    expect(makeUp(galley(stack(...single(13)), 10)).overflow).toBe(30);
    expect(makeUp(galley(stack(...single(23)), 10, 10)).overflow).toBe(30);
    expect(makeUp(galley(stack(...single(20)), 10, 10)).overflow).toBe(0);
  });

  it("are as many as were asked for, the last one at least 35 % full", () => {
    expect(linesPerPage(galley(stack(...single(22)), 20, 20))).toEqual([15, 7]);
  });

  it("are fewer than were asked for where the content would be spread thin", () => {
    expect(linesPerPage(galley(stack(...single(18)), 20, 20))).toEqual([18]);
    expect(linesPerPage(galley(stack(...single(21)), 20, 20))).toEqual([14, 7]);
  });

  it("begin without the space before their first block", () => {
    const blocks = stack(...single(15)).map((block, i) =>
      i < 10 ? block : { ...block, top: block.top + 6, bottom: block.bottom + 6, lines: [block.top + 6] },
    );
    expect(makeUp(galley(blocks, 10, 10)).parts[1]).toMatchObject({ from: 106, to: 156, height: 50 });
  });
});

describe("a page break", () => {
  it("stands between sections rather than within one, where little room is lost", () => {
    const section = (lines: number): [number, BlockTraits][] => [[1, HEAD], ...single(lines - 1)];
    expect(linesPerPage(galley(stack(...section(29), ...section(20)), 30, 30))).toEqual([29, 20]);
    // Half a page is too much to give up.
    expect(linesPerPage(galley(stack(...section(15), ...section(40)), 30, 30))).toEqual([30, 25]);
  });

  it("stands between entries rather than within one", () => {
    const job = (id: string): [number, BlockTraits][] => [
      [1, { begins: "entry", entry: id, keepWithNext: true }],
      ...single(9, { entry: id }),
    ];
    expect(linesPerPage(galley(stack(...job("a"), ...job("b"), ...job("c"), ...job("d")), 21, 21))).toEqual([
      20, 20,
    ]);
  });

  it("stands between bullets rather than within one", () => {
    const bullet: [number, BlockTraits] = [4, { divisible: true }];
    const bullets = Array.from({ length: 20 }, () => bullet);
    expect(linesPerPage(galley(stack(...bullets), 42, 42))).toEqual([40, 40]);
  });

  it("never follows what must not be last: heads, headers, leads", () => {
    const blocks = stack(...single(9), [1, HEAD], ...single(8));
    expect(linesPerPage(galley(blocks, 10, 10))).toEqual([9, 9]);
  });

  it("leaves two lines of a section below its head", () => {
    const within = { section: "s" };
    const blocks = stack(...single(8), [1, { ...HEAD, ...within }], ...single(8, within));
    expect(linesPerPage(galley(blocks, 10, 10))).toEqual([8, 9]);
  });

  it("leaves two lines of a paragraph, and takes two: no orphans, no widows", () => {
    const paragraph = (lines: number): [number, BlockTraits] => [lines, { divisible: true }];
    for (let room = 10; room < 22; room += 1) {
      const [first = 0] = linesPerPage(galley(stack(...single(9), paragraph(5), ...single(6)), room, 30));
      expect([10, 13]).not.toContain(first);
    }
    // Three lines cannot be divided.
    expect(linesPerPage(galley(stack(...single(8), paragraph(3), ...single(6)), 10, 10))).toEqual([8, 9]);
  });

  it("never divides a block that is not made for it", () => {
    expect(linesPerPage(galley(stack(...single(6), [6], ...single(4)), 10, 10))).toEqual([6, 10]);
  });

  it("never divides a group that has to stay together", () => {
    const group: [number, BlockTraits] = [2, { group: "g", divisible: true }];
    expect(linesPerPage(galley(stack(...single(6), group, group, group, ...single(2)), 10, 10))).toEqual([
      6, 8,
    ]);
  });

  it("divides a group that no page could hold, before anything leaves the paper", () => {
    const group = single(15, { group: "g" });
    expect(linesPerPage(galley(stack(...group), 10, 10))).toEqual([10, 5]);
  });

  it("divides a group rather than leave something out for it", () => {
    const group = single(7, { group: "g" });
    expect(linesPerPage(galley(stack(...single(6), ...group, ...single(7)), 10, 10))).toEqual([10, 10]);
  });

  it("is told where the author wants one and there are not enough pages", () => {
    const blocks = stack(...single(4), [1, { newPage: true, node: "a" }], ...single(8), [
      1,
      { newPage: true, node: "b" },
    ]);
    expect(makeUp(galley(blocks, 20, 20)).missed).toHaveLength(1);
    expect(makeUp(galley(blocks, 20, 20, 20)).missed).toEqual([]);
  });

  it("is made where the author wants it", () => {
    const blocks = stack(...single(4), [1, { newPage: true }], ...single(8));
    expect(linesPerPage(galley(blocks, 20, 20))).toEqual([4, 9]);
    expect(linesPerPage(galley(blocks, 20))).toEqual([13]);
  });
});

describe("an entry that goes on overleaf", () => {
  const within = { section: "work", entry: "a" };
  const blocks = stack([1, { ...HEAD, section: "work" }], ...single(15, within));
  const heads = new Map([["work", 20]]);

  it("has its section's head repeated, which takes room of its own", () => {
    const { parts } = makeUp({ ...galley(blocks, 10, 10), continuedHeads: heads });
    expect(parts[1]).toMatchObject({ continued: "work", from: 100, to: 160, height: 80 });
  });

  it("has a list of lines that goes on named as well", () => {
    const lines = stack([1, { ...HEAD, section: "skills" }], ...single(15, { section: "skills" }));
    const { parts } = makeUp({ ...galley(lines, 10, 10), continuedHeads: new Map([["skills", 20]]) });
    expect(parts[1]).toMatchObject({ continued: "skills" });
  });

  it("has none where a new entry begins", () => {
    const next = stack(
      ...single(10, within),
      [1, { ...within, begins: "entry", entry: "b" }],
      ...single(4, { ...within, entry: "b" }),
    );
    const { parts } = makeUp({ ...galley(next, 10, 10), continuedHeads: heads });
    expect(parts[1]).not.toHaveProperty("continued");
  });
});

describe("pages of another measure", () => {
  it("begin with the same block, and divide no paragraph", () => {
    const narrow = stack(...single(6), [8, { divisible: true }], ...single(4));
    const later = stack(...single(6), [5, { divisible: true }], ...single(4));
    const { parts } = makeUp({ ...galley(narrow, 10, 10), later });
    expect(parts).toMatchObject([
      { from: 0, to: 60 },
      { from: 60, to: 150 },
    ]);
  });
});

describe("the best pages", () => {
  const arbitraryBlock: fc.Arbitrary<[number, BlockTraits]> = fc.tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.record(
      {
        begins: fc.constantFrom("section", "entry"),
        keepWithNext: fc.boolean(),
        divisible: fc.boolean(),
        group: fc.constantFrom("g", "h"),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<BlockTraits>,
  );

  it("lose nothing, overlap nowhere and stay on the paper, whatever the blocks are", () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryBlock, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 8, max: 40 }),
        (parts, room) => {
          const blocks = stack(...parts);
          const made = makeUp(galley(blocks, room, room, room));
          const bottom = blocks.at(-1)?.bottom ?? 0;
          expect(made.parts[0]?.from).toBe(0);
          expect(made.parts.at(-1)?.to).toBe(bottom);
          expect(made.parts.slice(1).map(({ from }) => from)).toEqual(
            made.parts.slice(0, -1).map(({ to }) => to),
          );
          for (const { height } of made.parts.slice(0, -1)) expect(height).toBeLessThanOrEqual(room * 10);
          const last = made.parts.at(-1)?.height ?? 0;
          expect(made.overflow).toBe(Math.max(0, last - room * 10));
          if (bottom <= room * 30) expect(made.overflow).toBeLessThan(bottom);
        },
      ),
    );
  });
});
