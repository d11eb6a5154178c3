import { contrast, equalGrey, nearestShade, WHITE } from "../color/index.ts";
import type { Colors } from "../model/theme.ts";

/** Something that makes a page hard to read or to print. */
export interface ColorFlaw {
  readonly code: "low-contrast" | "dark-tint";
  /** What was found, as the end of a sentence. */
  readonly message: string;
  /** The colours that it could be put right with, and how; the likelier one first. */
  readonly remedies: readonly [Remedy, ...Remedy[]];
}

export interface Remedy {
  readonly token: keyof Colors;
  /** The nearest colour of the same hue that will do. */
  readonly color: string;
}

/** WCAG 2.2: 1.4.6 for what is read, 1.4.3 for what is large or short. */
const NEEDED = { ink: 7, quiet: 7, accent: 4.5 } as const;

/** A hairline fainter than this is gone on paper: a printer's raster has no dot for it. */
const VISIBLE = 1.2;

/** Laser printers make a darker grey of dots that can be seen and that fray the letters on it. */
const DARKEST_TINT = 0.06;

/** What is wrong with the colours of a theme, on white and on its tint. */
export function colorFlaws(colors: Colors): readonly ColorFlaw[] {
  const isLight = (color: string) => equalGrey(color) <= DARKEST_TINT;
  // What stands on a tint that is too dark is judged as if that had been put right already.
  const tint = isLight(colors.tint) ? colors.tint : nearestShade(colors.tint, "white", isLight);
  return [
    ...textFlaws({ ...colors, tint }),
    ...ruleFlaws(colors),
    ...(tint === colors.tint ? [] : [darkTint(colors.tint, tint)]),
  ];
}

/** The colours put right: of every flaw the likeliest remedy. */
export const withRemedies = (colors: Colors): Colors => ({
  ...colors,
  ...Object.fromEntries(colorFlaws(colors).map(({ remedies: [{ token, color }] }) => [token, color])),
});

function textFlaws(colors: Colors): ColorFlaw[] {
  const { tint } = colors;
  return (["ink", "quiet", "accent"] as const).flatMap((token): ColorFlaw[] => {
    const color = colors[token];
    const needed = NEEDED[token];
    const isReadable = (text: string) => contrast(text, WHITE) >= needed && contrast(text, tint) >= needed;
    if (isReadable(color)) return [];
    const darker: Remedy = { token, color: nearestShade(color, "black", isReadable) };
    const onWhite = contrast(color, WHITE);
    if (onWhite < needed) return [lowContrast(token, color, "white", onWhite, needed, [darker])];
    const lighter = nearestShade(tint, "white", (ground) => contrast(color, ground) >= needed);
    const ground = `the tint ${tint}`;
    return [
      lowContrast(token, color, ground, contrast(color, tint), needed, [
        darker,
        { token: "tint", color: lighter },
      ]),
    ];
  });
}

function ruleFlaws({ rule }: Colors): ColorFlaw[] {
  const isVisible = (color: string) => contrast(color, WHITE) >= VISIBLE;
  if (isVisible(rule)) return [];
  const remedy: Remedy = { token: "rule", color: nearestShade(rule, "black", isVisible) };
  return [lowContrast("rule", rule, "white", contrast(rule, WHITE), VISIBLE, [remedy])];
}

function lowContrast(
  token: keyof Colors,
  color: string,
  ground: string,
  found: number,
  needed: number,
  remedies: ColorFlaw["remedies"],
): ColorFlaw {
  const message = `\`${token}\` ${color} has a contrast of ${twoDigits(found)} on ${ground}, it needs ${needed}`;
  return { code: "low-contrast", message, remedies };
}

function darkTint(tint: string, lighter: string): ColorFlaw {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const message = `\`tint\` ${tint} is as dark as a grey of ${percent(equalGrey(tint))}, more than ${percent(DARKEST_TINT)} prints unevenly`;
  return { code: "dark-tint", message, remedies: [{ token: "tint", color: lighter }] };
}

/** Cut, not rounded: 4.499 is not enough, and must not read as if it were. */
const twoDigits = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);
