import { lightest } from "./choose.ts";
import { type Branch, branchesBelow } from "./cost-tree.ts";

/** Something that must stay, and what the page would gain without it. */
export interface MustCut {
  readonly id: string;
  /** In thousandths of a point. */
  readonly gain: number;
}

const COUNT = 3;

/** Whoever has to shorten does not begin with more than this share of all that must stay, if there is a choice. */
const TOO_MUCH = 0.5;

/**
 * The three cuts that cost least: of what must stay, the smallest that alone make up for the excess (in thousandths
 * of a point); then the longest, since fewest of them do.
 */
export function nearestCuts(tree: Branch, excess: number): readonly MustCut[] {
  const least = lightest(tree).height;
  const cuts = mustBelow(tree)
    .map(({ id }) => ({ id, gain: least - lightest(without(tree, id)).height }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => a.gain - b.gain);
  const small = cuts.filter(({ gain }) => gain <= least * TOO_MUCH);
  const sensible = small.length > 0 ? small : cuts;
  const enough = sensible.filter(({ gain }) => gain >= excess);
  const tooLittle = sensible.filter(({ gain }) => gain < excess).reverse();
  return [...enough, ...tooLittle].slice(0, COUNT);
}

const mustBelow = (branch: Branch): readonly Branch[] =>
  branchesBelow(branch).flatMap((each) => [...(each.must ? [each] : []), ...mustBelow(each)]);

/** The tree without a branch. A heading that loses what it heads need not stay. */
function without(branch: Branch, id: string): Branch {
  const groups = branch.groups.map((group) => ({
    ...group,
    branches: group.branches.filter((each) => each.id !== id).map((each) => without(each, id)),
  }));
  const isParent = branchesBelow(branch).some((each) => each.id === id);
  return { ...branch, groups, must: branch.must && !(isParent && branch.alone === "no") };
}
