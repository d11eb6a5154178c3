import { lightest } from "./choose.ts";
import { costTrees, idsIn, toPoints } from "./cost-tree.ts";
import { doesNotFit } from "./does-not-fit.ts";
import { Ledger } from "./ledger.ts";
import { lightestReturn } from "./returns.ts";
import type { FitTask } from "./task.ts";
import type { Fitting, Overflowing, Trial } from "./trial.ts";

/** What stays where everything would be too long, found at the tightest settings. */
export interface Cut<Pages> extends Shown {
  readonly trial: Fitting<Pages>;
  /** Nothing better is thought to fit; false if the search stopped at its bound. */
  readonly settled: boolean;
}

/** Some nodes of all flows. */
export interface Shown {
  readonly kept: ReadonlySet<string>;
  readonly ledgers: Ledgers;
}

type Ledgers = ReadonlyMap<string, Ledger>;

/** The first choice is right on one page; breaks that waste another amount of room than thought take a few more. */
const MAX_ROUNDS = 5;
/** Items that are tried because the estimates do not exclude that they fit as well. */
const MAX_RETURNS = 3;

/**
 * The most worthy selection that fits at the tightest settings, by the heights that its parts took when all of them
 * were there. Real attempts correct what is thought to fit until the choice does not change any more.
 * Throws a `ResumeError` of kind `fit` when what must stay is too long.
 */
export async function leaveOut<Pages>(task: FitTask<Pages>, everything: Overflowing): Promise<Cut<Pages>> {
  const ledgers = openLedgers(task, everything);
  const tried = new Set<string>();
  let best: Omit<Cut<Pages>, "settled"> | undefined;
  let settled = false;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const kept = union([...ledgers.values()].map((ledger) => ledger.choose()));
    settled = tried.has(nameOf(kept));
    if (settled) break;
    tried.add(nameOf(kept));
    const trial = await attempt(task, { kept, ledgers });
    // A later choice is never worth less: what did fit is not given up.
    if (trial.fits) best = { trial, kept, ledgers };
  }
  if (best) return { ...(await giveBack(task, best)), settled };
  return { ...(await leastOrRefuse(task, ledgers)), settled };
}

function openLedgers(task: FitTask<unknown>, everything: Overflowing): Ledgers {
  const trees = costTrees(task.resume, everything);
  return new Map(
    everything.flows.flatMap((length) => {
      const tree = trees.get(length.flow);
      return tree ? [[length.flow, new Ledger(tree, length)] as const] : [];
    }),
  );
}

/** Sets what is kept, and enters what comes of it into the ledgers. */
async function attempt<Pages>(task: FitTask<Pages>, { kept, ledgers }: Shown): Promise<Trial<Pages>> {
  const trial = await task.attempt(withoutAll(kept, ledgers), 0);
  for (const length of trial.flows) ledgers.get(length.flow)?.learn(kept, length);
  return trial;
}

const withoutAll = (kept: ReadonlySet<string>, ledgers: Ledgers): ReadonlySet<string> =>
  new Set([...ledgers.values()].flatMap(({ tree }) => idsIn(tree)).filter((id) => !kept.has(id)));

/**
 * Estimates may be too high by a little, and breaks may waste less than thought: what comes nearest to fitting as well
 * is tried. As long as it fits it stays.
 */
async function giveBack<Pages>(
  task: FitTask<Pages>,
  cut: Omit<Cut<Pages>, "settled">,
): Promise<Omit<Cut<Pages>, "settled">> {
  let best = cut;
  for (const [flow, ledger] of cut.ledgers) {
    for (let round = 0; round < MAX_RETURNS; round += 1) {
      const length = best.trial.flows.find((each) => each.flow === flow);
      const back = lightestReturn(ledger.tree, best.kept);
      if (!length || !back || !ledger.mightHold(toPoints(back.height), length, best.trial.lineHeight)) break;
      const kept = union([best.kept, back.ids]);
      const trial = await attempt(task, { ...cut, kept });
      if (!trial.fits) break;
      best = { ...cut, trial, kept };
    }
  }
  return best;
}

/** What must stay and nothing else, or the error that says by how much it is too long. */
async function leastOrRefuse<Pages>(
  task: FitTask<Pages>,
  ledgers: Ledgers,
): Promise<Omit<Cut<Pages>, "settled">> {
  const kept = union([...ledgers.values()].map(({ tree }) => lightest(tree).kept));
  const trial = await attempt(task, { kept, ledgers });
  if (trial.fits) return { trial, kept, ledgers };
  throw doesNotFit(task, trial, ledgers);
}

const union = (sets: readonly Iterable<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((set) => [...set]));

const nameOf = (kept: ReadonlySet<string>): string => JSON.stringify([...kept].sort());
