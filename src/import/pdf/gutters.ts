import { type Line, least, linesOf, lineText, most, type Piece, quantile } from "./line.ts";

/** A part of a page that is read on its own, from top to bottom. */
export type Area = readonly Piece[];

/** What lies between two heights of a page: one area across, or columns from left to right. */
export type Band = readonly Area[];

/** Columns stand at least this far apart, in em; the gaps of a line of pieces may be narrower. */
const GUTTER = 1;
/** Fewer lines on one side are no column but a few words beside a text. */
const LEAST_LINES = 3;
/** Left edges of columns are shared by this many lines, and edges within 1.5 pt are the same. */
const EDGE_ROUNDING = 1.5;
/** A page has a handful of edges; what has more is a drawing. */
const MOST_EDGES = 40;
/** A page of small type has a few hundred pieces; where there are more, no columns are looked for. */
const DRAWING = 5_000;
/** Columns within columns: a page in three, each with a narrow one inside. */
const DEEPEST = 5;

/**
 * Finds the columns of a page by the white between them: the gutter that most lines stand beside is cut first, then each
 * of the parts is looked at in turn. A gutter may end half-way down the page.
 */
export function bandsOf(pieces: Area, depth = 0): readonly Band[] {
  if (pieces.length === 0) return [];
  const cut = depth < DEEPEST && pieces.length < DRAWING ? bestCut(pieces) : undefined;
  if (!cut) return [[pieces]];
  const { above, left, right, below } = cut;
  const columns = [left, right].flatMap((side) => columnsIn(side, depth + 1));
  return [...bandsOf(above, depth + 1), columns, ...bandsOf(below, depth + 1)];
}

/** A page in three columns is one in two, of which one is in two again; other parts of a column belong together. */
function columnsIn(side: Area, depth: number): readonly Area[] {
  const bands = bandsOf(side, depth);
  const [only] = bands;
  return bands.length === 1 && only ? only : [bands.flat(2)];
}

interface Cut {
  readonly above: Area;
  readonly left: Area;
  readonly right: Area;
  readonly below: Area;
}

function bestCut(pieces: Area): Cut | undefined {
  const lines = linesOf(pieces);
  let best: Cut | undefined;
  let longest = 0;
  for (const edge of edgesIn(pieces)) {
    for (const { start, end } of runsBeside(lines, edge)) {
      const run = piecesIn(lines.slice(start, end));
      if (run.length <= longest) continue;
      const left = run.filter((piece) => piece.left < edge);
      const right = run.filter((piece) => piece.left >= edge);
      if (!areColumns(left, right)) continue;
      longest = run.length;
      best = { above: piecesIn(lines.slice(0, start)), left, right, below: piecesIn(lines.slice(end)) };
    }
  }
  return best;
}

const piecesIn = (lines: readonly Line[]): Area => lines.flatMap(({ pieces }) => pieces);

/** Where several lines begin to the right of others; most shared first. */
function edgesIn(pieces: Area): readonly number[] {
  const counts = new Map<number, number>();
  const first = least(pieces.map(({ left }) => left));
  for (const { left, size } of pieces) {
    if (left < first + GUTTER * size) continue;
    const edge = Math.floor(left / EDGE_ROUNDING) * EDGE_ROUNDING;
    counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_LINES)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_EDGES)
    .map(([edge]) => edge);
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** The stretches of a page, from top to bottom, in which no line crosses the white before an edge. */
function runsBeside(lines: readonly Line[], edge: number): readonly Run[] {
  const runs: Run[] = [];
  let start = 0;
  lines.forEach(({ pieces }, i) => {
    if (!pieces.some(({ left, right, size }) => left < edge && right > edge - GUTTER * size)) return;
    runs.push({ start, end: endAbove(lines, start, i) });
    start = i + 1;
  });
  return [...runs, { start, end: lines.length }].filter(({ start, end }) => end - start >= LEAST_LINES);
}

/** The end of a run above a line that crosses it: what stands closer to that line than to its column is its title. */
function endAbove(lines: readonly Line[], start: number, crossing: number): number {
  const [below, last] = [lines[crossing], lines[crossing - 1]];
  if (!below || !last) return crossing;
  const above = lines
    .slice(start, crossing - 1)
    .findLast(({ pieces }) => pieces.some(({ left, right }) => left < last.right && right > last.left));
  const isTitle = above && below.baseline - last.baseline < last.baseline - above.baseline;
  return isTitle ? crossing - 1 : crossing;
}

/** Lines on one grid differ in their baselines by less, in em. */
const ON_GRID = 0.15;
/** As many lines of the shorter side stand on lines of the other where both are rows of one text. */
const ALIGNED = 0.85;
/** Dates and places stand here and there beside a text, but a column is filled line by line. */
const FILLED = 0.6;
const LINES_OF_A_COLUMN = 8;
/** A column of dates: most of its lines have a year. */
const DATES = 0.4;
const YEAR = /(?:19|20)\d\d|至今|\bpresent\b/i;
/** Lines of running text fill this much of their column. */
const RUNNING = 0.6;

/**
 * Both sides are read one after the other, unless they are rows: dates or places beside what happened then, labels
 * beside what they are labels of.
 */
function areColumns(left: Area, right: Area): boolean {
  const [one, other] = [linesOf(left), linesOf(right)];
  if (one.length < LEAST_LINES || other.length < LEAST_LINES || !standSideBySide(one, other)) return false;
  const [minor, major] = one.length <= other.length ? [one, other] : [other, one];
  const size = quantile(
    [...left, ...right].map((piece) => piece.size),
    0.5,
    0,
  );
  const plain = minor.filter((line) => isText(line, size));
  if (plain.length < LEAST_LINES) return false;
  const partners = partnersIn(major, plain);
  if (share(partners, (at) => at !== undefined) < ALIGNED) return true;
  const filled = share(partners, (at, i) => i > 0 && at === (partners[i - 1] ?? Number.NaN) + 1);
  const dated = share(plain, (line) => YEAR.test(lineText(line)));
  const widths = one.map((line) => line.right - line.left);
  const runs = quantile(widths, 0.5, 0) >= RUNNING * most(widths);
  return plain.length >= LINES_OF_A_COLUMN && filled >= FILLED && dated < DATES && runs;
}

/** Titles may hang out into the margin where dates stand, without a line beside them; and bullets are no text at all. */
const isText = (line: Line, size: number): boolean =>
  line.size < LARGER * size && !line.pieces.every(({ bold }) => bold) && /[\p{L}\d]{2}/u.test(lineText(line));

/** Titles are larger than the text by at least this share. */
const LARGER = 1.06;

/** For each line the one on the other side that stands on its baseline. Both come from top to bottom. */
function partnersIn(others: readonly Line[], lines: readonly Line[]): readonly (number | undefined)[] {
  let at = 0;
  return lines.map(({ baseline, size }) => {
    while ((others[at]?.baseline ?? Number.POSITIVE_INFINITY) < baseline - ON_GRID * size) at += 1;
    const other = others[at];
    return other && other.baseline <= baseline + ON_GRID * size ? at : undefined;
  });
}

const share = <T>(values: readonly T[], holds: (value: T, index: number) => boolean): number =>
  values.filter(holds).length / values.length;

/** A side that begins where the other one has ended is no column. */
function standSideBySide(one: readonly Line[], other: readonly Line[]): boolean {
  const top = Math.max(one[0]?.baseline ?? 0, other[0]?.baseline ?? 0);
  const bottom = Math.min(one.at(-1)?.baseline ?? 0, other.at(-1)?.baseline ?? 0);
  return top < bottom;
}
