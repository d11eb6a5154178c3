import {
  type Bullet,
  childrenOf,
  type Entry,
  type Labelled,
  type Node,
  type Paragraph,
  type Rich,
  type Section,
  type SelectedResume,
  type Span,
} from "../../src/model/selected.ts";

/** A text in one style, or made of spans; its place in the source is its own words, which keeps places apart. */
export function rich(text: string | readonly Span[], lang = "zh"): Rich {
  const spans = typeof text === "string" ? [{ text }] : text;
  return { lang, spans, at: [spans.map((span) => span.text).join("")] };
}

type Parts<N extends Node> = Partial<Omit<N, "id" | "kind">>;

/** A bullet that says its id, unless told otherwise. */
export const bullet = (id: string, parts: Parts<Bullet> = {}): Bullet => ({
  kind: "bullet",
  id,
  priority: "normal",
  text: rich(id),
  children: [],
  ...parts,
});

/** A bullet that has a lead but no text: it only heads its list. */
export function leadOnly(id: string, children: readonly Bullet[], parts: Parts<Bullet> = {}): Bullet {
  const { text: _, ...head } = bullet(id, { lead: rich(id), children, ...parts });
  return head;
}

export const entry = (id: string, parts: Parts<Entry> = {}): Entry => ({
  kind: "entry",
  id,
  priority: "normal",
  title: rich(id),
  body: [],
  bullets: [],
  positions: [],
  ...parts,
});

export const paragraph = (id: string, parts: Parts<Paragraph> = {}): Paragraph => ({
  kind: "paragraph",
  id,
  priority: "normal",
  text: rich(id),
  ...parts,
});

export const labelled = (id: string, parts: Parts<Labelled> = {}): Labelled => ({
  kind: "labelled",
  id,
  priority: "normal",
  label: rich(id),
  ...parts,
});

export const section = (id: string, items: Section["items"], parts: Parts<Section> = {}): Section => ({
  kind: "section",
  id,
  priority: "normal",
  title: rich(id),
  items,
  ...parts,
});

export const resumeOf = (...sections: readonly Section[]): SelectedResume => ({
  lang: sections[0]?.title.lang ?? "zh",
  basics: { name: rich("林一"), contacts: [] },
  sections,
  keywords: [],
});

/** A node and everything below it, in reading order. */
export const withDescendants = (node: Node): readonly Node[] => [
  node,
  ...childrenOf(node).flatMap(withDescendants),
];

export const nodesOf = ({ sections }: SelectedResume): readonly Node[] => sections.flatMap(withDescendants);

export const idsOf = (resume: SelectedResume): readonly string[] => nodesOf(resume).map(({ id }) => id);

/** The words that a node shows itself, in the order in which a page shows them. */
export function textsOf(node: Node): readonly Rich[] {
  const own = (): readonly (Rich | undefined)[] => {
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
  };
  return own().filter((text) => text !== undefined);
}
