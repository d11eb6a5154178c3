import PDFDocument from "pdfkit";
import type { ShapedGlyph } from "../fonts/index.ts";
import type { GlyphPosition } from "./typeset/types.ts";

/** The parts of pdfkit's insides that drawing text needs; see its `lib/mixins/fonts.js` and `lib/font/embedded.js`. */
interface EmbeddedFont {
  readonly id: string;
  /** The face's PostScript name. */
  readonly name: string;
  readonly scale: number;
  readonly subset: { includeGlyph(id: number): number };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): unknown;
}

interface Insides {
  _font: EmbeddedFont | null;
  _fontSource: unknown;
  _fontSize: number;
  readonly page: { readonly height: number; readonly fonts: Record<string, unknown> };
  addContent(operators: string): void;
}

/** A pdfkit document that draws glyph runs as the paragraph engine placed them. */
export class ResumeDocument extends PDFDocument {
  // pdfkit compares name tables for every run to find out whether it knows a font; the object itself tells.
  readonly #fonts = new Map<object, EmbeddedFont>();

  constructor() {
    super({
      autoFirstPage: false,
      pdfVersion: "1.7",
      // No default font: Helvetica must never get into the file, not even as an unused resource.
      font: null as unknown as string,
      // Only a placeholder: the stamp writes the real metadata. pdfkit would put the current time here.
      info: { CreationDate: new Date(0) },
    });
  }

  get fontNames(): readonly string[] {
    return [...this.#fonts.values()].map((font) => font.name).sort();
  }

  override font(source: PDFKit.Mixins.PDFFontSource, ...rest: unknown[]): this {
    const insides = this as unknown as Insides;
    const size = rest.find((argument) => typeof argument === "number");
    const known = typeof source === "object" ? this.#fonts.get(source) : undefined;
    if (known) {
      insides._font = known;
      insides._fontSource = source;
      if (typeof size === "number") this.fontSize(size);
      return this;
    }
    super.font(source, ...(rest as []));
    if (typeof source === "object" && insides._font) this.#fonts.set(source, insides._font);
    return this;
  }

  /**
   * Draws glyphs from the pen position; `@react-pdf/render` calls it for every run where a document has it.
   * One text object per run (ISO 32000-1 9.4); lengths in pt, y downwards from the page's top.
   */
  glyphs(glyphs: readonly ShapedGlyph[], positions: readonly GlyphPosition[], x: number, y: number): void {
    const insides = this as unknown as Insides;
    const font = insides._font;
    if (!font || glyphs.length === 0) return;
    insides.page.fonts[font.id] ??= font.ref();
    const size = insides._fontSize;
    const thousandths = 1000 / size;

    this.save();
    // The page is drawn with y downwards; glyphs must not be mirrored.
    this.transform(1, 0, 0, -1, x, y);
    const operators = [`BT /${font.id} ${decimal(size)} Tf`];
    let shown: string[] = [];
    let rise = 0;
    // How far the text matrix stands behind the pen, in thousandths of an em.
    let lag = 0;
    const flush = (): void => {
      if (shown.length > 0) operators.push(`[${shown.join("")}] TJ`);
      shown = [];
    };
    glyphs.forEach((glyph, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i] as GlyphPosition;
      if (yOffset !== rise) {
        flush();
        rise = yOffset;
        operators.push(`${decimal(rise)} Ts`);
      }
      const shift = xOffset * thousandths;
      const move = Math.round((lag + shift) * 100) / 100;
      if (move !== 0) shown.push(decimal(-move));
      shown.push(`<${encode(font, glyph)}>`);
      lag = lag + xAdvance * thousandths - move - glyph.advanceWidth * font.scale;
    });
    flush();
    if (rise !== 0) operators.push("0 Ts");
    operators.push("ET");
    insides.addContent(operators.join(" ").replaceAll("><", ""));
    this.restore();
  }
}

/** The two-byte code of a glyph in the font's subset, in hex; makes the glyph part of the subset. */
function encode(font: EmbeddedFont, glyph: ShapedGlyph): string {
  const code = font.subset.includeGlyph(glyph.id);
  font.widths[code] ??= glyph.advanceWidth * font.scale;
  font.unicode[code] ??= glyph.codePoints;
  return code.toString(16).padStart(4, "0");
}

/** PDF has no exponents (ISO 32000-1 7.3.3); four decimals are a 1/700000 inch. */
const decimal = (value: number): string => String(Math.round(value * 1e4) / 1e4 || 0);
