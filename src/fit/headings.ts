import { childrenOf, type Node } from "../model/selected.ts";

/** Does a node say nothing of its own, and only head those below it: a section, a lead that opens a list? */
export const isHeading = (node: Node): boolean =>
  node.kind === "section" ||
  (node.kind === "bullet" && node.text === undefined && childrenOf(node).length > 0);
