import { formatHex, wcagContrast, wcagLuminance } from "culori/fn";

export const WHITE = "#ffffff";

/** The contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export const contrast = (one: string, other: string): number => wcagContrast(one, other);

/** The grey of equal luminance, as a laser printer would make it: 0 is white, 1 is black. */
export function equalGrey(color: string): number {
  const light = wcagLuminance(color);
  const grey = formatHex({ mode: "lrgb", r: light, g: light, b: light });
  return 1 - Number.parseInt(grey.slice(1, 3), 16) / 255;
}
