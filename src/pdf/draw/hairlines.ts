import { childrenOf, type LaidOutDocument, type LaidOutNode } from "../laid-out.ts";

/** A thinner line than this, in pt, breaks up on a printing plate, and a laser printer may leave it out. */
export const THINNEST = 0.25;

const BORDERS = ["borderTopWidth", "borderRightWidth", "borderBottomWidth", "borderLeftWidth"] as const;

/** Pages none of whose lines is too thin to be printed: neither borders nor boxes that are drawn as lines. */
export const withPrintableLines = ({ children }: LaidOutDocument): LaidOutDocument => ({
  children: children.map(thickened),
});

function thickened(node: LaidOutNode): LaidOutNode {
  const { box, style } = node;
  const thin = BORDERS.filter((border) => isTooThin(style?.[border]));
  const isFilled = box !== undefined && style?.["backgroundColor"] !== undefined;
  return {
    ...node,
    ...(thin.length > 0 && {
      style: { ...style, ...Object.fromEntries(thin.map((border) => [border, THINNEST])) },
    }),
    ...(isFilled && { box: { ...box, width: printable(box.width), height: printable(box.height) } }),
    ...(node.children && { children: childrenOf(node).map(thickened) }),
  };
}

const isTooThin = (width: unknown): boolean => typeof width === "number" && width > 0 && width < THINNEST;
const printable = (width: number): number => (isTooThin(width) ? THINNEST : width);
