import { settingsAt } from "./settings.ts";
import type { FitTask } from "./task.ts";

/** How many pages some content took at a point of the path. */
export interface Point {
  readonly comfort: number;
  readonly load: number;
}

/** Within this share of each other, loads grow with comfort in a straight line. */
const NEAR = 0.12;

/** The comfort at which content just takes so many pages, by what is known of it; the most, as long as nothing is. */
export function predictComfort(
  task: Pick<FitTask<unknown>, "range" | "density">,
  points: readonly Point[],
  pages: number,
): number {
  const [nearest, next] = points.toSorted((a, b) => Math.abs(a.load - pages) - Math.abs(b.load - pages));
  if (!nearest) return 1;
  const slope = next && (next.load - nearest.load) / (next.comfort - nearest.comfort);
  const isNear = next !== undefined && Math.abs(next.load - pages) < NEAR * pages;
  if (!isNear || !slope || !(slope > 0)) return comfortFor(task, nearest, pages);
  return Math.max(0, Math.min(1, nearest.comfort + (pages - nearest.load) / slope));
}

/**
 * By one trial alone: content takes room in proportion to the density of its type. 0 or 1 if what is wanted lies
 * beyond the path.
 */
export function comfortFor(
  { range, density }: Pick<FitTask<unknown>, "range" | "density">,
  { comfort, load }: Point,
  pages: number,
): number {
  const densityAt = (at: number): number => density(settingsAt(range, at));
  const wanted = (densityAt(comfort) * pages) / load;
  let [low, high] = [0, 1];
  if (densityAt(low) >= wanted) return low;
  if (densityAt(high) <= wanted) return high;
  // Arithmetic only; twenty halvings are a millionth of the path.
  for (let i = 0; i < 20; i += 1) {
    const middle = (low + high) / 2;
    if (densityAt(middle) < wanted) low = middle;
    else high = middle;
  }
  return low;
}
