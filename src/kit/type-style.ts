import type { Lang } from "../model/resume.ts";
import { typefaceName } from "../model/typeface.ts";
import { type Composition, useComposition } from "./composition.ts";
import type { Style } from "./primitives.ts";

export interface TypeChoice {
  /** Type size as a multiple of the body's. */
  readonly scale?: number;
  readonly bold?: boolean;
  readonly tone?: "ink" | "quiet" | "accent";
  /** Line height as a multiple of the type size; the body's when absent. */
  readonly leading?: number;
  readonly align?: "left" | "right" | "center" | "justify";
  /** Figures of one width, for columns of dates and numbers. */
  readonly tabular?: boolean;
  /** Slanted, in scripts that have it: Chinese never is. */
  readonly italic?: boolean;
  /** Small letters as capitals of their size, in faces that have them. */
  readonly smallCaps?: boolean;
  /** Between letters, in em. */
  readonly tracking?: number;
  readonly lang?: Lang;
}

/** The style of a text node. Size and line height are always set together: React-PDF relates one to the other. */
export function useType(choice: TypeChoice = {}): Style {
  return typeStyle(useComposition(), choice);
}

export function typeStyle(composition: Composition, choice: TypeChoice): Style {
  const { settings, colors, lang } = composition;
  const { scale = 1, bold = false, tone = "ink", leading = settings.leading, align = "left" } = choice;
  return {
    fontFamily: faceFamily(composition, choice.lang ?? lang),
    fontSize: settings.size * scale,
    lineHeight: leading,
    color: colors[tone],
    ...(bold ? { fontWeight: BOLD } : {}),
    ...(align === "left" ? {} : { textAlign: align }),
    ...(choice.italic && !isHanLanguage(choice.lang ?? lang) ? { fontStyle: "italic" } : {}),
    ...(choice.tracking ? { letterSpacing: settings.size * scale * choice.tracking } : {}),
    ...features(choice),
  };
}

function features({ tabular, smallCaps }: TypeChoice): Style {
  const tags = [...(tabular ? ["tnum"] : []), ...(smallCaps ? ["smcp"] : [])];
  return tags.length === 0 ? {} : { fontFeatureSettings: tags };
}

/** The weight that asks for a family's bold face. */
export const BOLD = 700;

/** The weight that asks for the face of plain text, among text that is bold. */
export const REGULAR = 400;

/** The composition's families, set by the rules of a language. */
export const faceFamily = ({ fonts }: Composition, lang: Lang, verbatim = false): string =>
  typefaceName({ ...fonts, lang, verbatim });

/** Is a language set in Han characters, and so by Chinese rules? */
export const isHanLanguage = (lang: Lang): boolean => lang === "zh" || lang.startsWith("zh-");

/** Lines of fewer em hold too few gaps to stretch: one long Latin word would tear the others apart. */
const NARROWEST_JUSTIFIED = 20;

/**
 * Chinese paragraphs are justified (CLREQ 6.2) unless the column is narrow, English ones ragged right, which needs no
 * hyphens.
 */
export function useProseAlign(lang: Lang): "justify" | "left" {
  const { measure, settings } = useComposition();
  return isHanLanguage(lang) && measure >= settings.size * NARROWEST_JUSTIFIED ? "justify" : "left";
}
