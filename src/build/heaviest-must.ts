import type { Path } from "../model/path.ts";
import { childrenOf, type Node, plainText, type SelectedResume } from "../model/selected.ts";
import { ownTexts } from "./texts.ts";

/** Where the item stands that has the most words that must stay: shortening begins there. The root if there is none. */
export function heaviestMust({ sections }: SelectedResume): Path {
  const [heaviest] = sections
    .flatMap(({ items }) => items)
    .map((item) => ({ item, weight: weightOf(item) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return (heaviest && ownTexts(heaviest.item)[0]?.at) ?? [];
}

function weightOf(node: Node): number {
  const own = node.priority === "must" ? ownTexts(node).map((text) => plainText(text).length) : [];
  return [...own, ...childrenOf(node).map(weightOf)].reduce((sum, weight) => sum + weight, 0);
}
