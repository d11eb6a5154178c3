import { formatPath } from "../../model/path.ts";
import {
  type Bullet,
  childrenOf,
  type Node,
  plainText,
  type Rich,
  type SelectedResume,
} from "../../model/selected.ts";

/** A text that a PDF is to tell. */
export interface Field {
  /** Where it stands in the data: `work[0].position.zh`. */
  readonly path: string;
  readonly text: string;
}

/** A section, an entry, a paragraph: what may be left out as a whole, and what it says itself. */
export interface Told {
  readonly id: string;
  readonly fields: readonly Field[];
  /** Below it, in reading order. */
  readonly children: readonly Told[];
}

export const toldBy = ({ sections }: SelectedResume): readonly Told[] => sections.map(toldOf);

function toldOf(node: Node): Told {
  return {
    id: node.id,
    fields: textsOf(node).map(fieldOf).filter(isSaid),
    children: childrenOf(node).map(toldOf),
  };
}

/** Who it is, which is never left out; how to reach them is for a check of its own. */
export const basicsOf = ({ basics: { name, label } }: SelectedResume): readonly Field[] =>
  given([name, label]).map(fieldOf).filter(isSaid);

export const fieldOf = (rich: Rich): Field => ({ path: formatPath(rich.at), text: plainText(rich) });

const isSaid = ({ text }: Field): boolean => text.trim() !== "";

function textsOf(node: Node): readonly Rich[] {
  switch (node.kind) {
    case "section":
      return [node.title];
    case "entry":
      return given([node.title, node.subtitle, node.note, node.place, node.dates]);
    case "labelled":
      return given([node.label, node.text]);
    case "paragraph":
      return [node.text];
    case "bullet":
      return bulletTexts(node);
  }
}

const bulletTexts = ({ lead, text }: Bullet): readonly Rich[] => given([lead, text]);

const given = (texts: readonly (Rich | undefined)[]): readonly Rich[] =>
  texts.filter((text) => text !== undefined);
