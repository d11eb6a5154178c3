import type { OmissionReason } from "../model/manifest.ts";
import type { Priority } from "../model/resume.ts";
import { childrenOf, type Node, type SelectedResume } from "../model/selected.ts";

/** Each step down a section is worth this much of the one before: what is recent stands first. */
const RECENCY = 0.85;
/** Each step down a list: authors put the strongest first. */
const POSITION = 0.9;
/** Facts, such as that there was a job at all, are worth this many times what is told about them. */
const FACT = 8;
/** What it is worth to make a point at all, in lines. */
const POINT = 0.5;

/** What an item is worth, beside others. */
export interface Judgement {
  /** Its own priority, or low where it stands in something low. What must stay stays everywhere. */
  readonly priority: Priority;
  /** Among items of the same priority. */
  readonly weight: number;
  /** Why it would be among the first to go. */
  readonly reason: OmissionReason;
}

/** How far down an item stands: the products of the steps above it. */
interface Standing {
  readonly low: boolean;
  readonly recency: number;
  readonly position: number;
}

const TOP: Standing = { low: false, recency: 1, position: 1 };

/** Judges every node below a section, by id. */
export function judge({ sections }: SelectedResume): ReadonlyMap<string, Judgement> {
  const judgements = new Map<string, Judgement>();
  const visit = (parent: Node, standing: Standing): void => {
    for (const [index, node] of siblingsByKind(parent)) {
      const own = standingOf(node, index, parent, standing);
      judgements.set(node.id, judgementOf(node, index, parent, own));
      visit(node, own);
    }
  };
  for (const section of sections) visit(section, { ...TOP, low: section.priority === "low" });
  return judgements;
}

/**
 * The worth of an item that takes so many lines, in millionths, so that sums are exact.
 *
 * Worth grows with length: a line of the newest job's first bullet is worth a line of its second, wherever they
 * stand, so that a long strong bullet is not given up for three short weak ones that add up to as much. Were it
 * length alone, though, a short strong one would always lose to a long weak one that fills the page better (and the
 * settings fill it anyway): so a part of the worth is for making a point at all.
 */
export const worthOf = ({ weight }: Judgement, lines: number): number =>
  Math.round(weight * (lines + POINT) * 1e6);

/** The children of a node with how far down their own list they stand: an entry has several lists. */
const siblingsByKind = (parent: Node): [number, Node][] => {
  const counts = new Map<Node["kind"], number>();
  return childrenOf(parent).map((node, index) => {
    const count = counts.get(node.kind) ?? 0;
    counts.set(node.kind, count + 1);
    // A section is one list, of whatever kinds.
    return [parent.kind === "section" ? index : count, node];
  });
};

function standingOf(node: Node, index: number, parent: Node, above: Standing): Standing {
  const low = above.low || node.priority === "low";
  const isDated = node.kind === "entry" && node.dates !== undefined;
  const step = (parent.kind === "section" || node.kind === "entry" ? RECENCY : POSITION) ** index;
  return isDated
    ? { ...above, low, recency: above.recency * step }
    : { ...above, low, position: above.position * step };
}

function judgementOf(node: Node, index: number, parent: Node, standing: Standing): Judgement {
  const { low, recency, position } = standing;
  const isFact =
    parent.kind === "section" || node.kind === "entry" || (node.kind === "paragraph" && index === 0);
  return {
    priority: low && node.priority !== "must" ? "low" : node.priority,
    weight: recency * position * (isFact ? FACT : 1),
    reason: reasonOf(standing),
  };
}

function reasonOf({ low, recency, position }: Standing): OmissionReason {
  if (low) return "low-priority";
  if (recency === 1 && position === 1) return "no-room";
  return recency <= position ? "older" : "later";
}
