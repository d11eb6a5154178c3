import type { PageTarget, Settings, SettingsRange } from "../model/layout.ts";
import type { FitReport } from "../model/manifest.ts";
import type { SelectedResume } from "../model/selected.ts";
import { doesNotFit } from "./does-not-fit.ts";
import { leaveOut } from "./leave-out.ts";
import { describeOmissions } from "./omissions.ts";
import { type Density, openSettings } from "./open-settings.ts";
import { prune } from "./prune.ts";
import { settingsAt } from "./settings.ts";
import { type Attempt, isWithin, type Measure, type MeasuredTrial, type Trial } from "./trial.ts";

/** Real pages, and how much of each its content fills: 0 to 1, more where it overflows. */
export interface Paginated<Pages> {
  readonly pages: Pages;
  readonly fill: readonly number[];
}

export interface FitProblem<Pages> {
  readonly resume: SelectedResume;
  readonly target: PageTarget;
  readonly range: SettingsRange;
  readonly density: Density;
  readonly measure: Measure;
  readonly paginate: (resume: SelectedResume, settings: Settings) => Promise<Paginated<Pages>>;
}

export interface Fitted<Pages> {
  readonly pages: Pages;
  readonly report: FitReport;
}

/** Rounds of leaving out. A second one is rare, since page breaks waste at most a few lines. */
const MAX_ROUNDS = 8;
/** Taken off the room for the next round at least: about half a line of a page. */
const STEP = 0.008;

/**
 * Keeps the promise of a page count: first by settings alone; if even the tightest overflow, by leaving out the
 * least worthy items until the rest fits; then by opening the settings again until the pages are full.
 *
 * Whether content is far too long, and what to leave out of it, is found from its height alone, which one cheap
 * layout pass gives. The last steps are made with real pages, whose breaks cost room of their own.
 * Throws a `ResumeError` of kind `fit` when what must stay does not fit.
 */
export async function fitPages<Pages>(problem: FitProblem<Pages>): Promise<Fitted<Pages>> {
  const { resume, range } = problem;
  const made = new Map<Trial, Paginated<Pages>>();
  let attempts = 0;
  const measure: Attempt<MeasuredTrial> = async (omitted, comfort) => {
    attempts += 1;
    const length = await problem.measure(prune(resume, omitted), settingsAt(range, comfort));
    return { omitted, comfort, ...length };
  };
  const paginate: Attempt = async (omitted, comfort) => {
    attempts += 1;
    const paginated = await problem.paginate(prune(resume, omitted), settingsAt(range, comfort));
    const trial = { omitted, comfort, load: loadOf(paginated.fill) };
    made.set(trial, paginated);
    return trial;
  };

  const best = await search(problem, measure, paginate);
  const paginated = made.get(best);
  if (!paginated) throw new Error("the search ended with a trial that has no pages");
  const { pages, fill } = paginated;
  const settings = settingsAt(range, best.comfort);
  const omitted = describeOmissions(resume, best.omitted);
  return { pages, report: { settings, comfort: best.comfort, fill, omitted, attempts } };
}

/** How many pages the content takes, the last one in part; what overflows a page is taken as well. */
function loadOf(fill: readonly number[]): number {
  const overflow = fill.slice(0, -1).reduce((sum, share) => sum + Math.max(0, share - 1), 0);
  return fill.length - 1 + (fill.at(-1) ?? 0) + overflow;
}

/** The best trial among real pages. */
async function search(
  { resume, target, range, density }: Omit<FitProblem<unknown>, "paginate">,
  measure: Attempt<MeasuredTrial>,
  paginate: Attempt,
): Promise<Trial> {
  const nothing: ReadonlySet<string> = new Set();
  const common = { room: target, range, density };
  const comfortable = await measure(nothing, 1);
  let overflowing: Trial = comfortable;
  if (isWithin(comfortable.load, target)) {
    const pages = await paginate(nothing, 1);
    if (isWithin(pages.load, target)) return pages;
    overflowing = pages;
  }
  const opened = await openSettings({ ...common, omitted: nothing, overflowing }, paginate);
  if (opened) return opened;

  let room: number = target;
  let excess = STEP;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const cut = await leaveOut(resume, target, room, measure);
    const fitting = await paginate(cut.omitted, 0);
    if (isWithin(fitting.load, target)) {
      return (await openSettings({ ...common, omitted: cut.omitted, fitting }, paginate)) ?? fitting;
    }
    excess = Math.max(STEP, fitting.load - target);
    room = Math.min(room, cut.load) - excess;
  }
  throw doesNotFit({ ...comfortable, load: target + excess }, target);
}
