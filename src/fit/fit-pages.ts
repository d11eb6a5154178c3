import type { PageTarget } from "../model/layout.ts";
import type { FitReport } from "../model/manifest.ts";
import { takeBetterBreak } from "./better-break.ts";
import { fewestPages } from "./fewest-pages.ts";
import { type Cut, leaveOut } from "./leave-out.ts";
import { describeOmissions } from "./omissions.ts";
import { openSettings } from "./open-settings.ts";
import { settingsAt } from "./settings.ts";
import { type FitTask, type Materials, taskFor } from "./task.ts";
import type { Fitting } from "./trial.ts";

/** A résumé, how many pages it is to take, and what sets it. */
export interface FitProblem<Pages> extends Materials<Pages> {
  readonly target: PageTarget;
}

export interface Fitted<Pages> {
  readonly pages: Pages;
  readonly report: FitReport;
}

/**
 * Keeps the promise of a page count: first by settings alone; if even the tightest overflow, by leaving out the least
 * worthy items so that the rest fits; then by opening the settings again until the pages are full.
 * Throws a `ResumeError` of kind `fit` when what must stay does not fit.
 */
export async function fitPages<Pages>(problem: FitProblem<Pages>): Promise<Fitted<Pages>> {
  const { resume, target, compose } = problem;
  let attempts = 0;
  const materials: Materials<Pages> = {
    ...problem,
    compose: (...asked) => {
      attempts += 1;
      return compose(...asked);
    },
  };
  const { task, trial, cut } = await search(target, (pages) => taskFor(materials, pages));
  const { comfort, fill } = trial;
  const report: FitReport = {
    pages: task.pages,
    range: task.range,
    settings: settingsAt(task.range, comfort),
    comfort,
    fill,
    omitted: cut ? describeOmissions(resume, cut) : [],
    attempts,
    settled: cut?.settled ?? true,
  };
  return { pages: trial.pages, report };
}

interface Found<Pages> {
  readonly task: FitTask<Pages>;
  readonly trial: Fitting<Pages>;
  readonly cut?: Cut<Pages>;
}

async function search<Pages>(
  target: PageTarget,
  taskOf: (pages: number) => FitTask<Pages>,
): Promise<Found<Pages>> {
  const { task, tight } =
    target === "auto" ? await fewestPages(taskOf) : { task: taskOf(target), tight: undefined };
  const opened = await openSettings(task, tight);
  if (opened.fits) return { task, trial: await takeBetterBreak(task, opened) };

  const cut = await leaveOut(task, opened);
  const reopened = await openSettings(task, cut.trial);
  return { task, trial: await takeBetterBreak(task, reopened), cut };
}
