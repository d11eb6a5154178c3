import type { Box } from "../support/embedded-fonts.ts";
import type { DrawnGlyph } from "../support/read-pdf.ts";

/** Glyphs on one baseline with no wide gap between them, from left to right: a line of a column. */
export type Row = readonly DrawnGlyph[];

/** Baselines nearer than this are one; pt. */
const SAME_BASELINE = 0.05;
/** Wider than any justified space, narrower than the room beside a bullet's mark; em. */
const COLUMN_GAP = 0.6;

export function rowsOf(glyphs: readonly DrawnGlyph[]): Row[] {
  return baselinesOf(glyphs).flatMap(splitAtGaps);
}

/** The glyphs of a page by the baseline that they stand on, from top to bottom. */
export function baselinesOf(glyphs: readonly DrawnGlyph[]): DrawnGlyph[][] {
  const sorted = glyphs.toSorted((a, b) => a.y - b.y);
  const baselines: DrawnGlyph[][] = [];
  for (const glyph of sorted) {
    const open = baselines.at(-1);
    if (open?.[0] && glyph.y - open[0].y < SAME_BASELINE) open.push(glyph);
    else baselines.push([glyph]);
  }
  return baselines;
}

function splitAtGaps(glyphs: readonly DrawnGlyph[]): Row[] {
  const rows: DrawnGlyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.x - b.x)) {
    const last = rows.at(-1)?.at(-1);
    if (last && glyph.x - (last.x + last.advance) < COLUMN_GAP * glyph.size) rows.at(-1)?.push(glyph);
    else rows.push([glyph]);
  }
  return rows;
}

export const textOf = (row: Row): string => row.map((glyph) => glyph.text).join("");

/** How deep inks may reach into each other, pt: a descender that touches what stands below is no overlap yet. */
const TOUCH = 0.2;
/** Neighbours on a line may reach into each other by kerning and negative side bearings; em. */
const KERNING = 0.2;

type Ink = (glyph: DrawnGlyph) => Box | undefined;

/** Pairs of glyphs of a page that are printed over each other, as text for people. */
export function overlaps(glyphs: readonly DrawnGlyph[], inkOf: Ink): string[] {
  const inked = glyphs.flatMap((glyph) => {
    const ink = inkOf(glyph);
    return ink ? [{ glyph, ink }] : [];
  });
  inked.sort((a, b) => a.ink.top - b.ink.top);
  const found: string[] = [];
  inked.forEach((a, i) => {
    // From top to bottom: nothing that starts below this glyph's ink can touch it.
    for (const b of inked.slice(i + 1)) {
      if (b.ink.top > a.ink.bottom - TOUCH) break;
      const sameLine = Math.abs(a.glyph.y - b.glyph.y) < SAME_BASELINE;
      const allowed = sameLine ? KERNING * a.glyph.size : TOUCH;
      const across = Math.min(a.ink.right, b.ink.right) - Math.max(a.ink.left, b.ink.left);
      if (across > allowed) found.push(`${describe(a.glyph)} and ${describe(b.glyph)}`);
    }
  });
  return found;
}

const describe = ({ text, x, y, page }: DrawnGlyph): string =>
  `${text} on page ${page} at ${x.toFixed(1)}, ${y.toFixed(1)}`;
