import { create, type Font } from "fontkit";
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import type { DrawnGlyph } from "./read-pdf.ts";

/** A font resource of a PDF, as far as one can say which kind it is. */
export interface EmbeddedFont {
  /** `ABCDEF+Name` for a subset (ISO 32000-1 9.6.4). */
  readonly name: string;
  readonly subtype: string;
  /** The font program, if it is embedded as TrueType. */
  readonly program?: Font;
}

/** Every font dictionary of a file, used or not; composite fonts are told by their descendant. */
export async function embeddedFonts(bytes: Uint8Array): Promise<readonly EmbeddedFont[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const fonts = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict && nameIn(object, "Type") === "Font");
  const descendants = new Set(
    fonts.flatMap((font) => {
      const below = font.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray);
      return below ? [below.lookup(0, PDFDict)] : [];
    }),
  );
  return [...fonts.filter((font) => nameIn(font, "Subtype") !== "Type0"), ...descendants]
    .filter((font, i, all) => all.indexOf(font) === i)
    .map(describe);
}

function describe(font: PDFDict): EmbeddedFont {
  const file = font.lookupMaybe(PDFName.of("FontDescriptor"), PDFDict)?.lookup(PDFName.of("FontFile2"));
  return {
    name: nameIn(font, "BaseFont"),
    subtype: nameIn(font, "Subtype"),
    ...(file instanceof PDFRawStream ? { program: create(decodePDFRawStream(file).decode()) } : {}),
  };
}

const nameIn = (dict: PDFDict, key: string): string =>
  dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? "";

/** A rectangle on a page; pt from the top left. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Pen {
  readonly x: number;
  /** The baseline of this glyph, its rise included. */
  readonly y: number;
  readonly size: number;
}

/** The box around a glyph's outline; none for spaces. */
export function inkBox(font: Font, glyph: number, { x, y, size }: Pen): Box | undefined {
  const { minX, minY, maxX, maxY } = font.getGlyph(glyph).bbox;
  if (!(maxX > minX && maxY > minY)) return undefined;
  const em = size / font.unitsPerEm;
  return { left: x + minX * em, right: x + maxX * em, top: y - maxY * em, bottom: y - minY * em };
}

/** Where glyphs leave ink, by the outlines in the file itself. */
export function inkOf(fonts: readonly EmbeddedFont[]): (glyph: DrawnGlyph) => Box | undefined {
  const programs = new Map(fonts.map(({ name, program }) => [name, program]));
  return ({ font, code, size, x, y, rise }) => {
    const program = programs.get(font);
    if (!program) throw new Error(`${font} is not embedded`);
    return inkBox(program, code, { x, y: y - rise, size });
  };
}
