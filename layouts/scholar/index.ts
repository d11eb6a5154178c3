import { createElement } from "react";
import { isHanLanguage } from "../../src/kit/index.ts";
import type { FontFamilies, Layout, SettingsRange } from "../../src/model/layout.ts";
import type { Lang } from "../../src/model/resume.ts";
import { mm } from "../../src/model/units.ts";
import { Scholar } from "./scholar.tsx";
import { THEME } from "./theme.ts";

const FONTS: FontFamilies = { latin: "Source Serif 4", han: "Noto Serif SC" };

/**
 * The column of dates is white room of its own, so that the margins beside it are narrower than those of a layout
 * without one. Serifs are lighter than sans-serifs at the same size and want a little more of it.
 */
const HAN: SettingsRange = {
  floor: { size: 9, leading: 1.4, space: 0.75, margin: { x: mm(13), y: mm(12.5) } },
  ceiling: { size: 10.8, leading: 1.64, space: 1.15, margin: { x: mm(19), y: mm(18) } },
};
const LATIN: SettingsRange = {
  floor: { size: 9, leading: 1.22, space: 0.75, margin: { x: mm(13), y: mm(12.5) } },
  ceiling: { size: 11, leading: 1.38, space: 1.15, margin: { x: mm(20), y: mm(18) } },
};

/** On two pages, what is short is opened further, rather than stranded at the top of the second one. */
const ROOMY = { size: 11.2, space: 1.5, margin: { x: mm(21), y: mm(20) } };

const range = (lang: Lang, pages: number): SettingsRange => {
  const { floor, ceiling } = isHanLanguage(lang) ? HAN : LATIN;
  return { floor, ceiling: pages > 1 ? { ...ceiling, ...ROOMY } : ceiling };
};

export const scholar: Layout = {
  name: "scholar",
  description: "Serifs: small-cap heads, dates and labels in a column at the left, numbered pages.",
  fonts: FONTS,
  theme: THEME,
  range,
  render: (input) => createElement(Scholar, { input: { fonts: FONTS, ...input } }),
};
