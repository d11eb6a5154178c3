/** What layouts are written with. */
export { Bullets } from "./bullets.tsx";
export {
  type Composition,
  type FontFamilies,
  useComposition,
  useSpace,
} from "./composition.ts";
export { ContactLine } from "./contact-line.tsx";
export { ContactList } from "./contact-list.tsx";
export { ASIDE_GAP, DateColumn } from "./date-column.tsx";
export { defineLayout, type LayoutDefinition, type UnnamedLayout } from "./define-layout.ts";
export { Entries } from "./entry.tsx";
export { Items } from "./items.tsx";
export { LabelledText } from "./labelled.tsx";
export { Photo } from "./photo.tsx";
export { Text, View } from "./primitives.ts";
export { Prose } from "./prose.tsx";
export { InkLink, RichText, Spans } from "./rich-text.tsx";
export { Continued, type HeadProps, Section } from "./section.tsx";
export { Sheet } from "./sheet.tsx";
export type { SideColumn } from "./side-column.tsx";
export { StackedItems } from "./stacked-items.tsx";
export { roughWidth } from "./text-width.ts";
export { isHanLanguage, useType } from "./type-style.ts";
