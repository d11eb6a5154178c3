import type { Omission } from "../model/manifest.ts";
import { childrenOf, type Node, plainText, type Rich, type SelectedResume } from "../model/selected.ts";

/** Enough of an item's text to know it by. */
const EXCERPT_LENGTH = 32;

/** What is left out, in reading order; what lies below something left out is not named again. */
export function describeOmissions(resume: SelectedResume, omitted: ReadonlySet<string>): Omission[] {
  const visit = (node: Node): Omission[] =>
    omitted.has(node.id) ? [describe(node)] : childrenOf(node).flatMap(visit);
  return resume.sections.flatMap(visit);
}

const describe = (node: Node): Omission => ({
  path: node.id,
  excerpt: shorten(textsOf(node).map(plainText).join(" ")),
  priority: node.priority,
});

function textsOf(node: Node): readonly Rich[] {
  switch (node.kind) {
    case "section":
    case "entry":
      return [node.title];
    case "labelled":
      return [node.label];
    case "paragraph":
      return [node.text];
    case "bullet":
      return [node.lead, node.text].filter((text) => text !== undefined);
  }
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= EXCERPT_LENGTH ? text : `${characters.slice(0, EXCERPT_LENGTH).join("")}…`;
}
