import type { BlockTraits } from "../../src/model/block.ts";
import type { LaidOutDocument, LaidOutNode } from "../../src/pdf/index.ts";

/** A block as a page shows it: whole, or some of its lines. */
export interface PageBlock {
  /** Counts from 1. */
  readonly page: number;
  readonly flow: string;
  readonly traits: BlockTraits;
  /** Lines of its longest text on this page. */
  readonly lines: number;
  readonly text: string;
}

/** The blocks of every flow in the order in which a document shows them. */
export function pageBlocks(document: LaidOutDocument): PageBlock[] {
  return document.children.flatMap((page, index) =>
    (page.children ?? []).flatMap((child) => {
      const flow = child.props?.flow?.name;
      return flow === undefined
        ? []
        : blocksBelow(child).map((block) => ({ page: index + 1, flow, ...block }));
    }),
  );
}

function blocksBelow(node: LaidOutNode): Omit<PageBlock, "page" | "flow">[] {
  return (node.children ?? []).flatMap((child) => {
    const traits = child.props?.block;
    if (!traits) return blocksBelow(child);
    const texts = textsBelow(child);
    return {
      traits,
      lines: Math.max(0, ...texts.map((lines) => lines.length)),
      text: texts.flat().join(""),
    };
  });
}

const textsBelow = (node: LaidOutNode): string[][] =>
  node.type === "TEXT"
    ? [(node.lines ?? []).map((line) => line.string)]
    : (node.children ?? []).flatMap(textsBelow);

/** What a document shows outside its flows: running lines, page numbers, repeated heads. */
export function furnitureOf(document: LaidOutDocument): LaidOutDocument {
  return { ...document, children: document.children.map((page) => onlyPlaced(page)) };
}

function onlyPlaced(node: LaidOutNode): LaidOutNode {
  if (node.props?.place) return node;
  const { lines: _, ...bare } = node;
  return { ...bare, children: (node.children ?? []).map(onlyPlaced) };
}
