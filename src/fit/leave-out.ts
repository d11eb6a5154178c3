import type { PageTarget } from "../model/layout.ts";
import type { Node, SelectedResume } from "../model/selected.ts";
import { doesNotFit } from "./does-not-fit.ts";
import { type Attempt, CLOSE_ENOUGH, isWithin, type MeasuredTrial } from "./trial.ts";
import { leastWorthyFirst } from "./worth.ts";

/** Left-out items that are tried once more: enough to use up what the last one left, which was more than it needed. */
const MAX_SECOND_CHANCES = 12;

/**
 * At the tightest settings, the fewest of the least worthy items whose absence lets the rest fit into `room` pages.
 * Throws a `ResumeError` when not even leaving out everything that may go is enough.
 */
export async function leaveOut(
  resume: SelectedResume,
  target: PageTarget,
  room: number,
  attempt: Attempt<MeasuredTrial>,
): Promise<MeasuredTrial> {
  const order = leastWorthyFirst(resume);
  const without = (count: number): Promise<MeasuredTrial> =>
    attempt(new Set(order.slice(0, count).map(({ id }) => id)), 0);

  let best = await without(order.length);
  if (!isWithin(best.load, room)) throw doesNotFit(best, target);
  let [tooFew, enough] = [0, order.length];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    const next = await without(middle);
    if (isWithin(next.load, room)) [best, enough] = [next, middle];
    else tooFew = middle;
  }
  return giveSecondChances(best, order.slice(0, enough), room, attempt);
}

/** The last item may have made room for more than itself: smaller ones before it come back, the most worthy first. */
async function giveSecondChances(
  cut: MeasuredTrial,
  leftOut: readonly Node[],
  room: number,
  attempt: Attempt<MeasuredTrial>,
): Promise<MeasuredTrial> {
  let best = cut;
  for (const { id } of leftOut.toReversed().slice(1, 1 + MAX_SECOND_CHANCES)) {
    if (room - best.load <= CLOSE_ENOUGH) break;
    const next = await attempt(new Set([...best.omitted].filter((other) => other !== id)), 0);
    if (isWithin(next.load, room)) best = next;
  }
  return best;
}
