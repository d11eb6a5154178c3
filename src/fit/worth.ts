import type { Priority } from "../model/resume.ts";
import { childrenOf, type Node, type SelectedResume } from "../model/selected.ts";

const RANK: Readonly<Record<Priority, number>> = { low: 0, normal: 1, high: 2, must: 3 };

/** Each step down a section is worth this much of the one before: what is recent stands first. */
const RECENCY = 0.85;
/** Each step down a list of bullets: authors put the strongest first. */
const POSITION = 0.9;

interface Candidate {
  readonly node: Node;
  readonly rank: number;
  /** What an entry tells beyond its header and first paragraph; not a fact of its own, such as an entry or a label. */
  readonly isDetail: boolean;
  readonly score: number;
}

/**
 * What may be left out, the least worthy first: by priority; then details before the entries that they belong to;
 * then by recency and position. A node comes after everything below it, and `must` never comes.
 */
export function leastWorthyFirst(resume: SelectedResume): readonly Node[] {
  return resume.sections
    .flatMap((section) => candidatesBelow(section, 1, section.priority === "low"))
    .filter(({ rank }) => rank < RANK.must)
    .sort((a, b) => a.rank - b.rank || Number(b.isDetail) - Number(a.isDetail) || a.score - b.score)
    .map(({ node }) => node);
}

function candidatesBelow(parent: Node, worth: number, low: boolean): Candidate[] {
  const decay = parent.kind === "section" ? RECENCY : POSITION;
  return childrenOf(parent).flatMap((node, index) => {
    // One step below the parent even for the first child, so that children go before their parent.
    const score = worth * decay ** (index + 1);
    const lowHere = low || node.priority === "low";
    const below = candidatesBelow(node, score, lowHere);
    const own = lowHere && node.priority !== "must" ? RANK.low : RANK[node.priority];
    const rank = Math.max(own, ...below.map((candidate) => candidate.rank));
    const opensEntry = node.kind === "paragraph" && index === 0;
    const isDetail = parent.kind !== "section" && node.kind !== "entry" && !opensEntry;
    return [{ node, rank, isDetail, score }, ...below];
  });
}
