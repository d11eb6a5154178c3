import type { Font, Glyph, Subset, TableEntry } from "fontkit";
import type { GlyphTable } from "./glyph-table.ts";

/**
 * The part of a font that a PDF embeds. fontkit decodes the outline of every glyph that it copies, only to find out
 * whether the glyph is composed of others, and the places of all glyphs of the font: here both are looked up.
 */
export function createSubset(font: Font, bytes: Uint8Array, table: GlyphTable): Subset {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { glyf, loca } = font.directory.tables;
  if (!glyf || !loca) throw new Error("only TrueType outlines can be embedded");
  const offsets = readOffsets(view, loca, font.head.indexToLocFormat);

  /** The first field of an outline: negative in a composed one, absent where a glyph is blank (OpenType, `glyf`). */
  const contoursOf = (id: number): number | undefined => {
    const [start = 0, end = 0] = [offsets[id], offsets[id + 1]];
    return end > start ? view.getInt16(glyf.offset + start) : undefined;
  };
  const decode = (id: number): ReturnType<Glyph["_decode"]> => {
    const numberOfContours = contoursOf(id);
    if (numberOfContours === undefined) return null;
    return numberOfContours < 0 ? font.getGlyph(id)._decode() : { numberOfContours };
  };
  const getGlyph = (id: number): Pick<Glyph, "advanceWidth" | "_decode" | "_getMetrics"> => ({
    advanceWidth: table.advance(id),
    _getMetrics: () => ({ leftBearing: table.bearing(id) }),
    _decode: () => decode(id),
  });
  const version = font.head.indexToLocFormat;
  const source: Font = Object.create(font, {
    getGlyph: { value: getGlyph },
    loca: { value: { version, offsets } },
    ...hinting(font.directory.tables, view),
  });
  return source.createSubset();
}

/** The tables of hinting, which go into every subset whole; fontkit reads them a byte at a time. */
function hinting({ "cvt ": cvt, prep, fpgm }: Font["directory"]["tables"], view: DataView) {
  const bytes = ({ offset, length }: TableEntry) =>
    Array.from({ length }, (_, i) => view.getUint8(offset + i));
  const words = ({ offset, length }: TableEntry) =>
    Array.from({ length: length / 2 }, (_, i) => view.getInt16(offset + 2 * i));
  return {
    ...(cvt && { "cvt ": { value: { controlValues: words(cvt) } } }),
    ...(prep && { prep: { value: { controlValueProgram: bytes(prep) } } }),
    ...(fpgm && { fpgm: { value: { instructions: bytes(fpgm) } } }),
  };
}

/** Where each glyph begins in `glyf`; the table has 16-bit halves or 32-bit offsets (OpenType, `loca`). */
function readOffsets(view: DataView, loca: TableEntry, format: number): Uint32Array {
  const isShort = format === 0;
  const offsets = new Uint32Array(loca.length / (isShort ? 2 : 4));
  for (let id = 0; id < offsets.length; id += 1)
    offsets[id] = isShort ? view.getUint16(loca.offset + 2 * id) * 2 : view.getUint32(loca.offset + 4 * id);
  return offsets;
}
