import { takesTooMany } from "./does-not-fit.ts";
import type { FitTask } from "./task.ts";
import { type Fitting, NOTHING, type Trial } from "./trial.ts";

/** A résumé of more pages is none; it is a book, or a mistake. */
const MAX_PAGES = 12;

/** A number of pages that is enough, and the tightest way to set them that fills them. */
export interface Enough<Pages> {
  readonly task: FitTask<Pages>;
  readonly tight: Fitting<Pages>;
}

/**
 * The fewest pages on which everything stands at the tightest settings. Every attempt tells how many pages the content
 * takes at least. Throws a `ResumeError` of kind `fit` when that is more than anybody would read.
 */
export async function fewestPages<Pages>(taskFor: (pages: number) => FitTask<Pages>): Promise<Enough<Pages>> {
  for (let pages = 1; ; ) {
    const task = taskFor(pages);
    const trial = await task.attempt(NOTHING, 0);
    if (trial.fits) return { task, tight: trial };
    // Two lines too many for one page are not spread over two; more comfortably set they are enough for them, or for
    // more than them: then what fits lies between.
    const open = pages > 1 ? await task.attempt(NOTHING, 1) : trial;
    if (open.fits) return { task, tight: open };
    const between = isSpread(open, pages) && !isSpread(trial, pages) ? await fittingBetween(task) : undefined;
    if (between) return { task, tight: between };
    if (pages === MAX_PAGES) throw takesTooMany(pages, trial);
    pages = Math.min(MAX_PAGES, Math.max(pages + 1, Math.floor(trial.load)));
  }
}

/** Content that is little more than fits on fewer pages stays on those, and overflows. */
const isSpread = ({ fill }: Trial<unknown>, pages: number): boolean => fill.length >= pages;

/** Enough to find a twentieth of the path. */
const MAX_HALVINGS = 5;

/** What fits between the tightest settings, at which there is too little for the pages, and the most comfortable ones. */
async function fittingBetween<Pages>(task: FitTask<Pages>): Promise<Fitting<Pages> | undefined> {
  let [low, high] = [0, 1];
  for (let step = 0; step < MAX_HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    const trial = await task.attempt(NOTHING, middle);
    if (trial.fits) return trial;
    if (isSpread(trial, task.pages)) high = middle;
    else low = middle;
  }
  return undefined;
}
