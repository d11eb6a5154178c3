import { comfortFor } from "./predict.ts";
import type { FitTask } from "./task.ts";
import type { Fitting } from "./trial.ts";

/** Settings that are tried in order, as shares of the white that a better break would at most be worth. */
const STEPS = [1 / 3, 2 / 3];

/**
 * The same content set a little tighter if its pages then break at a better place. Break costs are shares of a page
 * that one would leave empty: a break is worth no more than the white that tighter settings add.
 */
export async function takeBetterBreak<Pages>(
  task: FitTask<Pages>,
  found: Fitting<Pages>,
): Promise<Fitting<Pages>> {
  if (found.breakCost <= GOOD_ENOUGH * (task.pages - 1)) return found;
  let best = found;
  let bestCost = found.breakCost;
  for (const step of STEPS) {
    const white = found.breakCost * step;
    // Nothing that this step could find would be worth its white.
    if (white >= bestCost || found.load <= white) break;
    const comfort = comfortFor(task, found, found.load - white);
    if (comfort >= best.comfort) break;
    const trial = await task.attempt(found.omitted, comfort);
    const cost = trial.breakCost + white;
    if (trial.fits && cost < bestCost) [best, bestCost] = [trial, cost];
  }
  return best;
}

/** A break that costs no more than this share of a page falls between two items: as good as most. */
const GOOD_ENOUGH = 0.07;
