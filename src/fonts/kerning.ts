/**
 * Plain Latin text by the table of kerning that was made together with the font file (`fonts/kerning.mjs`), instead
 * of the font's own GSUB and GPOS, whose decoding would be a tenth of a whole build.
 */
import { fontError } from "./errors.ts";
import type { GlyphTable } from "./glyph-table.ts";
import type { ShapedGlyph } from "./shaped-glyph.ts";

/** The parsed table; numbers are glyph ids, classes and font units. */
export interface Kerning {
  /** The glyphs that a feature puts in the place of others. */
  readonly forms: Readonly<Record<string, readonly (readonly [usual: number, form: number])[]>>;
  readonly glyphs: readonly number[];
  /** The kerning of glyphs i and j is `pairs[left[i]][right[j]]`; null where rules beyond kerning apply. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly pairs: readonly (readonly (number | null)[])[];
}

/** Shapes text that the table answers for in full; otherwise, e.g. where letters make a ligature, undefined. */
export type ShapeByTable = (text: string, features: readonly string[]) => readonly ShapedGlyph[] | undefined;

/** The table in the bytes of its file. Throws a `ResumeError` with code `broken-kerning`. */
export function readKerning(file: string, bytes: Uint8Array): Kerning {
  const kerning = parse(bytes);
  if (isKerning(kerning)) return kerning;
  throw fontError("broken-kerning", `the kerning table ${file} is broken`, "install the program again");
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Its hash is in the manifest: this only tells a table from another file. */
const isKerning = (value: unknown): value is Kerning =>
  typeof value === "object" &&
  value !== null &&
  "forms" in value &&
  ["glyphs", "left", "right", "pairs"].every((key) => Array.isArray(Reflect.get(value, key)));

export function kernedShaper(table: GlyphTable, kerning: Kerning): ShapeByTable {
  const { forms, glyphs, left, right, pairs } = kerning;
  const indexes = new Map(glyphs.map((id, index) => [id, index]));
  const substitutes = new Map(Object.entries(forms).map(([tag, entries]) => [tag, new Map(entries)]));
  const none = new Map<number, number>();

  /** Undefined: the glyphs are not in the table; null: they are, but kerning is not all that happens to them. */
  const kern = (first: number, second: number): number | null | undefined => {
    const row = left[indexes.get(first) ?? -1];
    const column = right[indexes.get(second) ?? -1];
    return row === undefined || column === undefined ? undefined : pairs[row]?.[column];
  };

  return (text, features) => {
    const [feature, ...more] = features;
    const substitute = feature === undefined ? none : substitutes.get(feature);
    if (!substitute || more.length > 0) return undefined;

    const shaped: ShapedGlyph[] = [];
    // From the end, because a glyph's advance depends on the one after it.
    for (let end = text.length; end > 0; end -= 1) {
      // Plain Latin text has no surrogates: a UTF-16 unit is a character.
      const codePoint = text.charCodeAt(end - 1);
      const usual = table.glyph(codePoint).id;
      const id = substitute.get(usual) ?? usual;
      const next = shaped.at(-1);
      const adjustment = next ? kern(id, next.id) : 0;
      if (adjustment == null || !indexes.has(id)) return undefined;
      const advanceWidth = table.advance(id);
      shaped.push({
        id,
        codePoints: [codePoint],
        start: end - 1,
        end,
        advanceWidth,
        xAdvance: advanceWidth + adjustment,
        yAdvance: 0,
        xOffset: 0,
        yOffset: 0,
      });
    }
    return shaped.reverse();
  };
}
