import { clampChroma, formatHex } from "culori/fn";
import { toOklch } from "./read-color.ts";

/** Halvings of the way to black or white: finer than one step of an 8-bit channel. */
const HALVINGS = 12;

/**
 * The darker or lighter colour of the same hue that is the nearest to pass. In OKLCH, because there lightness can
 * move without the hue appearing to.
 *
 * @param color one that does not pass
 * @param passes true of all shades beyond the nearest, black or white among them
 */
export function nearestShade(
  color: string,
  towards: "black" | "white",
  passes: (hex: string) => boolean,
): string {
  const own = toOklch(color);
  if (own === undefined) throw new Error(`${color} is no colour`);
  const shade = (l: number) => formatHex(clampChroma({ ...own, l }, "oklch"));
  let fails = own.l;
  let works = towards === "black" ? 0 : 1;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (fails + works) / 2;
    if (passes(shade(middle))) works = middle;
    else fails = middle;
  }
  return shade(works);
}
