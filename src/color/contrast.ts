import { formatHex, wcagContrast, wcagLuminance } from "culori/fn";

export const WHITE = "#ffffff";

/** The contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export const contrast = (one: string, other: string): number => wcagContrast(one, other);

/** How much of a printer's black a colour is, as a laser printer would make it: 0 is white, 1 is black. */
export const equalGrey = (color: string): number => 1 - Number.parseInt(inGrey(color).slice(1, 3), 16) / 255;

/** The grey of equal luminance. */
export function inGrey(color: string): string {
  const light = wcagLuminance(color);
  return formatHex({ mode: "lrgb", r: light, g: light, b: light });
}
