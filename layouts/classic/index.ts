import { createElement } from "react";
import { isHanLanguage } from "../../src/kit/index.ts";
import type { Layout, SettingsRange } from "../../src/model/layout.ts";
import type { Lang } from "../../src/model/resume.ts";
import { mm } from "../../src/model/units.ts";
import { Classic, FONTS } from "./classic.tsx";
import { THEME } from "./theme.ts";

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

const range = (lang: Lang, pages: number): SettingsRange => {
  const { floor, ceiling } = isHanLanguage(lang) ? HAN : LATIN;
  return { floor, ceiling: pages > 1 ? { ...ceiling, ...ROOMY } : ceiling };
};

export const classic: Layout = {
  name: "classic",
  description:
    "Single column: name masthead, contact line with icons, hairline section heads, dates at the right edge.",
  fonts: FONTS,
  theme: THEME,
  range,
  render: (input) => createElement(Classic, { input }),
};
