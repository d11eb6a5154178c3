import type { PageTarget, Settings, SettingsRange } from "../model/layout.ts";
import type { FitReport } from "../model/manifest.ts";
import type { SelectedResume } from "../model/selected.ts";
import { doesNotFit } from "./does-not-fit.ts";
import { leaveOut } from "./leave-out.ts";
import { describeOmissions } from "./omissions.ts";
import { type Density, openSettings } from "./open-settings.ts";
import { prune } from "./prune.ts";
import { settingsAt } from "./settings.ts";
import { type Attempt, isWithin, type Measure, type Trial } from "./trial.ts";

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

/** Rounds of search and pagination. A second one is rare, since page breaks waste at most a few lines. */
const MAX_ROUNDS = 8;
/** Taken off the room for the next round at least: about half a line of a page. */
const STEP = 0.008;

/**
 * Keeps the promise of a page count: first by settings alone; if even the tightest overflow, by leaving out the
 * least worthy items until the rest fits; then by opening the settings again until the pages are full.
 *
 * The search runs on the height of the content, which one cheap layout pass gives; real pages are made at its end.
 * Where their breaks cost more room than there is, the search goes on with less.
 * Throws a `ResumeError` of kind `fit` when what must stay does not fit.
 */
export async function fitPages<Pages>(problem: FitProblem<Pages>): Promise<Fitted<Pages>> {
  const { resume, target, range } = problem;
  let attempts = 0;
  const attempt: Attempt = async (omitted, comfort) => {
    attempts += 1;
    const { load, linesPerPage } = await problem.measure(prune(resume, omitted), settingsAt(range, comfort));
    return { omitted, comfort, load, linesPerPage };
  };

  let room: number = target;
  let overflow = 0;
  let best = await search(problem, room, await attempt(new Set(), 1), attempt);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    attempts += 1;
    const settings = settingsAt(range, best.comfort);
    const { pages, fill } = await problem.paginate(prune(resume, best.omitted), settings);
    if (fill.length <= target && fill.every((share) => isWithin(share, 1))) {
      const omitted = describeOmissions(resume, best.omitted);
      return { pages, report: { settings, comfort: best.comfort, fill, omitted, attempts } };
    }
    overflow = Math.max(STEP, fill.length - 1 + (fill.at(-1) ?? 0) - target);
    room = Math.min(room, best.load) - overflow;
    best = await search(problem, room, best, attempt);
  }
  throw doesNotFit({ load: target + overflow, linesPerPage: best.linesPerPage }, target);
}

/** The best trial whose content takes no more than `room`, in pages; `start` is one that was measured already. */
async function search(
  { resume, target, range, density }: Omit<FitProblem<unknown>, "paginate">,
  room: number,
  start: Trial,
  attempt: Attempt,
): Promise<Trial> {
  if (isWithin(start.load, room)) return start;
  const common = { room, range, density };
  const opened = await openSettings({ ...common, omitted: start.omitted, overflowing: start }, attempt);
  if (opened) return opened;
  const cut = await leaveOut(resume, target, room, attempt);
  return (await openSettings({ ...common, omitted: cut.omitted, fitting: cut }, attempt)) ?? cut;
}
