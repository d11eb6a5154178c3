/** Gaps are told apart by this part of a pt, as no eye could. */
const SAME = 1e4;

/**
 * The gap that most glyphs of a run have after them beyond their own advance, in pt: a run that is justified by its
 * characters says it once (`Tc`, ISO 32000-1 9.3.2) instead of after each of them. The last gap is not seen.
 */
export function trackingOf(gaps: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const gap of gaps.slice(0, -1)) {
    const rounded = Math.round(gap * SAME) / SAME || 0;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  // Nothing said is best where it is as good, and once or twice is not worth saying.
  let [commonest, most] = [0, Math.max(2, counts.get(0) ?? 0)];
  for (const [gap, count] of counts) if (count > most) [commonest, most] = [gap, count];
  if (commonest === 0) return 0;
  const exact = gaps.find((gap) => Math.round(gap * SAME) / SAME === commonest);
  return Math.round((exact ?? 0) * 1e6) / 1e6;
}
