import type { BlockTraits, FlowTraits, Place } from "../model/block.ts";
import type { Tag } from "../model/structure.ts";
import type { Line } from "./typeset/types.ts";

/** A laid-out node: position and size relative to its parent, in pt, y downwards. */
export interface LaidOutNode {
  readonly type: string;
  readonly props?: LaidOutProps;
  readonly box?: LaidOutBox;
  readonly style?: Readonly<Record<string, unknown>>;
  readonly lines?: readonly Line[];
  /** How far the lines of a shrunk-to-fit text are moved left. */
  readonly alignOffset?: number;
  readonly children?: readonly LaidOutNode[];
}

/** The properties of an element, among them those that the kit sets for the page maker. */
export interface LaidOutProps {
  readonly block?: BlockTraits;
  readonly flow?: FlowTraits;
  readonly place?: Place;
  readonly tag?: Tag;
  /** The same for all parts of an element that a page break divides. */
  readonly identity?: object;
  readonly [name: string]: unknown;
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
  /** The nodes that were to begin a page and do not. */
  readonly missedBreaks?: readonly string[];
}

/** Does a node stand apart from the blocks around it, at a place of its own? */
export const isAbsolute = ({ style }: LaidOutNode): boolean => style?.["position"] === "absolute";

export const childrenOf = ({ children = [] }: LaidOutNode): readonly LaidOutNode[] => children;
