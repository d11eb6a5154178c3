import type { Settings, SettingsRange } from "../model/layout.ts";
import { settingsAt } from "./settings.ts";
import { type Attempt, CLOSE_ENOUGH, isWithin, type Trial } from "./trial.ts";

/** Each step narrows the bracket; the second one usually fills the pages. */
const MAX_STEPS = 8;
/** A bracket narrower than this part of the path is not worth another step: what is left empty is a break's doing. */
const NARROW = 0.02;
/** Steps stay this share of the bracket's width away from its ends, so that each of them narrows it. */
const CLEARANCE = 1 / 12;

/** How much of a page a character takes under some settings, relative to others. */
export type Density = (settings: Settings) => number;

export interface Opening {
  readonly omitted: ReadonlySet<string>;
  /** A trial known to fit, and one known to overflow, with these items left out. At least one is known. */
  readonly fitting?: Trial;
  readonly overflowing?: Trial;
  /** In pages. */
  readonly room: number;
  readonly range: SettingsRange;
  readonly density: Density;
}

/**
 * The most comfortable settings that fit, or undefined if not even the tightest do. Every trial predicts where the
 * pages would be just full: content takes room in proportion to the density of its type.
 */
export async function openSettings(opening: Opening, attempt: Attempt): Promise<Trial | undefined> {
  const { omitted, room } = opening;
  let { fitting, overflowing } = opening;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (fitting && (fitting.comfort === 1 || room - fitting.load <= CLOSE_ENOUGH)) return fitting;
    if (overflowing?.comfort === 0) return undefined;
    if (fitting && overflowing && overflowing.comfort - fitting.comfort < NARROW) return fitting;
    const next = await attempt(omitted, nextComfort(opening, fitting, overflowing));
    if (isWithin(next.load, room)) fitting = next;
    else overflowing = next;
  }
  return fitting;
}

/** Where the trial that came nearest to full pages puts them, inside the bracket. */
function nextComfort(opening: Opening, fitting: Trial | undefined, overflowing: Trial | undefined): number {
  const { room } = opening;
  const distance = (trial: Trial): number => Math.abs(trial.load - room);
  const [nearest] = [fitting, overflowing]
    .filter((trial) => trial !== undefined)
    .sort((a, b) => distance(a) - distance(b));
  const aim = nearest ? comfortFor(opening, nearest) : 1;
  const low = fitting?.comfort ?? 0;
  const high = overflowing?.comfort ?? 1;
  const clearance = (high - low) * CLEARANCE;
  // Untried ends of the path may be tried themselves.
  return Math.max(low + (fitting ? clearance : 0), Math.min(high - (overflowing ? clearance : 0), aim));
}

/** The comfort at which what a trial measured would just fill the room; 0 or 1 if that lies beyond the path. */
function comfortFor({ room, range, density }: Opening, trial: Trial): number {
  const wanted = (density(settingsAt(range, trial.comfort)) * (room - CLOSE_ENOUGH / 2)) / trial.load;
  let [low, high] = [0, 1];
  if (density(settingsAt(range, low)) >= wanted) return low;
  if (density(settingsAt(range, high)) <= wanted) return high;
  // Arithmetic only; twenty halvings are a millionth of the path.
  for (let i = 0; i < 20; i += 1) {
    const middle = (low + high) / 2;
    if (density(settingsAt(range, middle)) < wanted) low = middle;
    else high = middle;
  }
  return low;
}
