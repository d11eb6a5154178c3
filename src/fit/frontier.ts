import { WORTHLESS, type Worth } from "./cost-tree.ts";

/** A set of nodes that could stand together, with what they take and what they are worth. */
export interface State extends Worth {
  readonly height: number;
  readonly kept: Kept;
}

/** The ids of the nodes, as pairs of what was put together. */
export type Kept = undefined | string | readonly [Kept, Kept];

/** States from the lightest to the heaviest, each worth more than all before it: no other state is ever the best. */
export type Frontier = readonly State[];

/** What can become of some nodes: whether all of them may go, and every sensible set of them that stays. */
export interface Options {
  readonly none: boolean;
  readonly some: Frontier;
}

export const NO_NODES: Options = { none: true, some: [] };

/** More states than this are thinned out. Trees of résumés have hundreds: their lines are all of one height. */
const MAX_STATES = 4000;

/** `a` is worth more than `b` (positive), less, or as much (0). */
export const compareWorth = (a: Worth, b: Worth): number =>
  a.high - b.high || a.normal - b.normal || a.low - b.low;

export const addTo = (state: State, height: number, worth: Worth, id: string): State => ({
  height: state.height + height,
  high: state.high + worth.high,
  normal: state.normal + worth.normal,
  low: state.low + worth.low,
  kept: [state.kept, id],
});

export const bare = (height: number, worth: Worth, id: string): State =>
  addTo({ height: 0, ...WORTHLESS, kept: undefined }, height, worth, id);

/**
 * Whatever can become of two groups of nodes together. States above the capacity are dropped, but for the lightest:
 * it tells by how much what must stay is too long.
 */
export function combine(a: Options, b: Options, capacity: number): Options {
  const best = new Map<number, State>();
  const offer = (state: State): void => {
    const known = best.get(state.height);
    if (!known || compareWorth(state, known) > 0) best.set(state.height, state);
  };
  if (b.none) a.some.forEach(offer);
  if (a.none) b.some.forEach(offer);
  for (const one of a.some) {
    for (const other of b.some) {
      // The first pair of all is the lightest of them.
      if (one.height + other.height > capacity && best.size > 0) break;
      offer(sum(one, other));
    }
  }
  return { none: a.none && b.none, some: frontierOf([...best.values()], capacity) };
}

const sum = (a: State, b: State): State => ({
  height: a.height + b.height,
  high: a.high + b.high,
  normal: a.normal + b.normal,
  low: a.low + b.low,
  kept: [a.kept, b.kept],
});

/** The states that are the best of all that are no heavier. */
export function frontierOf(states: State[], capacity: number): Frontier {
  states.sort((a, b) => a.height - b.height || compareWorth(b, a));
  const frontier: State[] = [];
  for (const state of states) {
    const last = frontier.at(-1);
    if (last && (state.height > capacity || compareWorth(state, last) <= 0)) continue;
    frontier.push(state);
  }
  return frontier.length <= MAX_STATES ? frontier : thinnedOut(frontier);
}

/**
 * The lightest state and the best of each of equal steps of height. What is lost is at most one step for each time
 * that groups are put together: two tenths of a point on a page, and never does anything come out too high.
 */
function thinnedOut(frontier: Frontier): Frontier {
  const [lightest, heaviest] = [frontier[0], frontier.at(-1)];
  const step = ((heaviest?.height ?? 0) - (lightest?.height ?? 0)) / MAX_STATES;
  const stepOf = ({ height }: State): number => Math.ceil(height / step);
  return frontier.filter((state, i) => {
    const next = frontier[i + 1];
    return i === 0 || !next || stepOf(next) > stepOf(state);
  });
}

/** The ids that a state keeps. */
export function keptIn({ kept }: State): ReadonlySet<string> {
  const ids = new Set<string>();
  const rest: Kept[] = [kept];
  while (rest.length > 0) {
    const next = rest.pop();
    if (typeof next === "string") ids.add(next);
    else if (next !== undefined) rest.push(...next);
  }
  return ids;
}
