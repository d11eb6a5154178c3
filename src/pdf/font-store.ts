import type { Face, FontLibrary } from "../fonts/index.ts";
import type { Lang } from "../model/resume.ts";
import { parseTypefaceName } from "../model/typeface.ts";

/** The faces that set one style of text in one language; what a React-PDF style's font resolves to. */
export interface FacePair {
  /** Names the pair in cache keys. */
  readonly key: string;
  readonly lang: Lang;
  /** Text that is never divided: code, identifiers. */
  readonly verbatim: boolean;
  readonly latin: Face;
  readonly han: Face;
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
  readonly #pairs = new Map<string, FacePair>();

  constructor(library: FontLibrary) {
    this.#library = library;
  }

  /** Opens both faces of a style; called for every styled node before layout. */
  async load(request: FontRequest): Promise<void> {
    const typeface = parseTypefaceName(request.fontFamily);
    const key = keyOf(request);
    if (!typeface || this.#pairs.has(key)) return;
    const bold = isBold(request);
    const [latin, han] = await Promise.all([
      this.#library.face({ family: typeface.latin, bold, italic: isItalic(request) }),
      // Chinese emphasis is weight, never slant: the Han face of an italic style is upright.
      this.#library.face({ family: typeface.han, bold }),
    ]);
    const { lang, verbatim } = typeface;
    this.#pairs.set(key, { key, lang, verbatim, latin, han });
  }

  getFont(request: FontRequest): { readonly data: FacePair } | undefined {
    const data = this.#pairs.get(keyOf(request));
    return data && { data };
  }

  getEmojiSource(): null {
    return null;
  }

  getHyphenationCallback(): null {
    return null;
  }
}

const isBold = ({ fontWeight = 400 }: FontRequest): boolean => fontWeight >= BOLD_FROM;
const isItalic = ({ fontStyle }: FontRequest): boolean => fontStyle === "italic";

const keyOf = (request: FontRequest): string =>
  `${request.fontFamily} ${isBold(request) ? "bold" : "text"} ${isItalic(request) ? "italic" : "upright"}`;
