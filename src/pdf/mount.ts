import Reconciler from "@react-pdf/reconciler";
import { Component, createElement, type ReactElement, type ReactNode } from "react";
import type { RenderedLayout } from "../model/layout.ts";

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

/** React reports an error of a component to the nearest boundary; without one it only logs and leaves an empty tree. */
class Boundary extends Component<{ children?: ReactNode; onError: (error: unknown) => void }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}

const unreachable = (operation: string) => (): never => {
  throw new Error(`a mounted résumé is never updated in place, but React asked to ${operation}`);
};

/** Text anywhere else would be left out without a word. */
const HOLDS_TEXT: ReadonlySet<string> = new Set(["TEXT", "LINK"]);

const reconciler = Reconciler<Root, TreeNode, TextNode>({
  createInstance: (type, { style, children: _children, ...props }) => ({
    type,
    props,
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

/** Runs the components of a document once and returns its tree. Throws what a component throws. */
export function mount(element: RenderedLayout): DocumentNode {
  let failure: { error: unknown } | undefined;
  root.document = null;
  mounts += 1;
  const onError = (error: unknown): void => {
    failure = { error };
  };
  const boundary = createElement(Boundary, { key: mounts, onError }, element as ReactElement);
  reconciler.updateContainer(boundary, fiber, null);
  if (failure) throw failure.error;
  if (!root.document) throw new Error("the layout rendered nothing");
  return root.document;
}
