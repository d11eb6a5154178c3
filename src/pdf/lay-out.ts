import layoutWithStandardFonts from "@react-pdf/layout";
import type { RenderedLayout } from "../model/layout.ts";
import type { FontStore } from "./font-store.ts";
import { type DocumentNode, mount, type TreeNode } from "./mount.ts";
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
  document: DocumentNode,
  fonts: FontStore,
) => Promise<LaidOutDocument>;

/** Runs a layout's components and places everything they render on pages. */
export async function layOut(element: RenderedLayout, fonts: FontStore): Promise<LaidOutDocument> {
  return flushAtTop(withoutEarlyRunningLines(await layoutDocument(mount(element), fonts)));
}

/**
 * The height in pt of everything that flows through a document, as if its page had no end: one layout pass without
 * pagination, which is what a search for settings needs.
 */
export async function flowHeight(element: RenderedLayout, fonts: FontStore): Promise<number> {
  const document = mount(element);
  const endless = { ...document, children: document.children.map(endlessPage) };
  const { children } = await layoutDocument(endless, fonts);
  return children.reduce((sum, { box }) => {
    const { height = 0, paddingTop = 0, paddingBottom = 0 } = box ?? {};
    return sum + height - paddingTop - paddingBottom;
  }, 0);
}

function endlessPage(page: TreeNode): TreeNode {
  const [width] = page.props["size"] as readonly number[];
  return {
    ...page,
    props: { ...page.props, size: [width], wrap: false, experimentalPagination: false },
    children: page.children.filter((child) => !("props" in child && child.props["fixed"])),
  };
}

/**
 * A repeated node with the property `firstPage` stands on that page (from 1) and the later ones: React-PDF itself
 * repeats on every page or runs a function for each, which makes it lay every page out twice.
 */
function withoutEarlyRunningLines(document: LaidOutDocument): LaidOutDocument {
  const children = document.children.map((page, index) => ({
    ...page,
    children: (page.children ?? []).filter(({ props }) => Number(props?.["firstPage"] ?? 1) <= index + 1),
  }));
  return { ...document, children };
}

/** A page begins with its text: the space before a block is for what stands above it, and above is now nothing. */
function flushAtTop(document: LaidOutDocument): LaidOutDocument {
  const children = document.children.map((page, index) => {
    if (index === 0) return page;
    const isInFlow = ({ style }: LaidOutNode): boolean => style?.["position"] !== "absolute";
    const first = (page.children ?? []).filter(isInFlow).find((node) => !isSpace(node));
    const excess = (first?.box?.top ?? 0) - (page.box?.paddingTop ?? 0);
    if (excess <= 0) return page;
    const lift = (node: LaidOutNode): LaidOutNode =>
      node.box && isInFlow(node) ? { ...node, box: { ...node.box, top: node.box.top - excess } } : node;
    return { ...page, children: (page.children ?? []).map(lift) };
  });
  return { ...document, children };
}

/** A block that only keeps others apart. */
const isSpace = ({ type, children = [] }: LaidOutNode): boolean => type === "VIEW" && children.length === 0;
