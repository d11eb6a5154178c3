import { createContext, useContext } from "react";
import type { LayoutInput, Settings } from "../model/layout.ts";
import type { Lang } from "../model/resume.ts";

/** The colours of a layout. Contrast on white: `ink` and `quiet` at least 7, `accent` at least 4.5 (WCAG 2.2, 1.4.6 and 1.4.3). */
export interface Palette {
  readonly ink: string;
  /** For places, dates, roles: quieter, never smaller. */
  readonly quiet: string;
  readonly accent: string;
  /** For hairlines. */
  readonly rule: string;
}

export interface FontFamilies {
  readonly latin: string;
  readonly han: string;
}

/** What every component of the kit knows without being told. */
export interface Composition {
  readonly lang: Lang;
  readonly settings: Settings;
  readonly palette: Palette;
  readonly fonts: FontFamilies;
  /** The width of the text area in pt. */
  readonly measure: number;
}

const Context = createContext<Composition | undefined>(undefined);

export const CompositionProvider = Context.Provider;

/** The composition that a component stands in. Throws outside a `Sheet`. */
export function useComposition(): Composition {
  const composition = useContext(Context);
  if (!composition) throw new Error("a component of the kit stands outside a <Sheet>");
  return composition;
}

export function composition(input: LayoutInput, palette: Palette, fonts: FontFamilies): Composition {
  const { settings, paper, resume } = input;
  return {
    lang: resume.lang,
    settings,
    palette,
    fonts,
    measure: paper.width - 2 * settings.margin.x,
  };
}

/**
 * Vertical space in half lines of body text, the unit of the page's rhythm; opens and closes with the settings.
 * `useSpace()(2)` is one comfortable line.
 */
export function useSpace(): (halfLines: number) => number {
  const { settings } = useComposition();
  return (halfLines) => (halfLines * settings.size * settings.leading * settings.space) / 2;
}

/**
 * The style of space before a block, in half lines. It belongs on the block itself: around a block that a page break
 * may divide, React-PDF keeps the space on both pages.
 */
export function useSpaceBefore(halfLines = 0): { marginTop?: number } {
  const space = useSpace();
  return halfLines === 0 ? {} : { marginTop: space(halfLines) };
}
