import type { Branch, Group, Worth } from "./cost-tree.ts";
import {
  addTo,
  bare,
  combine,
  type Frontier,
  frontierOf,
  keptIn,
  NO_NODES,
  type Options,
} from "./frontier.ts";

/** The best of what fits. */
export interface Choice {
  readonly kept: ReadonlySet<string>;
  /** What it takes, in thousandths of a point; more than the capacity if what must stay is. */
  readonly height: number;
}

/**
 * What must stay without what it tells costs more than everything else could be worth: it comes to that only where
 * nothing else fits. Millionths of lines: far above any sum of worth, with room for some thousand of them in a double.
 */
const BARENESS = 2 ** 40;

/**
 * The most worthy set of nodes that takes no more than the capacity, exactly: a tree knapsack. From the leaves up,
 * every branch lists all its sensible states, those with nothing as light worth as much; states of neighbours are
 * put together two by two.
 */
export function choose(tree: Branch, capacity: number): Choice {
  const best = optionsOf(tree, capacity).some.at(-1);
  if (!best) throw new Error("the trunk of a tree always stands");
  return { kept: keptIn(best), height: best.height };
}

/** The lightest set of nodes with which a branch can stand, without regard to its worth. */
export function lightest(branch: Branch): Choice {
  const [first] = optionsOf(branch, Number.NEGATIVE_INFINITY).some;
  if (!first) throw new Error("every branch can stand somehow");
  return { kept: keptIn(first), height: first.height };
}

/** Everything that can become of a branch. It may go if neither it nor anything below it must stay. */
export function optionsOf(branch: Branch, capacity: number): Options {
  const below = branch.groups
    .map((group) => optionsOfGroup(group, capacity))
    .reduce((sum, options) => combine(sum, options, capacity), NO_NODES);
  return { none: below.none && !branch.must, some: standing(branch, below, capacity) };
}

function optionsOfGroup({ first, branches }: Group, capacity: number): Options {
  // What the first one saves is still to be taken off.
  const options = branches
    .map((branch) => optionsOf(branch, capacity - first))
    .reduce((sum, each) => combine(sum, each, capacity - first), NO_NODES);
  return { ...options, some: options.some.map((state) => ({ ...state, height: state.height + first })) };
}

/** The states in which a branch itself stands. */
function standing({ id, height, worth, alone }: Branch, below: Options, capacity: number): Frontier {
  const states = below.some.map((state) => addTo(state, height, worth, id));
  if (below.none && alone === "yes") states.push(bare(height, worth, id));
  if (below.none && alone === "if-need-be") states.push(bare(height, penalised(worth), id));
  return frontierOf(states, capacity);
}

const penalised = (worth: Worth): Worth => ({ ...worth, high: worth.high - BARENESS });
