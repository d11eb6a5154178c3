import { constants, deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import type { ShapedGlyph } from "../../fonts/index.ts";
import { EM_ASCENT } from "../../model/line-box.ts";
import type { GlyphPosition } from "../typeset/types.ts";
import { type Cell, type GlyphSubset, GlyphVariants, variantCell } from "./glyph-variants.ts";
import { type Mark, PageContent } from "./page-content.ts";
import type { Tagger } from "./tagger.ts";
import { trackingOf } from "./tracking.ts";

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
  /** Components from 0 to 1; null for what is no colour. */
  _normalizeColor(color: unknown): readonly number[] | null;
  readonly page: {
    readonly height: number;
    readonly fonts: Record<string, unknown>;
    readonly annotations: readonly unknown[];
    readonly content: { readonly data: Record<string, unknown>; compress: boolean };
    write(content: Uint8Array): void;
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
  /** The part of a drawing that is filled next. */
  #shown: { readonly mark: Mark; readonly path: string } | undefined;
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

  /** Moves are rounded before pdfkit sums them up, so that it knows where the pen is; it would write six decimals. */
  override transform(a: number, b: number, c: number, d: number, x: number, y: number): this {
    return super.transform(a, b, c, d, rounded(x, 1e5), rounded(y, 1e5));
  }

  /** Five decimals, rounded up: a program that cuts 255 times the number off must come to the same step. */
  _normalizeColor(color: unknown): readonly number[] | null {
    const { _normalizeColor } = PDFDocument.prototype as unknown as Insides;
    return _normalizeColor.call(this, color)?.map((part) => Math.ceil(part * 1e5) / 1e5) ?? null;
  }

  /** Pages are compressed as well as can be, which takes a millisecond; pdfkit does it less well. */
  #writePage(): void {
    const { page } = this as unknown as Insides;
    if (!page || !this.#content) return;
    page.content.data["Filter"] = "FlateDecode";
    page.content.compress = false;
    page.write(deflateSync(this.#content.toString(), { level: constants.Z_BEST_COMPRESSION }));
    this.#content = undefined;
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

  /** A part of a drawing that shows something is drawn when it is filled: a mark goes around path and paint. */
  override path(path: string): this {
    const mark = this.#tagger.markPath((this as unknown as Insides)._ctm);
    if (!mark) return super.path(path);
    this.#shown = { mark, path };
    return this;
  }

  override fill(...rest: unknown[]): this {
    const shown = this.#shown;
    if (!shown) return super.fill(...(rest as []));
    this.#shown = undefined;
    this.#content?.marked(shown.mark, () => super.path(shown.path).fill(...(rest as [])));
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
      this.#content?.marked(this.#tagger.markRun(positions, this.#boxOf(positions, x, y)), () =>
        this.addContent(this.#textObject(font, glyphs, positions, [x, y])),
      );
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
    [x, y]: readonly [number, number],
  ): string {
    const size = (this as unknown as Insides)._fontSize;
    const thousandths = 1000 / size;
    const cells = glyphs.map((glyph, i) => {
      const { xAdvance, xOffset } = positions[i] as GlyphPosition;
      return this.#cell(
        font,
        glyph,
        { advance: xAdvance / size, shift: xOffset / size },
        i === glyphs.length - 1,
      );
    });
    const tracking = trackingOf(
      cells.map(({ advance }, i) => (positions[i] as GlyphPosition).xAdvance - advance * size),
    );
    // The page is drawn with y downwards; glyphs must not be mirrored.
    const operators = [`BT /${font.id} ${decimal(size)} Tf 1 0 0 -1 ${decimal(x)} ${decimal(y)} Tm`];
    if (tracking !== 0) operators.push(`${tracking} Tc`);
    let shown: string[] = [];
    let rise = 0;
    // How far the text matrix stands behind the pen, in thousandths of an em.
    let lag = 0;
    const flush = (): void => {
      if (shown.length > 0) operators.push(`[${shown.join("")}] TJ`);
      shown = [];
    };
    cells.forEach(({ code, advance, shift }, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i] as GlyphPosition;
      if (yOffset !== rise) {
        flush();
        rise = yOffset;
        operators.push(`${decimal(rise)} Ts`);
      }
      const move = Math.round((lag + xOffset * thousandths - shift * 1000) * 100) / 100;
      if (move !== 0) shown.push(decimal(-move));
      shown.push(`<${code.toString(16).padStart(4, "0")}>`);
      lag += (xAdvance - tracking) * thousandths - move - advance * 1000;
    });
    flush();
    // Both would hold for the next text object too (ISO 32000-1 9.3.1).
    if (tracking !== 0) operators.push("0 Tc");
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
    const natural = advanceWidth / em;
    const variant = variantCell({ natural, isSpace, endsRun }, wanted);
    const itself = enter(font, font.subset.includeGlyph(id), glyph, advanceWidth);
    if (!variant || !variants) return { code: itself, advance: natural, shift: 0 };
    const advance = Math.round(variant.advance * em);
    const shift = Math.round(variant.shift * em);
    const code = enter(font, variants.include({ id, advance, shift }), glyph, advance);
    return { code, advance: advance / em, shift: shift / em };
  }
}

/** Notes the width of a code and the text that it stands for (ISO 32000-1 9.7.4.3, 9.10.3). */
function enter(font: EmbeddedFont, code: number, { codePoints }: ShapedGlyph, advance: number): number {
  font.widths[code] ??= advance * font.scale;
  font.unicode[code] ??= codePoints;
  return code;
}

/** Word spaces, breaking or not: a stretched one is still a space. */
const SPACES: ReadonlySet<number> = new Set([0x20, 0xa0]);

/** PDF has no exponents (ISO 32000-1 7.3.3); four decimals are a 1/700000 inch. Moves add up, and have one more. */
const rounded = (value: number, steps = 1e4): number => Math.round(value * steps) / steps || 0;
const decimal = (value: number): string => String(rounded(value));
