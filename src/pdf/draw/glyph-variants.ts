import { referTo } from "./refer-to-outline.ts";

/** Limits that a font states of itself; see OpenType's `maxp` table. */
interface MaximumProfile {
  readonly maxPoints: number;
  readonly maxContours: number;
  /** Of a glyph put together from others: in all, in how many, and how deeply one in the other. */
  readonly maxComponentPoints: number;
  readonly maxComponentContours: number;
  readonly maxComponentElements: number;
  readonly maxComponentDepth: number;
}

/** The parts of a fontkit TrueType subset that variants are added to; see `TTFSubset` in fontkit 2.0.4. */
export interface GlyphSubset {
  includeGlyph(id: number): number;
  _addGlyph(id: number): number;
  font: { readonly maxp: MaximumProfile };
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
  offset: number;
}

/** A glyph once more, that stands in a wider or narrower cell, or further left in it. Font units. */
export interface GlyphVariant {
  readonly id: number;
  readonly advance: number;
  /** How far the outline moves; 0 or less. */
  readonly shift: number;
}

/** Advances and shifts are rounded to this part of an em, so that a page needs few variants. */
const STEP = 1 / 20;
/** A gap below this, in em, reads as no space in any program; `TJ` makes it, as it makes kerning. */
const NOTICEABLE = 0.06;
/**
 * Where the next glyph is of another font, programs take less than that for a space: poppler a fiftieth of an em. The
 * cell then reaches to the next glyph or a little beyond.
 */
const NOTICEABLE_BETWEEN_FONTS = 0.012;
/** Only a full-width mark is ever squeezed, and its cell with it; Latin letters are kerned closer, not narrowed. */
const FULL_WIDTH = 0.9;

/** How a glyph is to stand on the line, in em of the text: its cell, and its outline's way to the left. */
export interface Cell {
  readonly advance: number;
  readonly shift: number;
}

export interface GlyphToPlace {
  /** The glyph's own advance in em. */
  readonly natural: number;
  readonly isSpace: boolean;
  /** The next glyph of the line is of another font or style. */
  readonly endsRun: boolean;
}

/** The cell that a variant of a glyph has, or undefined where the glyph itself does. */
export function variantCell(
  { natural, isSpace, endsRun }: GlyphToPlace,
  { advance, shift }: Cell,
): Cell | undefined {
  const wanted = advance - natural;
  const gap = endsRun ? Math.ceil((wanted - NOTICEABLE_BETWEEN_FONTS) / STEP) * STEP : roundToStep(wanted);
  const isGap = gap >= (endsRun ? STEP : NOTICEABLE) && !isSpace;
  const isSqueezed = natural >= FULL_WIDTH && (gap <= -NOTICEABLE || shift <= -NOTICEABLE);
  return isGap || isSqueezed ? { advance: natural + gap, shift: Math.min(0, roundToStep(shift)) } : undefined;
}

const roundToStep = (length: number): number => Math.round(length / STEP) * STEP;

/** Glyph ids are 16 bits wide; from here on they name variants. */
const FIRST_VARIANT = 0x10000;

/**
 * Lets the subset of an embedded font hold variants of its glyphs, whose advance contains a gap before the next glyph.
 *
 * A gap made by moving the pen instead (the numbers of `TJ`, ISO 32000-1 9.4.3) looks the same, but from about a tenth
 * of an em on every program that extracts text takes it for a space. With variants `W` and `hmtx` agree with what is
 * drawn, as PDF/A demands (ISO 19005-2 6.2.11.5), and the text comes out as it was written.
 */
export class GlyphVariants {
  readonly #subset: GlyphSubset;
  readonly #variants: GlyphVariant[] = [];
  readonly #ids = new Map<string, number>();

  constructor(subset: GlyphSubset) {
    this.#subset = subset;
    const addGlyph = subset._addGlyph.bind(subset);
    subset._addGlyph = (id) => {
      const variant = this.#variants[id - FIRST_VARIANT];
      return variant === undefined ? addGlyph(id) : this.#add(variant);
    };
  }

  /** The code of a variant in the subset; makes it, and the glyph whose outline it shows, parts of the subset. */
  include(variant: GlyphVariant): number {
    if (this.#variants.length === 0) allowReferences(this.#subset);
    // The glyph comes first, so that its outline is known when the variant is added.
    this.#subset.includeGlyph(variant.id);
    const key = `${variant.id} ${variant.advance} ${variant.shift}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = FIRST_VARIANT + this.#variants.push(variant) - 1;
      this.#ids.set(key, id);
    }
    return this.#subset.includeGlyph(id);
  }

  /** Writes a reference to the outline, with other metrics; called when the subset is encoded. */
  #add({ id, advance, shift }: GlyphVariant): number {
    const { glyf, hmtx, loca } = this.#subset;
    const base = this.#subset.includeGlyph(id);
    const [outline, metrics] = [glyf[base], hmtx.metrics[base]];
    if (!outline || !metrics) throw new Error(`the subset has no glyph ${id} yet`);
    const reference = referTo({ glyph: base, outline, shift });
    hmtx.metrics.push({ advance, bearing: metrics.bearing + shift });
    loca.offsets.push(this.#subset.offset);
    this.#subset.offset += reference.length;
    return glyf.push(reference) - 1;
  }
}

/**
 * States that glyphs may be one reference deeper than in the font. The font itself belongs to all documents, so that
 * this one gets a view of it.
 */
function allowReferences(subset: GlyphSubset): void {
  const { maxp } = subset.font;
  subset.font = Object.create(subset.font, {
    maxp: {
      value: {
        ...maxp,
        maxComponentPoints: Math.max(maxp.maxPoints, maxp.maxComponentPoints),
        maxComponentContours: Math.max(maxp.maxContours, maxp.maxComponentContours),
        maxComponentElements: Math.max(1, maxp.maxComponentElements),
        maxComponentDepth: maxp.maxComponentDepth + 1,
      },
    },
  });
}
