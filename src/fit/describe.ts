import type { Path } from "../model/path.ts";
import { type Node, plainText, type Rich } from "../model/selected.ts";

/** Enough of an item's text to know it by. */
const EXCERPT_LENGTH = 32;

/** An item's first words. */
export const excerptOf = (node: Node): string => shorten(textsOf(node).map(plainText).join(" "));

/** Where an item's first words stand. */
export const placeOf = (node: Node): Path => textsOf(node)[0]?.at ?? [];

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
