import { ResumeError } from "../model/diagnostic.ts";
import type { PageTarget, Settings, SettingsRange } from "../model/layout.ts";
import type { FitReport } from "../model/manifest.ts";
import type { Node, SelectedResume } from "../model/selected.ts";
import { fits } from "../model/units.ts";
import { describeOmissions } from "./omissions.ts";
import { prune } from "./prune.ts";
import { settingsAt } from "./settings.ts";
import { leastWorthyFirst } from "./worth.ts";

/** A résumé laid out. `fill` says how much of each page is filled: 0 to 1, more where content overflows. */
export interface Measured<Pages> {
  readonly pages: Pages;
  readonly fill: readonly number[];
}

export type Measure<Pages> = (resume: SelectedResume, settings: Settings) => Promise<Measured<Pages>>;

export interface FitProblem<Pages> {
  readonly resume: SelectedResume;
  readonly target: PageTarget;
  readonly range: SettingsRange;
  readonly measure: Measure<Pages>;
}

export interface Fitted<Pages> {
  /** What was measured for the settings that were chosen. */
  readonly pages: Pages;
  readonly report: FitReport;
}

/** One measured attempt. */
interface Attempt<Pages> extends Measured<Pages> {
  readonly omitted: ReadonlySet<string>;
  readonly comfort: number;
}

/** Pages are full enough when less than this share of the last one would open up by going on. */
const CLOSE_ENOUGH = 0.02;
/** Steps of the search for settings; each halves or better what is left of the path. */
const MAX_OPENING_STEPS = 8;
/** Left-out items that are tried once more, the most worthy first, for room that a larger one has left behind. */
const MAX_SECOND_CHANCES = 12;

/**
 * Keeps the promise of a page count: first by settings alone; if even the tightest overflow, by leaving out the
 * least worthy items until the rest fits; then by opening the settings again until the pages are full.
 * Throws a `ResumeError` of kind `fit` when what must stay does not fit.
 */
export async function fit<Pages>(problem: FitProblem<Pages>): Promise<Fitted<Pages>> {
  const { resume, target, range, measure } = problem;
  let attempts = 0;
  const attempt: Try<Pages> = async (omitted, comfort) => {
    attempts += 1;
    const measured = await measure(prune(resume, omitted), settingsAt(range, comfort));
    return { ...measured, omitted, comfort };
  };

  const found = await search(resume, target, attempt);
  return {
    pages: found.pages,
    report: {
      settings: settingsAt(range, found.comfort),
      comfort: found.comfort,
      fill: found.fill,
      omitted: describeOmissions(resume, found.omitted),
      attempts,
    },
  };
}

type Try<Pages> = (omitted: ReadonlySet<string>, comfort: number) => Promise<Attempt<Pages>>;

async function search<Pages>(
  resume: SelectedResume,
  target: PageTarget,
  attempt: Try<Pages>,
): Promise<Attempt<Pages>> {
  const comfortable = await attempt(new Set(), 1);
  if (holds(comfortable, target)) return comfortable;
  const tight = await attempt(new Set(), 0);
  if (holds(tight, target)) return open(tight, comfortable, target, attempt);
  const cut = await leaveOut(resume, target, attempt);
  const opened = await attempt(cut.omitted, 1);
  return holds(opened, target) ? opened : open(cut, opened, target, attempt);
}

const holds = ({ fill }: Measured<unknown>, target: PageTarget): boolean =>
  fill.length <= target && fill.every((share) => fits(share, 1));

/** How many pages the content takes, the last one in part. */
const load = ({ fill }: Measured<unknown>): number => fill.length - 1 + (fill.at(-1) ?? 0);

/**
 * Between settings that hold and settings that overflow, finds the most comfortable that hold. Content grows almost
 * in proportion with comfort, so the next try is where a straight line through both would fill the pages.
 */
async function open<Pages>(
  inside: Attempt<Pages>,
  outside: Attempt<Pages>,
  target: PageTarget,
  attempt: Try<Pages>,
): Promise<Attempt<Pages>> {
  let [best, over] = [inside, outside];
  for (let step = 0; step < MAX_OPENING_STEPS && target - load(best) > CLOSE_ENOUGH; step += 1) {
    const slope = (load(over) - load(best)) / (over.comfort - best.comfort);
    const aim = best.comfort + (target - CLOSE_ENOUGH / 2 - load(best)) / slope;
    const width = over.comfort - best.comfort;
    // Page breaks make the line uneven: stay clear of both ends, so that every step narrows the range.
    const comfort = Math.min(over.comfort - width / 8, Math.max(best.comfort + width / 8, aim));
    const next = await attempt(best.omitted, comfort);
    if (holds(next, target)) best = next;
    else over = next;
  }
  return best;
}

/** At the tightest settings: the fewest of the least worthy items whose absence lets the rest fit. */
async function leaveOut<Pages>(
  resume: SelectedResume,
  target: PageTarget,
  attempt: Try<Pages>,
): Promise<Attempt<Pages>> {
  const order = leastWorthyFirst(resume);
  const without = (count: number): Promise<Attempt<Pages>> => attempt(idsOf(order.slice(0, count)), 0);

  let best = await without(order.length);
  if (!holds(best, target)) throw doesNotFit(best, target);
  let [low, high] = [0, order.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const next = await without(middle);
    if (holds(next, target)) [best, high] = [next, middle];
    else low = middle;
  }
  return giveSecondChances(best, order.slice(0, high), target, attempt);
}

/** A large item may have made room for more than itself: smaller ones before it in the order may come back. */
async function giveSecondChances<Pages>(
  cut: Attempt<Pages>,
  leftOut: readonly Node[],
  target: PageTarget,
  attempt: Try<Pages>,
): Promise<Attempt<Pages>> {
  let best = cut;
  const chances = leftOut.toReversed().slice(1, 1 + MAX_SECOND_CHANCES);
  for (const node of chances) {
    if (target - load(best) <= CLOSE_ENOUGH) break;
    const next = await attempt(new Set([...best.omitted].filter((id) => id !== node.id)), 0);
    if (holds(next, target)) best = next;
  }
  return best;
}

const idsOf = (nodes: readonly Node[]): ReadonlySet<string> => new Set(nodes.map((node) => node.id));

function doesNotFit(attempt: Measured<unknown>, target: PageTarget): ResumeError {
  const excess = Math.max(1, Math.round((load(attempt) - target) * 100));
  const pages = target === 1 ? "one page" : "two pages";
  return new ResumeError([
    {
      kind: "fit",
      severity: "error",
      code: "does-not-fit",
      message: `what must stay is ${excess} % of a page too long for ${pages} at the tightest settings`,
      hint: "give fewer items the priority `must`, shorten them, or build more pages",
    },
  ]);
}
