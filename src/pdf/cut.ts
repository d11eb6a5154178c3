import { isAbsolute, type LaidOutBox, type LaidOutNode } from "./laid-out.ts";

/** Lengths of layout are single-precision; a hundredth of a point is far below anything visible. */
const EPSILON = 0.01;

/**
 * The part of a node between two heights, in pt from its own top, moved up so that it begins there. Boxes that reach
 * beyond are cut, texts between two of their lines. What stands at a place of its own is left out.
 */
export function cut(node: LaidOutNode, from: number, to: number): LaidOutNode {
  const { box } = node;
  if (!box) return node;
  const height = Math.min(box.height, to) - Math.max(0, from);
  return { ...node, ...contentBetween(node, from, to), box: { ...box, height } };
}

function contentBetween(node: LaidOutNode, from: number, to: number): Partial<LaidOutNode> {
  if (node.type === "TEXT") return { lines: linesBetween(node, from, to) };
  return { children: (node.children ?? []).flatMap((child) => cutChild(child, from, to)) };
}

/** A child within the part, at its new place; nothing if it lies outside. */
function cutChild(child: LaidOutNode, from: number, to: number): LaidOutNode[] {
  if (isAbsolute(child) || !child.box) return [];
  const { top, height } = child.box;
  const bottom = top + height;
  const isEmpty = height <= EPSILON;
  if (isEmpty ? top < from - EPSILON || top > to + EPSILON : bottom <= from + EPSILON || top >= to - EPSILON)
    return [];
  const isWhole = top >= from - EPSILON && bottom <= to + EPSILON;
  const piece = isWhole ? child : cut(child, Math.max(0, from - top), Math.min(height, to - top));
  return [moved(piece, Math.max(0, top - from))];
}

const moved = (node: LaidOutNode, top: number): LaidOutNode => ({
  ...node,
  box: { ...(node.box as LaidOutBox), top },
});

function linesBetween(node: LaidOutNode, from: number, to: number) {
  const { lines = [], box } = node;
  const start = (box?.paddingTop ?? 0) - (lines[0]?.box.y ?? 0);
  return lines.filter(({ box: { y, height } }) => {
    const middle = start + y + height / 2;
    return middle > from && middle < to;
  });
}
