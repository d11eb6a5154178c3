import Reconciler from "@react-pdf/reconciler";
import { createElement, Fragment, type ReactElement } from "react";
import type { RenderedLayout } from "../model/layout.ts";
import { RenderError } from "../model/layout-module.ts";

/** A node of the tree that `@react-pdf/layout` reads: what `@react-pdf/renderer` would have built from the element. */
export interface TreeNode {
  readonly type: string;
  readonly props: Record<string, unknown>;
  readonly style: Record<string, unknown>;
  readonly children: (TreeNode | TextNode)[];
  readonly box: Record<string, unknown>;
}

export interface TextNode {
  readonly type: "TEXT_INSTANCE";
  value: string;
}

/** A document's children are its pages. */
export interface DocumentNode extends TreeNode {
  readonly children: TreeNode[];
}

interface Root {
  document: DocumentNode | null;
}

const unreachable = (operation: string) => (): never => {
  throw new Error(`a mounted résumé is never updated in place, but React asked to ${operation}`);
};

/** Text anywhere else would be left out without a word. */
const HOLDS_TEXT: ReadonlySet<string> = new Set(["TEXT", "LINK"]);

const reconciler = Reconciler<Root, TreeNode, TextNode>({
  createInstance: (type, { style, children: _children, ...props }) => ({
    type,
    // Layout copies nodes, and page breaks divide them: this object stays the same in all their parts.
    props: { ...props, identity: {} },
    style: (style ?? {}) as Record<string, unknown>,
    children: [],
    box: {},
  }),
  createTextInstance: (value) => ({ type: "TEXT_INSTANCE", value }),
  appendChild: (parent, child) => {
    if ("value" in child && !HOLDS_TEXT.has(parent.type))
      throw new Error(`the text "${child.value}" stands outside a <Text>`);
    parent.children.push(child);
  },
  appendChildToContainer: (root, child) => {
    root.document = child as DocumentNode;
  },
  removeChildFromContainer: () => {},
  removeChild: () => {},
  insertBefore: unreachable("insert a node"),
  commitUpdate: unreachable("change a node"),
  commitTextUpdate: unreachable("change a text"),
  resetAfterCommit: () => {},
});

// One root for the whole process: every root that React creates stays in memory (about 180 KB each).
const root: Root = { document: null };
const fiber = reconciler.createContainer(root);
let mounts = 0;
let failure: RenderError | undefined;
// Otherwise React would write it to the terminal, and leave an empty tree.
fiber.onUncaughtError = (error, { componentStack }) => {
  failure = new RenderError(error, componentStack);
};

/** Runs the components of a document once and returns its tree. Throws a `RenderError` for what they throw. */
export function mount(element: RenderedLayout): DocumentNode {
  root.document = null;
  failure = undefined;
  mounts += 1;
  reconciler.updateContainer(createElement(Fragment, { key: mounts }, element as ReactElement), fiber, null);
  const { document } = root as Root;
  if (failure) throw failure;
  if (document?.type !== "DOCUMENT") throw new RenderError("the layout renders no <Sheet>");
  return document;
}
