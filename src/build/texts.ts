import { childrenOf, type Node, type Rich, type SelectedResume } from "../model/selected.ts";

/** Every text that a selection shows, in reading order. */
export function textsOf({ basics, sections }: SelectedResume): readonly Rich[] {
  const { name, label, contacts } = basics;
  return [name, label, ...contacts.map((contact) => contact.text), ...sections.flatMap(textsBelow)].filter(
    (text) => text !== undefined,
  );
}

function textsBelow(node: Node): readonly Rich[] {
  return [...ownTexts(node), ...childrenOf(node).flatMap(textsBelow)];
}

/** The texts of a node itself, without those of the nodes below it. */
export function ownTexts(node: Node): readonly Rich[] {
  return partsOf(node).filter((text) => text !== undefined);
}

function partsOf(node: Node): readonly (Rich | undefined)[] {
  switch (node.kind) {
    case "section":
      return [node.title];
    case "entry":
      return [node.title, node.subtitle, node.note, node.place, node.dates];
    case "labelled":
      return [node.label, node.text];
    case "paragraph":
      return [node.text];
    case "bullet":
      return [node.lead, node.text];
  }
}
