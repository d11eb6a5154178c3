/** Prefix sums over the items, so that a line of any length is measured in constant time. */
import type { Item } from "./items.ts";

export interface LineSums {
  /** `own[i]`: what the first `i` items take up themselves. */
  readonly own: Float64Array;
  readonly ownShrink: Float64Array;
  /** `after[i]`: the room after each of the first `i` items. */
  readonly after: Float64Array;
  readonly afterShrink: Float64Array;
  readonly ease: Float64Array;
  readonly strain: Float64Array;
  readonly cells: Float64Array;
  readonly letters: Float64Array;
  /** `visibleEnd[i]`: the end of a line that breaks before item `i`, without its trailing blanks. */
  readonly visibleEnd: Int32Array;
}

export function sumItems(items: readonly Item[]): LineSums {
  return {
    own: prefixSums(items, (item) => item.natural - item.trim),
    ownShrink: prefixSums(items, (item) => item.trimShrink),
    after: prefixSums(items, (item) => item.gap),
    afterShrink: prefixSums(items, (item) => item.glue.shrink),
    ease: prefixSums(items, (item) => item.glue.ease),
    strain: prefixSums(items, (item) => item.glue.strain),
    cells: prefixSums(items, (item) => item.glue.cell),
    letters: prefixSums(items, (item) => item.letters),
    visibleEnd: visibleEnds(items),
  };
}

function prefixSums(items: readonly Item[], amountOf: (item: Item) => number): Float64Array {
  const sums = new Float64Array(items.length + 1);
  let sum = 0;
  items.forEach((item, index) => {
    sum += amountOf(item);
    sums[index + 1] = sum;
  });
  return sums;
}

function visibleEnds(items: readonly Item[]): Int32Array {
  const ends = new Int32Array(items.length + 1);
  let end = 0;
  items.forEach((item, index) => {
    if (!item.blank) end = index + 1;
    ends[index + 1] = end;
  });
  return ends;
}
