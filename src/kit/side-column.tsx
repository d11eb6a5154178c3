import type { ReactNode } from "react";
import type { LayoutInput } from "../model/layout.ts";
import { place } from "./block.ts";
import { useComposition } from "./composition.ts";
import { View } from "./primitives.ts";

/** A tinted column from the top of the paper to its foot. Lengths in pt. */
export interface SideColumn {
  readonly at: "left" | "right";
  /** Of its text. */
  readonly width: number;
  /** From the edge of the paper to its text. */
  readonly margin: number;
  /** From its text to the edge of the tint. */
  readonly inset: number;
  /** From the edge of the tint to the main column. */
  readonly gap: number;
  /** How far below the top of the text area it begins on the first page; 0 when absent. */
  readonly drop?: number;
  /** Its vertical spaces as a share of those of the main column; 1 when absent. */
  readonly rhythm?: number;
  readonly content: ReactNode;
}

interface Edges {
  readonly left: number;
  readonly width: number;
}

interface Geometry {
  readonly tint: Edges;
  readonly side: Edges & { readonly top: number };
  /** Within the text area. */
  readonly main: { readonly marginLeft: number; readonly width: number };
}

/** Where tint, side column and main column stand on the paper. */
export function sideGeometry(side: SideColumn, { paper, settings }: LayoutInput): Geometry {
  const { at, width, margin, inset, gap, drop = 0 } = side;
  const tinted = margin + width + inset;
  const { x, y } = settings.margin;
  const top = y + drop;
  const main = { marginLeft: at === "left" ? tinted + gap - x : 0, width: paper.width - x - tinted - gap };
  return at === "left"
    ? { tint: { left: 0, width: tinted }, side: { top, left: margin, width }, main }
    : {
        tint: { left: paper.width - tinted, width: tinted },
        side: { top, left: paper.width - margin - width, width },
        main,
      };
}

/** The ground of the column, on every page that shows something of it. */
export function Tint({ left, width, height }: Edges & { readonly height: number }): ReactNode {
  const { colors } = useComposition();
  return (
    <View
      {...place({ withFlow: "side" })}
      style={{ position: "absolute", top: 0, left, width, height, backgroundColor: colors.tint }}
    />
  );
}
