import type { Block } from "../pages/index.ts";
import { childrenOf, isAbsolute, type LaidOutNode } from "./laid-out.ts";

/**
 * The blocks of a flow from top to bottom. A box that only holds blocks is looked into; one that nobody described is
 * a block that no page divides.
 */
export function blocksOf(flow: LaidOutNode): Block[] {
  return childrenOf(flow).flatMap((child) => blocksBelow(child, 0));
}

function blocksBelow(node: LaidOutNode, parentTop: number): Block[] {
  if (isAbsolute(node)) return [];
  const { top: ownTop = 0, height = 0 } = node.box ?? {};
  const top = parentTop + ownTop;
  const traits = node.props?.block;
  if (traits) return [{ traits, top, bottom: top + height, lines: lineTops(node, top) }];
  if (holdsBlocks(node)) return childrenOf(node).flatMap((child) => blocksBelow(child, top));
  return height > 0 ? [{ traits: {}, top, bottom: top + height, lines: [top] }] : [];
}

const holdsBlocks = (node: LaidOutNode): boolean =>
  childrenOf(node).some((child) => child.props?.block !== undefined || holdsBlocks(child));

/** Where the lines of the longest text in a block begin. */
function lineTops(block: LaidOutNode, top: number): number[] {
  const texts = textsBelow(block, top).map(({ node, top: textTop }) => {
    const { lines = [] } = node;
    const first = lines[0]?.box.y ?? 0;
    return lines.map(({ box }) => textTop + (node.box?.paddingTop ?? 0) + box.y - first);
  });
  const longest = texts.reduce((most, lines) => (lines.length > most.length ? lines : most), [] as number[]);
  return longest.length > 0 ? longest : [top];
}

function textsBelow(node: LaidOutNode, top: number): { node: LaidOutNode; top: number }[] {
  if (node.type === "TEXT") return [{ node, top }];
  return childrenOf(node).flatMap((child) => textsBelow(child, top + (child.box?.top ?? 0)));
}
