import layoutWithStandardFonts from "@react-pdf/layout";
import type { FlowTraits } from "../model/block.ts";
import type { RenderedLayout } from "../model/layout.ts";
import { assemble, type LaidOut, type SetPage, widensAfterFirst } from "./assemble.ts";
import type { FontStore } from "./font-store.ts";
import type { LaidOutDocument } from "./laid-out.ts";
import { type DocumentNode, mount, type TextNode, type TreeNode } from "./mount.ts";

/** The declared type knows only the first of the two arguments that the function takes. */
const layoutDocument = layoutWithStandardFonts as unknown as (
  document: DocumentNode,
  fonts: FontStore,
) => Promise<LaidOutDocument>;

/**
 * Runs a layout's components, sets everything they render on a page without end, and cuts that into as many pages
 * as its sheet asks for. React-PDF only places boxes side by side and below each other; where pages end is decided
 * in src/pages.
 */
export async function layOut(element: RenderedLayout, fonts: FontStore): Promise<LaidOut> {
  const document = mount(element);
  const narrow = await setPages(document, fonts, (flow) => flow);
  const wide = narrow.some(widensAfterFirst) ? await setPages(document, fonts, widened) : [];
  return joined(narrow.map((page, i) => assemble(page, widensAfterFirst(page) ? wide[i] : undefined)));
}

async function setPages(
  document: DocumentNode,
  fonts: FontStore,
  adapt: (flow: TreeNode) => TreeNode,
): Promise<SetPage[]> {
  const endless = { ...document, children: document.children.map((page) => withoutEnd(page, adapt)) };
  const { children } = await layoutDocument(endless, fonts);
  return children.map((node, i) => {
    const { size, pages = 1 } = document.children[i]?.props ?? {};
    const [, height = 0] = size as readonly number[];
    return { node, height, pages: Number(pages) };
  });
}

/** A page as wide as before and as high as its content. */
function withoutEnd(page: TreeNode, adapt: (flow: TreeNode) => TreeNode): TreeNode {
  const [width] = page.props["size"] as readonly number[];
  return {
    ...page,
    props: { ...page.props, size: [width], wrap: false },
    children: page.children.map((child) => (isFlow(child) ? adapt(child) : child)),
  };
}

const isFlow = (node: TreeNode | TextNode): node is TreeNode =>
  "props" in node && node.props["flow"] !== undefined;

/** The flow at the place that it has where no other one stands beside it. */
function widened(node: TreeNode): TreeNode {
  const { alone } = node.props["flow"] as FlowTraits;
  return alone ? { ...node, style: { ...node.style, ...alone } } : node;
}

const joined = (parts: readonly LaidOut[]): LaidOut => ({
  document: {
    children: parts.flatMap(({ document }) => document.children),
    missedBreaks: parts.flatMap(({ document }) => document.missedBreaks ?? []),
  },
  flows: parts.flatMap(({ flows }) => flows),
  fill: parts.flatMap(({ fill }) => fill),
  breakCost: parts.reduce((sum, { breakCost }) => sum + breakCost, 0),
});
