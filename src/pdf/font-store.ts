import type { Face, FontLibrary } from "../fonts/index.ts";
import type { Lang } from "../model/resume.ts";
import { parseTypefaceName, type Typeface } from "../model/typeface.ts";
import type { KeptParagraphs } from "./typeset/kept-paragraphs.ts";

/** The faces that set one style of text in one language; what a React-PDF style's font resolves to. */
export interface FacePair {
  /** Names the pair in cache keys. */
  readonly key: string;
  readonly lang: Lang;
  /** Text that is never divided: code, identifiers. */
  readonly verbatim: boolean;
  readonly latin: Face;
  readonly han: Face;
  /** Paragraphs that were set in these fonts before. */
  readonly kept?: KeptParagraphs;
}

interface FontRequest {
  readonly fontFamily: string;
  readonly fontWeight?: number;
  readonly fontStyle?: string;
}

/** CSS weights from here on ask for a family's bold face; a family has one text weight and one bold weight. */
const BOLD_FROM = 600;

/**
 * What `@react-pdf/layout` asks for fonts. Only typefaces of the library exist: the standard PDF fonts, which
 * React-PDF appends to every family list and would print a wrong letter with, resolve to nothing.
 */
export class FontStore {
  readonly #library: FontLibrary;
  readonly #kept: KeptParagraphs | undefined;
  /** By family, then by style: layout asks some thousand times, with the very same names. */
  readonly #pairs = new Map<string, Partial<Record<Style, FacePair>>>();

  /** @param kept what is known from earlier runs, with these fonts and this program */
  constructor(library: FontLibrary, kept?: KeptParagraphs) {
    this.#library = library;
    this.#kept = kept;
  }

  /** Opens both faces of a style; called for every styled node before layout, and mostly there is nothing to do. */
  load(request: FontRequest): Promise<void> | undefined {
    const { fontFamily } = request;
    if (this.#pairs.get(fontFamily)?.[styleOf(request)]) return undefined;
    const typeface = parseTypefaceName(fontFamily);
    return typeface && this.#open(request, typeface);
  }

  getFont(request: FontRequest): { readonly data: FacePair } | undefined {
    const data = this.#pairs.get(request.fontFamily)?.[styleOf(request)];
    return data && { data };
  }

  getEmojiSource(): null {
    return null;
  }

  getHyphenationCallback(): null {
    return null;
  }

  async #open(request: FontRequest, typeface: Typeface): Promise<void> {
    const { fontFamily } = request;
    const style = styleOf(request);
    const bold = style.startsWith("bold");
    const [latin, han] = await Promise.all([
      this.#library.face({ family: typeface.latin, bold, italic: style.endsWith("italic") }),
      // Chinese emphasis is weight, never slant: the Han face of an italic style is upright.
      this.#library.face({ family: typeface.han, bold }),
    ]);
    const { lang, verbatim } = typeface;
    const pairs = this.#pairs.get(fontFamily) ?? {};
    this.#pairs.set(fontFamily, pairs);
    // Nodes ask at the same time, and one pair keys the caches of all.
    pairs[style] ??= {
      key: `${fontFamily} ${style}`,
      lang,
      verbatim,
      latin,
      han,
      ...(this.#kept && { kept: this.#kept }),
    };
  }
}

type Style = "regular" | "italic" | "bold" | "bold italic";

const styleOf = ({ fontWeight = 400, fontStyle }: FontRequest): Style => {
  const isItalic = fontStyle === "italic";
  if (fontWeight < BOLD_FROM) return isItalic ? "italic" : "regular";
  return isItalic ? "bold italic" : "bold";
};
