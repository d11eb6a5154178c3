/**
 * What an engine found in a PDF: the visible characters of all pages in a row, and what stands before each of them. So
 * texts are found whatever line breaks and spaces became of, and what became of them can still be told.
 */
export interface Extract {
  readonly engine: string;
  readonly characters: string;
  /** By UTF-16 index into `characters`: what stands before it. */
  readonly gaps: readonly Gap[];
  /** The index at which each page begins. */
  readonly pageStarts: readonly number[];
}

export type Gap = "none" | "space" | "line";

/** Ten times what a long résumé holds: what is behind it stays unread, so that comparing it takes no time. */
const MOST_CHARACTERS = 300_000;

export function extractOf(engine: string, pages: readonly string[]): Extract {
  let characters = "";
  const gaps: Gap[] = [];
  const pageStarts: number[] = [];
  for (const page of pages) {
    pageStarts.push(characters.length);
    const split = splitUp(page);
    if (split.gaps.length > 0) split.gaps[0] = "line";
    characters += split.characters;
    for (const gap of split.gaps) gaps.push(gap);
    if (characters.length > MOST_CHARACTERS) break;
  }
  return { engine, characters, gaps, pageStarts };
}

/** A text as its visible characters, and what stands before each of them. */
export function splitUp(text: string): { readonly characters: string; readonly gaps: Gap[] } {
  const gaps: Gap[] = [];
  let characters = "";
  let gap: Gap = "none";
  for (const unit of text.slice(0, MOST_CHARACTERS)) {
    if (/[\n\r\f]/.test(unit)) gap = "line";
    else if (isBlank(unit)) gap = gap === "line" ? gap : "space";
    else {
      for (let i = 0; i < unit.length; i += 1) gaps.push(i === 0 ? gap : "none");
      characters += unit;
      gap = "none";
    }
  }
  return { characters, gaps };
}

/** Spaces of all widths, and controls that are never drawn, which copying may keep or drop. */
const isBlank = (unit: string): boolean => /[\s\u200b-\u200f\u2060\ufeff]/u.test(unit);
