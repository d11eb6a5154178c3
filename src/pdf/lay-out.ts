import layoutWithStandardFonts from "@react-pdf/layout";
import type { ReactElement } from "react";
import type { FontStore } from "./font-store.ts";
import { mount, type TreeNode } from "./mount.ts";
import type { Line } from "./typeset/types.ts";

/** A laid-out node: position and size relative to its parent, in pt, y downwards. */
export interface LaidOutNode {
  readonly type: string;
  readonly props?: Readonly<Record<string, unknown>>;
  readonly box?: LaidOutBox;
  readonly style?: Readonly<Record<string, unknown>>;
  readonly lines?: readonly Line[];
  /** How far the lines of a shrunk-to-fit text are moved left. */
  readonly alignOffset?: number;
  readonly children?: readonly LaidOutNode[];
}

export interface LaidOutBox {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly paddingTop?: number;
  readonly paddingLeft?: number;
  readonly paddingBottom?: number;
}

export interface LaidOutDocument {
  readonly children: readonly LaidOutNode[];
}

/** The declared type knows only the first of the two arguments that the function takes. */
const layoutDocument = layoutWithStandardFonts as unknown as (
  document: TreeNode,
  fonts: FontStore,
) => Promise<LaidOutDocument>;

/** Runs a layout's components and places everything they render on pages. */
export async function layOut(element: ReactElement, fonts: FontStore): Promise<LaidOutDocument> {
  return layoutDocument(mount(element), fonts);
}
