import type { LaidOutDocument, LaidOutNode } from "./lay-out.ts";

/** How much of each page's text area its content fills, from the top: 0 to 1, more if it overflows. */
export function pageFill(document: LaidOutDocument): number[] {
  return document.children.map((page) => {
    const { height = 0, paddingTop = 0, paddingBottom = 0 } = page.box ?? {};
    const room = height - paddingTop - paddingBottom;
    return (lowestEdge(page) - paddingTop) / room;
  });
}

/** The lowest edge of what flows on a page, in pt from the page's top. Running lines stand outside the flow. */
function lowestEdge(page: LaidOutNode): number {
  return (page.children ?? [])
    .filter((child) => child.style?.["position"] !== "absolute")
    .reduce((lowest, { box }) => Math.max(lowest, (box?.top ?? 0) + (box?.height ?? 0)), 0);
}
