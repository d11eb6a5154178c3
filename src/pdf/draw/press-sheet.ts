import type { PressSheet } from "../../model/print.ts";
import { mm } from "../../model/units.ts";
import { childrenOf, type LaidOutBox, type LaidOutDocument, type LaidOutNode } from "../laid-out.ts";

/** Around the bleed there is room for crop marks, which must not touch it: their distance, length, and white outside. */
export const MARKS = { gap: mm(1), length: mm(5), outside: mm(1) } as const;

/** From the edge of a sheet to the edge that it is trimmed to, in pt. */
export const trimInset = ({ bleed }: PressSheet): number =>
  bleed === 0 ? 0 : bleed + MARKS.gap + MARKS.length + MARKS.outside;

/** What a box reaches beyond the edges of the page that was laid out. */
interface Reach {
  readonly left: number;
  readonly right: number;
  /** Above and below. */
  readonly vertical: number;
}

/** Lengths of layout are single-precision. */
const AT_EDGE = 0.01;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Puts pages on the sheets of a press. The room for binding is at the left of odd pages and at the right of even ones;
 * what is coloured up to an edge of its page is so up to the edge of the sheet, and beyond it as far as the bleed.
 */
export function onSheets({ children: pages }: LaidOutDocument, sheet: PressSheet): LaidOutDocument {
  return { children: pages.map((page, index) => onSheet(page, sheet, index % 2 === 0)) };
}

function onSheet(page: LaidOutNode, sheet: PressSheet, isRecto: boolean): LaidOutNode {
  const { bleed, gutter } = sheet;
  const box = page.box as LaidOutBox;
  const inset = trimInset(sheet);
  const [left, right] = isRecto ? [gutter, 0] : [0, gutter];
  const reach = { left: left + bleed, right: right + bleed, vertical: bleed };
  return {
    ...page,
    box: { ...box, width: box.width + gutter + 2 * inset, height: box.height + 2 * inset },
    children: childrenOf(page)
      .map((child) => bled(child, { x: 0, y: 0 }, box, reach))
      .map((child) => moved(child, inset + left, inset)),
  };
}

/** A node and what is below it, its grounds extended over the edges of the page that they lie at. */
function bled(node: LaidOutNode, origin: { x: number; y: number }, page: Size, reach: Reach): LaidOutNode {
  const { box, style, children } = node;
  if (!box || !children) return node;
  const [left, top] = [origin.x + box.left, origin.y + box.top];
  const within = children.map((child) => bled(child, { x: left, y: top }, page, reach));
  if (style?.["backgroundColor"] === undefined) return { ...node, children: within };
  const grown = {
    left: left <= AT_EDGE ? reach.left : 0,
    right: left + box.width >= page.width - AT_EDGE ? reach.right : 0,
    top: top <= AT_EDGE ? reach.vertical : 0,
    bottom: top + box.height >= page.height - AT_EDGE ? reach.vertical : 0,
  };
  return {
    ...node,
    box: {
      ...box,
      left: box.left - grown.left,
      top: box.top - grown.top,
      width: box.width + grown.left + grown.right,
      height: box.height + grown.top + grown.bottom,
    },
    children: within.map((child) => moved(child, grown.left, grown.top)),
  };
}

function moved(node: LaidOutNode, right: number, down: number): LaidOutNode {
  const { box } = node;
  return box ? { ...node, box: { ...box, left: box.left + right, top: box.top + down } } : node;
}
