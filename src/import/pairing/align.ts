/** Aligns two lists that say the same in two languages, in order, as Needleman and Wunsch aligned sequences. */

/** Two items, one of which may be missing. */
export type Pair<T> = readonly [T | undefined, T | undefined];

/** Leaving an item alone costs less than pairing it with one that has nothing in common. */
const GAP = 0.35;
/** Longer lists than these are no résumé's; they are paired by their order. */
const MOST_CELLS = 250_000;

/**
 * @param likeness from 0 (nothing in common) to 1 (certainly the same)
 */
export function align<T>(
  left: readonly T[],
  right: readonly T[],
  likeness: (a: T, b: T) => number,
): readonly Pair<T>[] {
  const [n, m] = [left.length, right.length];
  if (n * m > MOST_CELLS)
    return Array.from({ length: Math.max(n, m) }, (_, i) => [left[i], right[i]] as const);
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const cost = (a: T, b: T) => 1 - likeness(a, b);
  for (let i = n; i >= 0; i -= 1) {
    for (let j = m; j >= 0; j -= 1) {
      if (i === n && j === m) continue;
      const both =
        i < n && j < m ? cost(left[i] as T, right[j] as T) + (best[(i + 1) * width + j + 1] ?? 0) : Infinity;
      const skipLeft = i < n ? GAP + (best[(i + 1) * width + j] ?? 0) : Infinity;
      const skipRight = j < m ? GAP + (best[i * width + j + 1] ?? 0) : Infinity;
      best[i * width + j] = Math.min(both, skipLeft, skipRight);
    }
  }
  const pairs: Pair<T>[] = [];
  for (let i = 0, j = 0; i < n || j < m; ) {
    const here = best[i * width + j] ?? 0;
    const a = left[i];
    const b = right[j];
    if (a !== undefined && b !== undefined && here === cost(a, b) + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push([a, b]);
      i += 1;
      j += 1;
    } else if (a !== undefined && here === GAP + (best[(i + 1) * width + j] ?? 0)) {
      pairs.push([a, undefined]);
      i += 1;
    } else {
      pairs.push([undefined, b]);
      j += 1;
    }
  }
  return pairs;
}
