import type { Layout } from "../model/layout.ts";
import type { Path } from "../model/path.ts";
import type { Theme, ThemeChanges, ThemeOverrides } from "../model/theme.ts";

/**
 * A layout's theme with what others change about it. Of the overrides, later ones count over earlier ones; of each,
 * what it says of this layout counts over what it says of all.
 */
export function mergeTheme(
  { name, theme }: Pick<Layout, "name" | "theme">,
  ...overrides: readonly (ThemeOverrides | undefined)[]
): Theme {
  return overrides
    .flatMap((override) => changesTo(name, override))
    .reduce((merged, { changes }) => change(merged, changes), theme);
}

/** A change to a theme, and where in the overrides it stands. */
export interface PlacedChanges {
  readonly at: Path;
  readonly changes: ThemeChanges;
}

/** What overrides change about a layout, what counts last at the end. */
export function changesTo(layout: string, overrides: ThemeOverrides = {}): readonly PlacedChanges[] {
  const { layouts = {} } = overrides;
  const own = Object.hasOwn(layouts, layout) ? layouts[layout] : undefined;
  return [
    { at: [], changes: overrides },
    ...(own === undefined ? [] : [{ at: ["layouts", layout], changes: own }]),
  ];
}

const change = ({ colors, scale, space }: Theme, changes: ThemeChanges): Theme => ({
  colors: { ...colors, ...changes.colors },
  scale: { ...scale, ...changes.scale },
  space: { ...space, ...changes.space },
});
