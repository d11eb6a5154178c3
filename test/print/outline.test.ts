import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../src/print/outline.ts";

const bitmap = (...rows: readonly string[]): boolean[][] =>
  rows.map((row) => [...row].map((module) => module === "#"));

/** The module at a place of an outline, by the rule of nonzero winding numbers (ISO 32000-1 8.5.3.3.2). */
function isInside(path: string, x: number, y: number): boolean {
  let winding = 0;
  for (const subpath of path.split("Z")) {
    const points = [...subpath.matchAll(/(\d+) (\d+)/g)].map(([, a, b]) => [Number(a), Number(b)] as const);
    points.forEach(([x1, y1], i) => {
      const [, y2] = points[(i + 1) % points.length] ?? [0, 0];
      // Edges are upright or level; a ray to the right meets upright ones only.
      if (x1 > x && Math.min(y1, y2) < y && y < Math.max(y1, y2)) winding += y2 > y1 ? 1 : -1;
    });
  }
  return winding !== 0;
}

describe("the outline of a code", () => {
  it("goes around a dark area once, from corner to corner", () => {
    expect(outlineOf(bitmap("##", "##"))).toBe("M0 0L2 0L2 2L0 2Z");
  });

  it("goes around a hole the other way", () => {
    expect(outlineOf(bitmap("###", "# #", "###"))).toBe("M0 0L3 0L3 3L0 3ZM2 1L1 1L1 2L2 2Z");
  });

  it("is nothing where nothing is dark", () => {
    expect(outlineOf(bitmap("  ", "  "))).toBe("");
  });

  it("holds the dark modules of any bitmap, and no others", () => {
    const rows = fc.array(fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(rows, (modules) => {
        const path = outlineOf(modules);
        const seen = modules.map((row, y) => row.map((_, x) => isInside(path, x + 0.5, y + 0.5)));
        expect(seen).toEqual(modules);
      }),
    );
  });
});
