import type { LaidOutDocument, LaidOutNode } from "../../src/pdf/index.ts";

/** The text of every text node of a document, as the layout was given it; one that goes on overleaf counts twice. */
export function paragraphsOf(document: LaidOutDocument): string[] {
  return document.children.flatMap(textsBelow).filter((text) => text.trim() !== "");
}

function textsBelow(node: LaidOutNode): string[] {
  if (node.type === "TEXT") return [(node.lines ?? []).map((line) => line.string).join("")];
  return (node.children ?? []).flatMap(textsBelow);
}
