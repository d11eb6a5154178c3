import type { Settings, SettingsRange } from "../model/layout.ts";

/** The settings at a point of the path from tight (0, the floor) to comfortable (1, the ceiling): all knobs move together. */
export function settingsAt({ floor, ceiling }: SettingsRange, comfort: number): Settings {
  const between = (low: number, high: number): number => low + (high - low) * comfort;
  return {
    size: between(floor.size, ceiling.size),
    leading: between(floor.leading, ceiling.leading),
    space: between(floor.space, ceiling.space),
    margin: {
      x: between(floor.margin.x, ceiling.margin.x),
      y: between(floor.margin.y, ceiling.margin.y),
    },
  };
}
