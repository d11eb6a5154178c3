/** What layouts are written with. */
export { Bullets } from "./bullets.tsx";
export {
  type Composition,
  type FontFamilies,
  type Palette,
  useComposition,
  useSpace,
} from "./composition.ts";
export { ContactLine } from "./contact-line.tsx";
export { Entries } from "./entry.tsx";
export { LabelledText } from "./labelled.tsx";
export { Photo } from "./photo.tsx";
export { Text, View } from "./primitives.ts";
export { Prose } from "./prose.tsx";
export { InkLink, RichText, Spans } from "./rich-text.tsx";
export { Section } from "./section.tsx";
export { Sheet } from "./sheet.tsx";
export { isHanLanguage, useType } from "./type-style.ts";
