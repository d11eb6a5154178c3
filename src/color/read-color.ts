import {
  blend,
  clampChroma,
  colorsNamed,
  formatHex,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  type Oklch,
  parse,
  useMode as register,
} from "culori/fn";

// What CSS Color 4 lets an author write; linear light is what luminance is measured in.
for (const mode of [modeRgb, modeHsl, modeHwb, modeLab, modeLch, modeLrgb, modeOklab]) register(mode);
export const toOklch: (color: string) => Oklch | undefined = register(modeOklch);

export const COLOR_NAMES: readonly string[] = Object.keys(colorsNamed);

export const BARE_HEX = /^(?:[\da-f]{3}|[\da-f]{6})$/i;

export interface ReadColor {
  /** `#rrggbb`; of a colour that lets something through, how it looks on white paper. */
  readonly hex: string;
  readonly isOpaque: boolean;
}

/**
 * Reads a CSS colour: `#abc`, `#1f4e79`, `navy`, `rgb(31 78 121)`, `hsl(…)`, `oklch(…)`. What no sRGB device can
 * show loses chroma until one can, and keeps its hue and lightness (CSS Color 4, 13).
 *
 * @returns undefined if the text is no colour
 */
export function readColor(text: string): ReadColor | undefined {
  // The library is content with `1f4e79`, CSS is not.
  const color = BARE_HEX.test(text) ? undefined : parse(text.trim().toLowerCase());
  if (color === undefined) return undefined;
  const shown = clampChroma(color, "oklch");
  const isOpaque = (color.alpha ?? 1) === 1;
  return { hex: formatHex(isOpaque ? shown : blend(["white", shown])), isOpaque };
}
