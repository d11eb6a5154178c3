import type { PlacedGlyph } from "./read-glyphs.ts";

/** A character of a case's text where it was set. Lengths are em, x from the left edge of the measure. */
export interface PlacedCharacter {
  /** Its code point's index in the text. */
  readonly index: number;
  readonly character: string;
  /** Counts from 0. */
  readonly line: number;
  readonly x: number;
  /** Upwards. */
  readonly y: number;
  readonly advance: number;
  readonly size: number;
  readonly slant: number;
  readonly stroked: boolean;
  readonly face: string;
}

/** A hyphen that the source does not have. */
export interface InsertedHyphen {
  /** The index of the character before it. */
  readonly after: number;
  /** Its right edge in em. */
  readonly right: number;
}

/** A case as one page shows it. */
export interface PlacedText {
  /** The code points of the source. */
  readonly characters: readonly string[];
  /** By index of the code point; spaces have no place. */
  readonly placed: readonly (PlacedCharacter | undefined)[];
  readonly lines: readonly (readonly PlacedCharacter[])[];
  readonly hyphens: readonly InsertedHyphen[];
  /** What the glyphs stand for, by the PDF's own account, without spaces. */
  readonly extracted: string;
  /** How many space glyphs the page has. */
  readonly spaces: number;
}

/** A baseline lies on the line before if it is no farther from it than this, in em: superscripts are. */
const SAME_LINE = 0.6;

export const isSpace = (character: string): boolean => /^[\s\u2060\u200b]+$/u.test(character);

const isHyphen = (text: string): boolean => /^[-\u00ad\u2010]$/u.test(text);

/** Finds each character of a text among the glyphs of a page; throws when they do not say the same. */
export function placeText(
  text: string,
  glyphs: readonly PlacedGlyph[],
  { left, em }: { readonly left: number; readonly em: number },
): PlacedText {
  const characters = [...text];
  const visible = glyphs.filter((glyph) => !isSpace(glyph.text));
  const placed = new Array<PlacedCharacter | undefined>(characters.length).fill(undefined);
  const hyphens: InsertedHyphen[] = [];
  let next = 0;
  linesOf(visible, em).forEach((glyphsOfLine, line) => {
    glyphsOfLine.forEach((glyph, position) => {
      const parts = [...glyph.text];
      const width = glyph.advance / parts.length;
      parts.forEach((part, nth) => {
        while (isSpace(characters[next] ?? "")) next++;
        const x = (glyph.x + nth * width - left) / em;
        if (part === characters[next]) {
          placed[next] = {
            index: next,
            character: part,
            line,
            x,
            y: glyph.y / em,
            advance: width / em,
            size: glyph.size / em,
            slant: glyph.slant,
            stroked: glyph.stroked,
            face: glyph.face,
          };
          next++;
        } else if (isHyphen(part) && position === glyphsOfLine.length - 1) {
          hyphens.push({ after: next - 1, right: x + width / em });
        } else
          throw new Error(`the page has “${part}” where the text has “${characters[next] ?? ""}” (${next})`);
      });
    });
  });
  const lost = characters.slice(next).find((character) => !isSpace(character));
  if (lost !== undefined) throw new Error(`the page lacks “${lost}” and what follows (${next})`);
  return {
    characters,
    placed,
    lines: groupByLine(placed),
    hyphens,
    extracted: visible.map((glyph) => glyph.text).join(""),
    spaces: glyphs.length - visible.length,
  };
}

function linesOf(glyphs: readonly PlacedGlyph[], em: number): PlacedGlyph[][] {
  const lines: PlacedGlyph[][] = [];
  for (const glyph of glyphs) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.y - glyph.y) < SAME_LINE * em) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines;
}

function groupByLine(placed: readonly (PlacedCharacter | undefined)[]): PlacedCharacter[][] {
  const lines: PlacedCharacter[][] = [];
  for (const character of placed) {
    if (character === undefined) continue;
    const line = lines[character.line] ?? [];
    line.push(character);
    lines[character.line] = line;
  }
  return lines;
}
