import type { LaidOutDocument, LaidOutNode } from "./laid-out.ts";

/** One set line of a page; lengths in pt from the page's top left corner. */
export interface PageLine {
  /** Counts from 1. */
  readonly page: number;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  /** The visible width of the line. */
  readonly width: number;
  /** The room that it had. */
  readonly measure: number;
  readonly size: number;
  readonly text: string;
}

/** Every set line of a document in drawing order: what the pages say, for goldens and checks. */
export function pageLines(document: LaidOutDocument): PageLine[] {
  return document.children.flatMap((page, index) => linesBelow(page, index + 1, 0, 0));
}

function linesBelow(node: LaidOutNode, page: number, left: number, top: number): PageLine[] {
  const x = left + (node.type === "PAGE" ? 0 : (node.box?.left ?? 0));
  const y = top + (node.type === "PAGE" ? 0 : (node.box?.top ?? 0));
  if (node.type === "TEXT") return linesOf(node, page, x, y);
  return (node.children ?? []).flatMap((child) => linesBelow(child, page, x, y));
}

function linesOf(node: LaidOutNode, page: number, left: number, top: number): PageLine[] {
  const { paddingLeft = 0, paddingTop = 0 } = node.box ?? {};
  const lines = node.lines ?? [];
  const firstTop = lines[0]?.box.y ?? 0;
  return lines.map((line) => ({
    page,
    x: left + paddingLeft - (node.alignOffset ?? 0) + line.box.x,
    y: top + paddingTop + line.box.y - firstTop + line.ascent,
    width: line.xAdvance,
    measure: line.box.width,
    size: Math.max(0, ...line.runs.map((run) => run.attributes.fontSize)),
    text: line.string,
  }));
}
