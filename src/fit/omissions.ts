import type { Omission } from "../model/manifest.ts";
import { childrenOf, type Node, type SelectedResume } from "../model/selected.ts";
import { heightOf, toPoints } from "./cost-tree.ts";
import { excerptOf } from "./describe.ts";
import { isHeading } from "./headings.ts";
import type { Cut } from "./leave-out.ts";
import { judge } from "./worth.ts";

/**
 * What a cut leaves out, in reading order. What lies below something left out is not named again, nor is what only
 * headed the items that are gone.
 */
export function describeOmissions(resume: SelectedResume, cut: Cut<unknown>): Omission[] {
  const judgements = judge(resume);
  const visit = (node: Node, above: readonly string[]): Omission[] => {
    if (cut.kept.has(node.id) || isHeading(node) || !isLeftOut(node)) {
      return childrenOf(node).flatMap((child) => visit(child, [...above, node.id]));
    }
    return [
      {
        path: node.id,
        excerpt: excerptOf(node),
        priority: node.priority,
        reason: judgements.get(node.id)?.reason ?? "no-room",
        ...lengthsOf(node, above, cut),
      },
    ];
  };
  const isLeftOut = ({ id }: Node): boolean => cut.trial.omitted.has(id);
  return resume.sections.flatMap((section) => visit(section, []));
}

function lengthsOf(
  node: Node,
  above: readonly string[],
  { kept, ledgers, trial }: Cut<unknown>,
): Pick<Omission, "lines" | "short"> {
  const back = new Set([...kept, ...above, ...withAllBelow(node)]);
  for (const ledger of ledgers.values()) {
    const height = toPoints(heightOf(ledger.tree, back) - heightOf(ledger.tree, kept));
    // The other flows do not know the item.
    if (height <= 0) continue;
    const short = (height - ledger.spare(kept)) / trial.lineHeight;
    return { lines: toTenths(height / trial.lineHeight), short: Math.max(TENTH, toTenths(short)) };
  }
  return { lines: 0, short: 0 };
}

const TENTH = 0.1;
const toTenths = (lines: number): number => Math.round(lines * 10) / 10;

const withAllBelow = (node: Node): readonly string[] => [node.id, ...childrenOf(node).flatMap(withAllBelow)];
