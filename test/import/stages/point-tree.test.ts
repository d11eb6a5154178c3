import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/import/entries/fields.ts";
import { PointTree } from "../../../src/import/entries/point-tree.ts";
import { Said } from "../../../src/import/said.ts";
import type { ListItem } from "../../../src/model/intake.ts";

const item = (
  text: string,
  { glyph, below = [] }: { glyph?: string; below?: readonly ListItem[] } = {},
): ListItem => ({
  ...(glyph !== undefined && { glyph }),
  line: 1,
  blocks: [
    { kind: "paragraph", lines: [{ text, line: 1 }], line: 1 },
    ...(below.length > 0 ? [{ kind: "list" as const, ordered: false, items: below, line: 1 }] : []),
  ],
});

/** One line for each point, two spaces for each level; a lead ends in a colon. */
const drawn = (points: readonly Point[], depth = 0): readonly string[] =>
  points.flatMap(({ lead, text, highlights = [] }) => [
    "  ".repeat(depth) + [lead && `${lead.text}:`, text?.text].filter((part) => part !== undefined).join(" "),
    ...drawn(highlights, depth + 1),
  ]);

const treeOf = (build: (tree: PointTree) => void) => {
  const tree = new PointTree();
  build(tree);
  return drawn(tree.points());
};

describe("the points of an entry", () => {
  it("stand as their list has them", () => {
    expect(
      treeOf((tree) =>
        tree.addList([item("Platform", { below: [item("one"), item("two")] }), item("three")]),
      ),
    ).toEqual(["Platform:", "  one", "  two", "three"]);
  });

  it("stand below the heading before them", () => {
    expect(
      treeOf((tree) => {
        tree.addGroup(new Said("Platform:", 1), undefined);
        tree.addList([item("one"), item("two")]);
        tree.addGroup(new Said("Billing", 1), undefined);
        tree.addList([item("three")]);
      }),
    ).toEqual(["Platform:", "  one", "  two", "Billing:", "  three"]);
  });

  it("keep the texts between their lists between them", () => {
    expect(
      treeOf((tree) => {
        tree.addList([item("one")]);
        tree.addText(new Said("between", 1));
        tree.addList([item("two")]);
      }),
    ).toEqual(["one", "between", "two"]);
  });

  it("find their level by their glyph, where a list stands too high", () => {
    expect(
      treeOf((tree) => {
        tree.addList([item("A", { glyph: "•", below: [item("a", { glyph: "○" })] })]);
        tree.addStray([item("b", { glyph: "○" }), item("B", { glyph: "•" }), item("c", { glyph: "○" })]);
      }),
    ).toEqual(["A:", "  a", "  b", "B", "  c"].map((line) => (line === "B" ? "B" : line)));
  });

  it("have three levels at most, and lose nothing below", () => {
    const deep = item("1", {
      below: [item("2", { below: [item("3", { below: [item("4", { below: [item("5")] })] })] })],
    });
    const lines = treeOf((tree) => tree.addList([deep]));
    expect(lines.map((line) => line.trim().replace(":", ""))).toEqual(["1", "2", "3", "4", "5"]);
    expect(Math.max(...lines.map((line) => line.length - line.trimStart().length))).toBe(4);
  });

  it("are none where there was nothing", () => {
    expect(new PointTree().isEmpty).toBe(true);
    expect(treeOf((tree) => tree.addList([]))).toEqual([]);
  });
});
