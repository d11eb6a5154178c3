/** What layouts are written with, as `resume-pdf/kit` gives it to those of users. */
export type { FontFamilies, Layout, LayoutInput, Settings, SettingsRange } from "../model/layout.ts";
export type { Lang } from "../model/resume.ts";
export {
  type Bullet,
  type Contact,
  type Entry,
  type Item,
  keyOf,
  type Labelled,
  type Paragraph,
  plainText,
  type Rich,
  type Section as SectionNode,
  type SelectedResume,
} from "../model/selected.ts";
export type { Colors, Spaces, Theme, ThemeOverrides, TypeScale } from "../model/theme.ts";
export { mm, type Paper } from "../model/units.ts";
export { Bullets } from "./bullets.tsx";
export {
  type Composition,
  useComposition,
  useSpace,
} from "./composition.ts";
export { ContactLine } from "./contact-line.tsx";
export { ContactList } from "./contact-list.tsx";
export { ContactSpans, contactWidth } from "./contact-text.tsx";
export { ASIDE_GAP, DateColumn } from "./date-column.tsx";
export { defineLayout, type LayoutDefinition, type UnnamedLayout } from "./define-layout.ts";
export { Entries } from "./entry.tsx";
export { Items } from "./items.tsx";
export { LabelledText } from "./labelled.tsx";
export { MastheadCode, useMastheadCodeWidth } from "./masthead-code.tsx";
export { Photo } from "./photo.tsx";
export { type Style, View } from "./primitives.ts";
export { Prose } from "./prose.tsx";
export { InkLink, RichText, Spans } from "./rich-text.tsx";
export { Continued, type HeadProps, Section } from "./section.tsx";
export { Sheet } from "./sheet.tsx";
export type { SideColumn } from "./side-column.tsx";
export { StackedItems } from "./stacked-items.tsx";
export { Text } from "./text.tsx";
export { roughWidth } from "./text-width.ts";
export { isHanLanguage, useType } from "./type-style.ts";
