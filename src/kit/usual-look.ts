import type { FontFamilies, SettingsRange } from "../model/layout.ts";
import type { Lang } from "../model/resume.ts";
import type { Theme } from "../model/theme.ts";
import { mm } from "../model/units.ts";
import { isHanLanguage } from "./type-style.ts";

/** What a layout looks like where it does not say otherwise. */
export const USUAL_FONTS: FontFamilies = { latin: "Inter", han: "Noto Sans SC" };

export const USUAL_THEME: Theme = {
  colors: { ink: "#1a1a1a", quiet: "#4d4d4d", accent: "#1f4e79", rule: "#9fb3c6", tint: "#eef2f6" },
  scale: { name: 2.2, label: 1.1, head: 1.2 },
  // Entries need air, rows of labels do not.
  space: { section: 1.8, head: 0.7, entry: 1.4, paragraph: 0.6, label: 0.3, bullet: 0.3 },
};

/** Chinese needs more leading than English: its characters fill their em box (design rule T5, CLREQ 6.2.1). */
const HAN: SettingsRange = {
  floor: { size: 9.2, leading: 1.4, space: 0.75, margin: { x: mm(16), y: mm(13) } },
  ceiling: { size: 10.8, leading: 1.62, space: 1.15, margin: { x: mm(19), y: mm(18) } },
};
const LATIN: SettingsRange = {
  floor: { size: 8.9, leading: 1.25, space: 0.75, margin: { x: mm(16), y: mm(13) } },
  ceiling: { size: 10.6, leading: 1.4, space: 1.15, margin: { x: mm(20), y: mm(18) } },
};

/** On two pages, what is short is opened further, rather than stranded at the top of the second one. */
const ROOMY = { size: 11, space: 1.5, margin: { x: mm(22), y: mm(20) } };

export function usualRange(lang: Lang, pages: number): SettingsRange {
  const { floor, ceiling } = isHanLanguage(lang) ? HAN : LATIN;
  return { floor, ceiling: pages > 1 ? { ...ceiling, ...ROOMY } : ceiling };
}
