import type { Bullet, Entry, Item, Section, SelectedResume } from "../model/selected.ts";

/**
 * The résumé without the nodes of these ids and all that is below them. What only headed the nodes that are gone
 * goes with them: sections without items, leads without text or list.
 */
export function prune(resume: SelectedResume, omitted: ReadonlySet<string>): SelectedResume {
  if (omitted.size === 0) return resume;
  const keep = <N extends { readonly id: string }>(nodes: readonly N[]): N[] =>
    nodes.filter((node) => !omitted.has(node.id));

  const bullets = (nodes: readonly Bullet[]): Bullet[] =>
    keep(nodes).flatMap((node) => {
      const children = bullets(node.children);
      const isDeserted = node.text === undefined && node.children.length > 0 && children.length === 0;
      return isDeserted && node.priority !== "must" ? [] : [{ ...node, children }];
    });
  const entry = (node: Entry): Entry => ({
    ...node,
    body: keep(node.body),
    bullets: bullets(node.bullets),
    positions: keep(node.positions).map(entry),
  });
  const item = (node: Item): Item => (node.kind === "entry" ? entry(node) : node);
  const section = (node: Section): Section => ({ ...node, items: keep(node.items).map(item) });

  return {
    ...resume,
    sections: keep(resume.sections)
      .map(section)
      .filter(({ items }) => items.length > 0),
  };
}
