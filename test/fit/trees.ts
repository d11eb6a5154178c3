import fc from "fast-check";
import type { Priority } from "../../src/model/resume.ts";
import type { Bullet, Entry, Item, SelectedResume } from "../../src/model/selected.ts";
import {
  bullet,
  entry,
  labelled,
  leadOnly,
  paragraph,
  resumeOf,
  rich,
  section,
} from "../support/selected.ts";

/** How big a résumé may be. */
export interface Size {
  readonly sections: number;
  readonly items: number;
  readonly bullets: number;
  readonly children: number;
  readonly characters: number;
}

const priority = fc.constantFrom<Priority>("must", "high", "normal", "normal", "normal", "low");

/** Résumés of any shape; ids are given afterwards, by where a node stands. */
export function resumes(size: Size): fc.Arbitrary<SelectedResume> {
  const words = fc.integer({ min: 1, max: size.characters }).map((length) => rich("字".repeat(length)));

  const bulletTree = (depth: number): fc.Arbitrary<Bullet> =>
    fc
      .record({
        priority,
        text: words,
        headsOnly: fc.boolean(),
        children:
          depth === 0 ? fc.constant([]) : fc.array(bulletTree(depth - 1), { maxLength: size.children }),
      })
      .map(({ headsOnly, children, ...parts }) =>
        headsOnly && children.length > 0
          ? leadOnly("", children, { priority: parts.priority })
          : bullet("", { children, ...parts }),
      );

  const entryTree = (depth: number): fc.Arbitrary<Entry> =>
    fc
      .record({
        priority,
        title: words,
        body: fc.array(
          fc.record({ priority, text: words }).map((parts) => paragraph("", parts)),
          { maxLength: 1 },
        ),
        bullets: fc.array(bulletTree(2), { maxLength: size.bullets }),
        positions: depth === 0 ? fc.constant([]) : fc.array(entryTree(0), { maxLength: 2 }),
      })
      .map((parts) => entry("", parts));

  const item: fc.Arbitrary<Item> = fc.oneof(
    { weight: 4, arbitrary: entryTree(1) },
    { weight: 1, arbitrary: fc.record({ priority, text: words }).map((parts) => paragraph("", parts)) },
    { weight: 1, arbitrary: fc.record({ priority, text: words }).map((parts) => labelled("", parts)) },
  );

  return fc
    .array(fc.record({ priority, items: fc.array(item, { minLength: 1, maxLength: size.items }) }), {
      minLength: 1,
      maxLength: size.sections,
    })
    .map((sections) =>
      resumeOf(
        ...sections.map(({ items, priority }, s) =>
          section(
            `s${s}`,
            items.map((each, i) => numbered(each, `s${s}.${i}`)),
            { priority },
          ),
        ),
      ),
    );
}

function numbered<N extends Item | Bullet>(node: N, id: string): N {
  const below = <C extends Item | Bullet>(nodes: readonly C[], mark: string): C[] =>
    nodes.map((child, i) => numbered(child, `${id}${mark}${i}`));
  if (node.kind === "bullet") return { ...node, id, children: below(node.children, ".") };
  if (node.kind !== "entry") return { ...node, id };
  return {
    ...node,
    id,
    body: below(node.body, "p"),
    bullets: below(node.bullets, "b"),
    positions: below(node.positions, "r"),
  };
}
