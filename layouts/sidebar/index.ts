import { createElement } from "react";
import { isHanLanguage } from "../../src/kit/index.ts";
import type { FontFamilies, Layout, SettingsRange } from "../../src/model/layout.ts";
import { mm } from "../../src/model/units.ts";
import { Sidebar } from "./sidebar.tsx";
import { THEME } from "./theme.ts";

const FONTS: FontFamilies = { latin: "Inter", han: "Noto Sans SC" };

/**
 * Short lines need less leading than long ones. And where lines stand further apart than 1.5 em, readers that go by
 * the look of a page (poppler) take each for a block of its own, and read across both columns.
 */
const HAN: SettingsRange = {
  floor: { size: 9, leading: 1.38, space: 0.7, margin: { x: mm(14), y: mm(13) } },
  ceiling: { size: 10.6, leading: 1.48, space: 1.2, margin: { x: mm(17), y: mm(18) } },
};
/** English stays at 10 pt: beyond, the side column is too narrow for e-mail addresses of usual length. */
const LATIN: SettingsRange = {
  floor: { size: 8.8, leading: 1.25, space: 0.7, margin: { x: mm(14), y: mm(13) } },
  ceiling: { size: 10, leading: 1.4, space: 1.2, margin: { x: mm(17), y: mm(18) } },
};

/** What fills little more than a page opens up further, rather than leave the last one empty. */
const opened = ({ floor, ceiling }: SettingsRange): SettingsRange => ({
  floor,
  ceiling: { ...ceiling, space: 1.7, margin: { x: mm(19), y: mm(22) } },
});

const RANGES = {
  onePage: { han: HAN, latin: LATIN },
  more: { han: opened(HAN), latin: opened(LATIN) },
} as const;

export const sidebar: Layout = {
  name: "sidebar",
  description:
    "Two columns: the story, and beside it, on a tint, contacts, skills, languages and awards; a photo on top of them.",
  fonts: FONTS,
  theme: THEME,
  range: (lang, pages) => RANGES[pages === 1 ? "onePage" : "more"][isHanLanguage(lang) ? "han" : "latin"],
  render: (input) => createElement(Sidebar, { input: { fonts: FONTS, ...input } }),
};
