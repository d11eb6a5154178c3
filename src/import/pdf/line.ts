import type { Span } from "../../model/selected.ts";

/** Text of one line without a wide gap in it. Lengths as in `LayerGlyph`. */
export interface Piece {
  readonly page: number;
  readonly spans: readonly Span[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of most of its characters. */
  readonly size: number;
  /** All of it is bolder than the text of the document. */
  readonly bold: boolean;
}

/** What stands on one baseline of a column: pieces from left to right, gaps between them. */
export interface Line {
  readonly page: number;
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

export const textOf = ({ spans }: { readonly spans: readonly Span[] }): string =>
  spans.map(({ text }) => text).join("");

export const lineText = ({ pieces }: { readonly pieces: readonly Piece[] }): string =>
  pieces.map(textOf).join("\t");

/** Baselines that differ by less are one, in em: type of two sizes or a bullet of another font is set by hand. */
const SAME_BASELINE = 0.25;

/** Puts pieces together that stand on one baseline, from top to bottom. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.page - b.page || a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && isSameLine(first, piece)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => lineOf(row.sort((a, b) => a.left - b.left)));
}

export const isSameLine = (one: Piece, other: Piece): boolean =>
  one.page === other.page &&
  Math.abs(one.baseline - other.baseline) < SAME_BASELINE * Math.max(one.size, other.size);

/** @param pieces at least one, from left to right */
export function lineOf(pieces: readonly Piece[]): Line {
  const longest = pieces.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
  return {
    page: longest.page,
    pieces,
    left: least(pieces.map(({ left }) => left)),
    right: most(pieces.map(({ right }) => right)),
    baseline: longest.baseline,
    size: longest.size,
  };
}

/** Of any number of values; as arguments of a function there may be too many. */
export const least = (values: readonly number[]): number =>
  values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
export const most = (values: readonly number[]): number =>
  values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);

/** The value below which a share of the others lies; `otherwise` if there are none. */
export function quantile(values: readonly number[], share: number, otherwise: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? otherwise;
}
