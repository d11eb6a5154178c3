import type { LaidOutDocument, LaidOutNode } from "./lay-out.ts";

/**
 * How much of each page's text area its content fills, from the top: 0 to 1, more if it overflows.
 * Counted are set lines and pictures, not the boxes around them, which a page break stretches to the page's end.
 */
export function pageFill(document: LaidOutDocument): number[] {
  return document.children.map((page) => {
    const { height = 0, paddingTop = 0, paddingBottom = 0 } = page.box ?? {};
    const room = height - paddingTop - paddingBottom;
    const flow = (page.children ?? []).filter((child) => child.style?.["position"] !== "absolute");
    const squeezed = flow.reduce((sum, child) => sum + squeezeOf(child), 0);
    // Yoga makes blocks lower than their lines rather than let them leave the page: that is overflow as well.
    if (squeezed > 0.01) return 1 + squeezed / room;
    return (Math.max(paddingTop, ...flow.map((child) => lowestEdge(child, 0))) - paddingTop) / room;
  });
}

/** Where the last line or picture of a node ends, in pt from the top of what its parent stands in. */
function lowestEdge(node: LaidOutNode, parentTop: number): number {
  const top = parentTop + (node.box?.top ?? 0);
  if (node.type === "TEXT") return top + (node.box?.paddingTop ?? 0) + linesHeight(node);
  const children = node.children ?? [];
  if (node.type === "IMAGE" || children.length === 0) return top + (node.box?.height ?? 0);
  return Math.max(top, ...children.map((child) => lowestEdge(child, top)));
}

/** How much lower the texts of a block of the flow are than their lines; side by side they share the loss. */
function squeezeOf(node: LaidOutNode): number {
  if (node.type === "TEXT") return Math.max(0, linesHeight(node) - (node.box?.height ?? 0));
  return Math.max(0, ...(node.children ?? []).map(squeezeOf));
}

const linesHeight = ({ lines = [] }: LaidOutNode): number =>
  lines.reduce((sum, { box }) => sum + box.height, 0);
