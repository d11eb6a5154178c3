import type { Face } from "./face.ts";

/** A character that none of the faces of a text has. */
interface MissingGlyph {
  readonly character: string;
  readonly codePoint: number;
  /** Where it stands in the text, in UTF-16 units. */
  readonly index: number;
}

/** Line breaks end a line and default ignorables (UAX #44) steer the setting: neither is drawn. */
const INVISIBLE = /[\n\r\t\u2028\u2029]|\p{Default_Ignorable_Code_Point}/u;

/** Every character of the text that no face has a glyph for, in order, repetitions included. */
export function missingGlyphs(text: string, faces: readonly Pick<Face, "has">[]): readonly MissingGlyph[] {
  const missing: MissingGlyph[] = [];
  let index = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!INVISIBLE.test(character) && !faces.some((face) => face.has(codePoint))) {
      missing.push({ character, codePoint, index });
    }
    index += character.length;
  }
  return missing;
}

/** A sentence for people: `U+1D11E 𝄞 has no glyph in Inter and Noto Sans SC`. */
export function describeMissing(
  { character, codePoint }: MissingGlyph,
  faces: readonly Pick<Face, "record">[],
): string {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  const families = [...new Set(faces.map((face) => face.record.family))].join(" and ");
  return `${code} ${character} has no glyph in ${families}`;
}
