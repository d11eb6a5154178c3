import type { LayerGlyph } from "../../model/text-layer.ts";

/** A glyph on the line that it belongs to. */
export interface PlacedGlyph extends LayerGlyph {
  readonly raised?: "sup" | "sub";
}

/** Glyphs of exactly one baseline, from left to right. */
export interface GlyphRow {
  readonly baseline: number;
  readonly glyphs: readonly PlacedGlyph[];
}

/** Programs round baselines to no less than this, in pt. */
const ROUNDING = 0.5;

/** Sorts the glyphs of a page into rows; superscripts and subscripts go to the row of what they hang on. */
export function glyphRows(glyphs: readonly LayerGlyph[]): readonly GlyphRow[] {
  const rows: { baseline: number; glyphs: PlacedGlyph[] }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && glyph.y - row.baseline <= ROUNDING) row.glyphs.push(glyph);
    else rows.push({ baseline: glyph.y, glyphs: [glyph] });
  }
  for (const row of rows) row.glyphs.sort(byPlace);
  attachShifted(rows);
  return rows.filter((row) => row.glyphs.length > 0);
}

const byPlace = (a: LayerGlyph, b: LayerGlyph): number => a.x - b.x;

/** In em of the type that they hang on: superscripts stand this far above its baseline, subscripts below. */
const RAISED = { least: 0.15, most: 0.7 };
const LOWERED = { least: 0.05, most: 0.4 };
/** They are at most this large. Small capitals are larger, and stand on the baseline. */
const SMALL = 0.85;
/** How far they may overlap what they hang on, or stand off, in em. */
const REACH = { before: -0.2, after: 0.3 };
/** Rows in which something to hang on may be found: those of a page are no closer than {@link ROUNDING}. */
const ROWS_AROUND = 24;

type Row = { readonly baseline: number; glyphs: PlacedGlyph[] };

function attachShifted(rows: readonly Row[]): void {
  const moved = new Map<Row, PlacedGlyph[]>();
  rows.forEach((row, i) => {
    const around = rows
      .slice(Math.max(0, i - ROWS_AROUND), i + ROWS_AROUND + 1)
      .filter((other) => other !== row);
    row.glyphs = touching(row.glyphs).flatMap((group) => {
      const [host, shift] = hostOf(group, around) ?? [];
      if (!host) return group;
      const guests = moved.get(host) ?? [];
      for (const glyph of group) guests.push({ ...glyph, ...(shift && { raised: shift }) });
      moved.set(host, guests);
      return [];
    });
  });
  for (const [row, guests] of moved) row.glyphs = [...row.glyphs, ...guests].sort(byPlace);
}

type Shift = "sup" | "sub";

/** The row in which glyphs hang on something, and how. */
function hostOf(group: readonly PlacedGlyph[], rows: readonly Row[]): readonly [Row, Shift] | undefined {
  for (const row of rows) {
    const shift = shiftOn(group, row.glyphs);
    if (shift) return [row, shift];
  }
  return undefined;
}

/** Groups of glyphs between which there is no gap; spaces stay by themselves. */
function touching(glyphs: readonly PlacedGlyph[]): readonly PlacedGlyph[][] {
  const groups: PlacedGlyph[][] = [];
  for (const glyph of glyphs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const touches = last && !isSpace(last) && glyph.x - last.x - last.width < REACH.after * glyph.size;
    if (group && touches && !isSpace(glyph)) group.push(glyph);
    else groups.push([glyph]);
  }
  return groups;
}

export const isSpace = ({ text }: LayerGlyph): boolean => text.trim() === "";

function shiftOn(group: readonly PlacedGlyph[], row: readonly PlacedGlyph[]): Shift | undefined {
  const [first] = group;
  if (!first || isSpace(first)) return undefined;
  const base = lastBefore(row, first.x - REACH.before * first.size);
  if (!base || base.raised || isSpace(base) || first.size > SMALL * base.size) return undefined;
  const gap = (first.x - base.x - base.width) / base.size;
  if (gap < REACH.before || gap > REACH.after) return undefined;
  const rise = (base.y - first.y) / base.size;
  if (rise >= RAISED.least && rise <= RAISED.most) return "sup";
  return -rise >= LOWERED.least && -rise <= LOWERED.most ? "sub" : undefined;
}

/** The last glyph that begins before a place. */
function lastBefore(row: readonly PlacedGlyph[], x: number): PlacedGlyph | undefined {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return row[low - 1];
}
