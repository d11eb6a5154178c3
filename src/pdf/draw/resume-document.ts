import PDFDocument from "pdfkit";
import type { ShapedGlyph } from "../../fonts/index.ts";
import { EM_ASCENT } from "../../model/line-box.ts";
import type { GlyphPosition } from "../typeset/types.ts";
import { type Cell, type GlyphSubset, GlyphVariants, variantCell } from "./glyph-variants.ts";
import { PageContent } from "./page-content.ts";
import type { Tagger } from "./tagger.ts";

/** The parts of pdfkit's insides that drawing needs; see its `lib/mixins/fonts.js` and `lib/font/embedded.js`. */
interface EmbeddedFont {
  readonly id: string;
  /** The face's PostScript name. */
  readonly name: string;
  readonly scale: number;
  readonly font: { readonly unitsPerEm: number };
  readonly subset: GlyphSubset;
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): unknown;
}

interface Insides {
  _font: EmbeddedFont | null;
  _fontSource: unknown;
  _fontSize: number;
  readonly _ctm: readonly [number, number, number, number, number, number];
  readonly page: {
    readonly height: number;
    readonly fonts: Record<string, unknown>;
    readonly annotations: readonly unknown[];
    write(operators: string): void;
  } | null;
}

/**
 * A pdfkit document that draws glyph runs as the paragraph engine placed them, and says of everything on its pages
 * what it is: a part of the content, or an artifact.
 */
export class ResumeDocument extends PDFDocument {
  readonly #tagger: Tagger;
  #content: PageContent | undefined;
  /** What went wrong while text was drawn: `@react-pdf/render` would pass over it and leave the text out. */
  #failure: { readonly error: unknown } | undefined;
  // pdfkit compares name tables for every run to find out whether it knows a font; the object itself tells.
  readonly #fonts = new Map<object, EmbeddedFont>();
  readonly #variants = new Map<EmbeddedFont, GlyphVariants>();

  constructor(tagger: Tagger) {
    super({
      autoFirstPage: false,
      pdfVersion: "1.7",
      // No default font: Helvetica must never get into the file, not even as an unused resource.
      font: null as unknown as string,
      // Only a placeholder: the stamp writes the real metadata. pdfkit would put the current time here.
      info: { CreationDate: new Date(0) },
    });
    this.#tagger = tagger;
  }

  override addPage(options?: PDFKit.PDFDocumentOptions): this {
    this.#writePage();
    this.#content = new PageContent();
    this.#tagger.beginPage();
    super.addPage(options);
    return this;
  }

  /** @throws what went wrong while a text was drawn. */
  override end(): void {
    if (this.#failure) throw this.#failure.error;
    this.#writePage();
    super.end();
  }

  override addContent(operators: string): this {
    this.#content?.add(operators);
    return this;
  }

  #writePage(): void {
    const content = this.#content;
    this.#content = undefined;
    if (content) (this as unknown as Insides).page?.write(content.toString());
  }

  override image(source: PDFKit.Mixins.ImageSrc, ...rest: unknown[]): this {
    const [x = 0, y = 0, { width = 0, height = 0 } = {}] = rest as [
      number?,
      number?,
      { width?: number; height?: number }?,
    ];
    const [a, b, c, d, e, f] = (this as unknown as Insides)._ctm;
    const [left, top] = [a * x + c * y + e, b * x + d * y + f];
    const [right, bottom] = [left + a * width + c * height, top + b * width + d * height];
    const mark = this.#tagger.markImage([left, bottom, right, top]);
    this.#content?.marked(mark, () => super.image(source, ...(rest as [])));
    return this;
  }

