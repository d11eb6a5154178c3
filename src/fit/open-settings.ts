import { type Point, predictComfort } from "./predict.ts";
import type { FitTask } from "./task.ts";
import { CLOSE_ENOUGH, type Fitting, NOTHING, type Overflowing, type Trial } from "./trial.ts";

/** Each step narrows the bracket; the third one usually fills the pages. */
const MAX_STEPS = 6;
/** A bracket narrower than this part of the path, a tenth of a point of type, is not worth another step. */
const NARROW = 0.05;
/** Steps stay this share of the bracket's width away from its ends, so that each of them narrows it. */
const CLEARANCE = 1 / 12;

/** What is known of the path: a trial that fits and one, more comfortable, that overflows. */
interface Bracket<Pages> {
  readonly fitting: Fitting<Pages> | undefined;
  readonly overflowing: Overflowing | undefined;
}

/**
 * The most comfortable settings that fit, beginning with a trial that does, or with nothing known and nothing left
 * out; the trial at the tightest settings if not even they do.
 */
export async function openSettings<Pages>(
  task: FitTask<Pages>,
  known: Fitting<Pages>,
): Promise<Fitting<Pages>>;
export async function openSettings<Pages>(
  task: FitTask<Pages>,
  known?: Fitting<Pages>,
): Promise<Trial<Pages>>;
export async function openSettings<Pages>(
  task: FitTask<Pages>,
  known?: Fitting<Pages>,
): Promise<Trial<Pages>> {
  let bracket: Bracket<Pages> = { fitting: known, overflowing: undefined };
  const points: Point[] = known ? [pointOf(known)] : [];
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const settled = settledBy(task, bracket);
    if (settled) return settled;
    const aim = predictComfort(task, points, task.pages * (1 - CLOSE_ENOUGH / 2));
    const trial = await task.attempt(known?.omitted ?? NOTHING, within(bracket, aim));
    bracket = trial.fits ? { ...bracket, fitting: trial } : { ...bracket, overflowing: trial };
    points.push(pointOf(trial));
  }
  return bracket.fitting ?? task.attempt(NOTHING, 0);
}

const pointOf = ({ comfort, load }: Point): Point => ({ comfort, load });

function settledBy<Pages>(
  { pages }: FitTask<Pages>,
  { fitting, overflowing }: Bracket<Pages>,
): Trial<Pages> | undefined {
  if (!fitting) return overflowing?.comfort === 0 ? overflowing : undefined;
  const isOpen = fitting.comfort === 1 || fitting.load >= pages * (1 - CLOSE_ENOUGH);
  return isOpen || (overflowing && overflowing.comfort - fitting.comfort < NARROW) ? fitting : undefined;
}

/**
 * As near to the aim as helps. Ends of the path that were not tried yet may be tried themselves. Where breaks move,
 * loads leap: an aim beyond what is known to overflow tells nothing, and the bracket is halved.
 */
function within({ fitting, overflowing }: Bracket<unknown>, aim: number): number {
  const low = fitting?.comfort ?? 0;
  const high = overflowing?.comfort ?? 1;
  if (fitting && overflowing && (aim <= low || aim >= high)) return (low + high) / 2;
  const clearance = (high - low) * CLEARANCE;
  return Math.max(low + (fitting ? clearance : 0), Math.min(high - (overflowing ? clearance : 0), aim));
}
