import { describe, expect, it } from "vitest";
import { layouts } from "../../layouts/index.ts";
import { pageLines } from "../../src/pdf/index.ts";
import { type PageBlock, pageBlocks } from "../support/page-blocks.ts";
import { type BuiltSample, buildSamples, layOutAgain, layoutOf } from "../support/samples.ts";
import { withDescendants } from "../support/selected.ts";

/** Every sample in every language × layout × variant × paper. */
const { diagnostics, samples } = buildSamples({ layouts: Object.keys(layouts), papers: ["a4", "letter"] });
const matrix = await Promise.all(samples.map(read));

async function read(sample: BuiltSample) {
  const { document } = await layOutAgain(sample);
  return {
    ...sample,
    name: sample.entry.file,
    blocks: pageBlocks(document),
    lines: pageLines(document),
  };
}

/** Full enough that nobody asks what is missing (design: bottom white 0 to 12 %). */
const FULL = 0.88;
const SECOND_PAGE = 0.35;

it("the matrix has 72 PDFs: six samples, three layouts, two variants, two papers", () => {
  expect(matrix).toHaveLength(72);
  expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
});

describe.each(matrix)("$name", ({ entry, selected, blocks, lines }) => {
  const { fill, comfort, omitted, settings } = entry.fit;

  it.runIf(entry.target === 1)("is one page, filled but for 12 % at most, unless it is short", () => {
    expect(entry.pages).toBe(1);
    expect(fill).toHaveLength(1);
    expect(fill[0]).toBeLessThanOrEqual(1);
    if (comfort < 1 || omitted.length > 0) expect(fill[0]).toBeGreaterThanOrEqual(FULL);
  });

  it.runIf(entry.target === 2)("is two pages, the second at least 35 % full", () => {
    expect(entry.pages).toBe(2);
    expect(fill).toHaveLength(2);
    expect(Math.max(...fill)).toBeLessThanOrEqual(1);
    expect(fill[1]).toBeGreaterThanOrEqual(SECOND_PAGE);
  });

  it("has no type below the floor", () => {
    const { floor } = layoutOf(entry).range(entry.lang, entry.pages);
    expect(settings.size).toBeGreaterThanOrEqual(floor.size);
    expect(lines.length).toBeGreaterThan(40);
    // The marks of inner lists are smaller by design.
    const words = lines.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    expect(words.filter((line) => line.size < floor.size - 1e-6)).toEqual([]);
  });

  it("leaves no head, header or lead alone at the foot of a page", () => {
    const last = lastOfPages(blocks);
    expect(last.length).toBeGreaterThan(0);
    expect(last.filter(({ traits }) => traits.keepWithNext)).toEqual([]);
  });

  it("has every header on the page of its first bullet", () => {
    const headers = blocks.flatMap((block, i) =>
      block.traits.begins === "entry" && block.traits.keepWithNext ? [[block, blocks[i + 1]] as const] : [],
    );
    expect(
      headers.filter(([header, first]) => header.page !== first?.page || first.flow !== header.flow),
    ).toEqual([]);
  });

  it("has no orphans and no widows", () => {
    const parts = blocks.filter(
      ({ traits: { node }, page }) =>
        node !== undefined && blocks.some((other) => other.traits.node === node && other.page !== page),
    );
    expect(parts.filter(({ lines }) => lines < 2)).toEqual([]);
    if (entry.target === 1) expect(parts).toEqual([]);
  });

  it("shows everything that must stay", () => {
    const must = selected.sections.flatMap(withDescendants).filter(({ priority }) => priority === "must");
    const shown = new Set(blocks.map(({ traits }) => traits.node));
    expect(must.filter(({ id }) => !shown.has(id))).toEqual([]);
    expect(omitted.filter(({ priority }) => priority === "must")).toEqual([]);
  });
});

/** The last block of every flow on every page but the flow's last. */
function lastOfPages(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.filter((block, i) => {
    const next = blocks[i + 1];
    return next === undefined || next.flow !== block.flow || next.page !== block.page;
  });
}
