import type { Prepared } from "./prepare.ts";

/** What a line would take up, and how far it gives way; pt. */
export interface LineMeasure {
  readonly natural: number;
  readonly shrink: number;
  /** Widening that is hardly noticed. */
  readonly ease: number;
  /** Widening beyond which a ragged line is better. */
  readonly strain: number;
  readonly letters: number;
}

const EMPTY: LineMeasure = { natural: 0, shrink: 0, ease: 0, strain: 0, letters: 0 };

const difference = (sums: Float64Array, from: number, to: number): number =>
  (sums[to] ?? 0) - (sums[from] ?? 0);

/**
 * Measures the line of items `from` to `to` (excluded), with marks trimmed at both edges and trailing blanks gone:
 * the break decision sees the widths that will be set (GB/T 15834—2011 5.1.10).
 */
export function measureLine(prepared: Prepared, from: number, to: number, measure: number): LineMeasure {
  const { items, sums } = prepared;
  const end = sums.visibleEnd[to] ?? 0;
  const first = items[from];
  const last = items[end - 1];
  if (first === undefined || last === undefined || end <= from) return EMPTY;
  const cells = difference(sums.cells, from, end - 1);
  const limit = cellLimit(prepared, measure);
  return {
    natural:
      difference(sums.own, from, end) +
      difference(sums.after, from, end - 1) +
      first.trim -
      first.startTrim -
      last.endTrim,
    shrink: difference(sums.afterShrink, from, end - 1) + difference(sums.ownShrink, from + 1, end),
    ease: difference(sums.ease, from, end - 1) + cells * limit.ease,
    strain: difference(sums.strain, from, end - 1) + cells * limit.strain,
    letters: difference(sums.letters, from, end),
  };
}

/** How far a boundary of full-width characters opens, as a factor of their size. */
export interface CellLimit {
  readonly ease: number;
  /** Beyond `ease`. */
  readonly strain: number;
}

/** A short measure has few boundaries, so that each takes a larger share of what a full line would distribute. */
export function cellLimit({ settings, em }: Prepared, measure: number): CellLimit {
  const { wide, narrow } = settings.hanGap;
  const { ease, max, measure: full } = measure < wide.measure * em ? narrow : wide;
  const factor = measure > 0 && measure < full * em ? (full * em) / measure : 1;
  return { ease: ease * factor, strain: (max - ease) * factor };
}
