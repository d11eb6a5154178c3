import { createContext, useContext } from "react";
import type { FontFamilies, LayoutInput, Settings } from "../model/layout.ts";
import type { LinkCode } from "../model/print.ts";
import type { Lang } from "../model/resume.ts";
import type { Colors, Theme } from "../model/theme.ts";

/** What every component of the kit knows without being told. */
export interface Composition {
  readonly lang: Lang;
  readonly settings: Settings;
  readonly theme: Theme;
  readonly colors: Colors;
  readonly fonts: FontFamilies;
  /** The width of the column in pt. */
  readonly measure: number;
  /** The width of the column of dates at the left of it, if there is one. */
  readonly dateColumn?: number;
  /** The code that the masthead is to show. */
  readonly code?: LinkCode;
}

const Context = createContext<Composition | undefined>(undefined);

export const CompositionProvider = Context.Provider;

/** The composition that a component stands in. Throws outside a `Sheet`. */
export function useComposition(): Composition {
  const composition = useContext(Context);
  if (!composition) throw new Error("a component of the kit stands outside a <Sheet>");
  return composition;
}

interface Column {
  readonly measure: number;
  /** Its vertical spaces as a share of the page's. */
  readonly rhythm: number;
}

export function composition(
  { settings: page, resume, theme, code }: LayoutInput,
  fonts: FontFamilies,
  { measure, rhythm }: Column,
): Composition {
  const settings = { ...page, space: page.space * rhythm };
  return { lang: resume.lang, settings, theme, colors: theme.colors, fonts, measure, ...(code && { code }) };
}

/**
 * Vertical space in half lines of body text, the unit of the page's rhythm; opens and closes with the settings.
 * `useSpace()(2)` is one comfortable line.
 */
export function useSpace(): (halfLines: number) => number {
  const { settings } = useComposition();
  return (halfLines) => (halfLines * settings.size * settings.leading * settings.space) / 2;
}

/** The style of space before a block, in half lines. A page that begins with the block begins without it. */
export function useSpaceBefore(halfLines = 0): { marginTop?: number } {
  const space = useSpace();
  return halfLines === 0 ? {} : { marginTop: space(halfLines) };
}
