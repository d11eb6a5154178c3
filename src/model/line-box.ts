/**
 * Where the baseline of a line lies, in em of its type below the top of the em box: the Han faces' ideographic em box
 * reaches from 0.88 above to 0.12 below it. Latin, Chinese and mixed lines all stand by this one number.
 */
export const EM_ASCENT = 0.88;

/** From the top of a line's box to its baseline, in pt; `leading` is the box's height in em, the em box stands in its middle. */
export const baselineOf = (size: number, leading: number): number => size * ((leading - 1) / 2 + EM_ASCENT);
