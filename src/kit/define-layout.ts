import { createElement, type ReactNode } from "react";
import type { FontFamilies, Layout, LayoutInput, SettingsRange } from "../model/layout.ts";
import type { Lang } from "../model/resume.ts";
import type { ThemeChanges } from "../model/theme.ts";
import { USUAL_FONTS, USUAL_THEME, usualRange } from "./usual-look.ts";

/** What makes a layout; everything but its component has a usual value. */
export interface LayoutDefinition {
  /** What it is called in `--layout` and in the names of files; that of its own file when absent. */
  readonly name?: string;
  readonly description?: string;
  /** Font families as `resume-pdf fonts` lists them; Inter and Noto Sans SC when absent. */
  readonly fonts?: FontFamilies;
  /** What differs from the usual tokens. */
  readonly theme?: ThemeChanges;
  /** How far the settings may move on so many pages; the usual range of the language when absent. */
  readonly range?: (lang: Lang, pages: number) => SettingsRange;
  /** The page: a `<Sheet>` and what stands on it. */
  readonly component: (props: { readonly input: LayoutInput }) => ReactNode;
}

/** A layout that goes by the name of its file. */
export type UnnamedLayout = Omit<Layout, "name">;

/** A layout with usual values for all that its definition leaves open. */
export function defineLayout(definition: LayoutDefinition & { readonly name: string }): Layout;
export function defineLayout(definition: LayoutDefinition): UnnamedLayout;
export function defineLayout(definition: LayoutDefinition): UnnamedLayout {
  const { component, theme = {}, fonts = USUAL_FONTS, ...given } = definition;
  // Layouts are compiled without a check of their types.
  if (typeof component !== "function") throw new TypeError("`defineLayout` needs a `component`");
  return {
    description: "",
    fonts,
    range: usualRange,
    ...given,
    theme: {
      colors: { ...USUAL_THEME.colors, ...theme.colors },
      scale: { ...USUAL_THEME.scale, ...theme.scale },
      space: { ...USUAL_THEME.space, ...theme.space },
    },
    render: (input) => createElement(component, { input: { fonts, ...input } }),
  };
}