  override link(x: number, y: number, width: number, height: number, url: string): this {
    this.#tagger.addLink(url, (this as unknown as Insides).page?.annotations.length ?? 0);
    return super.link(x, y, width, height, url);
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
    const font = insides._font;
    if (typeof source === "object" && font) {
      this.#fonts.set(source, font);
      // pdfkit gives two fonts of one name one subset.
      if (!this.#variants.has(font)) this.#variants.set(font, new GlyphVariants(font.subset));
    }
    return this;
  }

  /**
   * Draws glyphs from the pen position; `@react-pdf/render` calls it for every run where a document has it.
   * One text object per run (ISO 32000-1 9.4); lengths in pt, y downwards from the page's top.
   */
  glyphs(glyphs: readonly ShapedGlyph[], positions: readonly GlyphPosition[], x: number, y: number): void {
    try {
      const { page, _font: font } = this as unknown as Insides;
      if (!font || !page || glyphs.length === 0) return;
      page.fonts[font.id] ??= font.ref();
      this.#content?.marked(this.#tagger.markRun(positions, this.#boxOf(positions, x, y)), () => {
        this.save();
        // The page is drawn with y downwards; glyphs must not be mirrored.
        this.transform(1, 0, 0, -1, x, y);
        this.addContent(this.#textObject(font, glyphs, positions));
        this.restore();
      });
    } catch (error) {
      this.#failure ??= { error };
    }
  }

  /** Where a run stands, from the bottom left of the page. */
  #boxOf(
    positions: readonly GlyphPosition[],
    x: number,
    y: number,
  ): readonly [number, number, number, number] {
    const {
      _ctm: [a, b, c, d, e, f],
      _fontSize: size,
    } = this as unknown as Insides;
    const [left, baseline] = [a * x + c * y + e, b * x + d * y + f];
    const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    return [left, baseline - (1 - EM_ASCENT) * size, left + width, baseline + EM_ASCENT * size];
  }

  #textObject(
    font: EmbeddedFont,
    glyphs: readonly ShapedGlyph[],
    positions: readonly GlyphPosition[],
  ): string {
    const size = (this as unknown as Insides)._fontSize;
    const thousandths = 1000 / size;
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
      const wanted = { advance: xAdvance / size, shift: xOffset / size };
      const cell = this.#cell(font, glyph, wanted, i === glyphs.length - 1);
      const move = Math.round((lag + xOffset * thousandths - cell.shift * 1000) * 100) / 100;
      if (move !== 0) shown.push(decimal(-move));
      shown.push(`<${cell.code.toString(16).padStart(4, "0")}>`);
      lag = lag + xAdvance * thousandths - move - cell.advance * 1000;
    });
    flush();
    if (rise !== 0) operators.push("0 Ts");
    operators.push("ET");
    return operators.join(" ").replaceAll("><", "");
  }

  /** The code of the glyph, or of the variant of it whose cell comes nearest to what is wanted, and that cell in em. */
  #cell(
    font: EmbeddedFont,
    glyph: ShapedGlyph,
    wanted: Cell,
    endsRun: boolean,
  ): Cell & { readonly code: number } {
    const em = font.font.unitsPerEm;
    const { id, advanceWidth } = glyph;
    const variants = this.#variants.get(font);
    const isSpace = SPACES.has(glyph.codePoints[0] ?? 0);
    const variant = variantCell({ natural: advanceWidth / em, isSpace, endsRun }, wanted);
    const usable =
      variant && variants && (variant.shift === 0 || variants.canShift(id)) ? variant : undefined;
    const advance = usable ? Math.round(usable.advance * em) : advanceWidth;
    const shift = Math.round((usable?.shift ?? 0) * em);
    const code = usable && variants ? variants.include({ id, advance, shift }) : font.subset.includeGlyph(id);
    font.widths[code] ??= advance * font.scale;
    font.unicode[code] ??= glyph.codePoints;
    return { code, advance: advance / em, shift: shift / em };
  }
}

/** Word spaces, breaking or not: a stretched one is still a space. */
const SPACES: ReadonlySet<number> = new Set([0x20, 0xa0]);

/** PDF has no exponents (ISO 32000-1 7.3.3); four decimals are a 1/700000 inch. */
const decimal = (value: number): string => String(Math.round(value * 1e4) / 1e4 || 0);
