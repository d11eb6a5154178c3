import { takesTooMany } from "./does-not-fit.ts";
import type { FitTask } from "./task.ts";
import { type Fitting, NOTHING } from "./trial.ts";

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
    // Two lines too many for one page are not spread over two; more comfortably set they are enough for them.
    const open = pages > 1 ? await task.attempt(NOTHING, 1) : trial;
    if (open.fits) return { task, tight: open };
    if (pages === MAX_PAGES) throw takesTooMany(pages, trial);
    pages = Math.min(MAX_PAGES, Math.max(pages + 1, Math.floor(trial.load)));
  }
}
