import { lightest } from "./choose.ts";
import { type Branch, branchesBelow, heightOf } from "./cost-tree.ts";

/** Something left out that could stand again, with no more than it needs below it. */
export interface Return {
  readonly ids: ReadonlySet<string>;
  /** What it takes, in thousandths of a point. */
  readonly height: number;
}

/** The lightest of what is left out and stands below something that is kept. */
export function lightestReturn(tree: Branch, kept: ReadonlySet<string>): Return | undefined {
  const taken = heightOf(tree, kept);
  const [first] = missingBelow(tree, kept)
    .map((branch) => lightest(branch).kept)
    .map((ids) => ({ ids, height: heightOf(tree, new Set([...kept, ...ids])) - taken }))
    .sort((a, b) => a.height - b.height);
  return first;
}

/** The topmost branches that are not kept. */
const missingBelow = (branch: Branch, kept: ReadonlySet<string>): readonly Branch[] =>
  branchesBelow(branch).flatMap((each) => (kept.has(each.id) ? missingBelow(each, kept) : [each]));
