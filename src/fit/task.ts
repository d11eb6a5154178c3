import type { Settings, SettingsRange } from "../model/layout.ts";
import type { SelectedResume } from "../model/selected.ts";
import type { Compose } from "./attempt.ts";
import { prune } from "./prune.ts";
import { settingsAt } from "./settings.ts";
import { isInside, loadOf, type Trial, withSpares } from "./trial.ts";

/** How much of a page a character takes under some settings, relative to others. */
export type Density = (settings: Settings) => number;

/** A résumé to be set on a certain number of pages. */
export interface FitTask<Pages> {
  readonly resume: SelectedResume;
  readonly pages: number;
  readonly range: SettingsRange;
  readonly density: Density;
  /** Sets the résumé without some items at a point of the path from tight (0) to comfortable (1). */
  attempt(omitted: ReadonlySet<string>, comfort: number): Promise<Trial<Pages>>;
}

/** What it takes to set a résumé on any number of pages. */
export interface Materials<Pages> {
  readonly resume: SelectedResume;
  readonly range: (pages: number) => SettingsRange;
  readonly density: Density;
  readonly compose: Compose<Pages>;
}

export function taskFor<Pages>(materials: Materials<Pages>, pages: number): FitTask<Pages> {
  const { resume, density, compose } = materials;
  const range = materials.range(pages);
  return {
    resume,
    pages,
    range,
    density,
    async attempt(omitted, comfort) {
      const composed = await compose(prune(resume, omitted), settingsAt(range, comfort), pages);
      const { pages: made, ...lengths } = composed;
      const load = loadOf(lengths, pages);
      const flows = withSpares(lengths.flows, load / pages);
      const measured = { ...lengths, flows, omitted, comfort, load };
      return lengths.flows.every(isInside)
        ? { ...measured, fits: true, pages: made }
        : { ...measured, fits: false };
    },
  };
}
