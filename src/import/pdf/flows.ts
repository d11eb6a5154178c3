import { type Area, type Band, bandsOf } from "./gutters.ts";
import type { Levels } from "./headings.ts";
import { type Line, least, most, type Piece } from "./line.ts";

/** Edges that differ by less are those of one column on two pages, in pt: the first line of one may be indented. */
const SAME_EDGE = 12;

/** What is read in one go: stretches of one width each, the next of which goes on with the last. */
export type Flow<Part> = readonly Part[];

type Growing = Piece[][];

/**
 * The pieces of all pages in the order in which they are read: a column that goes on overleaf is read to its end before
 * the next one.
 *
 * @param pages the pieces of each page
 */
export function flowsOf(pages: readonly Area[]): readonly Flow<Area>[] {
  const flows: Growing[] = [];
  /** The columns in which the last page ended. */
  let open: readonly Growing[] = [];
  for (const page of pages) {
    for (const [i, columns] of bandsOf(page).entries()) {
      if (i === 0 && goOn(open, columns)) continue;
      open = inOrder(columns, flows.length === 0).map((column) => [[...column]]);
      flows.push(...open);
    }
  }
  return flows;
}

/** Puts the columns of a new page to those that they go on with, if they do. */
function goOn(open: readonly Growing[], columns: Band): boolean {
  const hosts = columns.map((column) => open.find((flow) => isWithin(column, flow.at(-1) ?? [])));
  if (hosts.every((host) => host !== undefined) && new Set(hosts).size === hosts.length) {
    for (const [i, host] of hosts.entries()) for (const piece of columns[i] ?? []) host?.at(-1)?.push(piece);
    return true;
  }
  // Where a page has no columns any more, its text is the rest of the column that most of it stood in.
  const [main] = open.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const [only, ...others] = columns;
  if (!main || !only || others.length > 0) return false;
  main.push([...only]);
  return true;
}

const lengthOf = (flow: Growing): number =>
  flow.flat().reduce((sum, { left, right, size }) => sum + (right - left) / size, 0);

function isWithin(column: Area, host: Area): boolean {
  const [inner, outer] = [extentOf(column), extentOf(host)];
  return inner.left >= outer.left - SAME_EDGE && inner.right <= outer.right + SAME_EDGE;
}

const extentOf = (pieces: Area): { readonly left: number; readonly right: number } => ({
  left: least(pieces.map(({ left }) => left)),
  right: most(pieces.map(({ right }) => right)),
});

/** From left to right; but whose résumé it is comes first, and that is what is set largest. */
function inOrder(columns: Band, isFirst: boolean): Band {
  if (!isFirst) return columns;
  const largest = columns.map((column) => column.reduce((most, { size }) => Math.max(most, size), 0));
  const first = largest.indexOf(most(largest));
  const named = columns[first];
  return named ? [named, ...columns.filter((_, i) => i !== first)] : columns;
}

export interface Stretch {
  readonly lines: readonly Line[];
  /** All lines of its width, to measure them by. */
  readonly all: readonly Line[];
  /** It begins where the last one ended, maybe within a sentence. */
  readonly goesOn: boolean;
}

/**
 * What stands above the first section of a column on the first page (a name, ways to reach somebody) belongs to the
 * person, not to the last section of the column before.
 */
export function frontsFirst(flows: readonly Flow<readonly Line[]>[], levels: Levels): readonly Stretch[] {
  const fronts: Stretch[] = [];
  const rests: Stretch[] = [];
  for (const [all = [], ...more] of flows) {
    const section = all.findIndex((line) => (levels.get(line) ?? 0) > 1);
    const at = all[0]?.page === 1 ? Math.max(0, section) : 0;
    fronts.push({ lines: all.slice(0, at), all, goesOn: false });
    rests.push({ lines: all.slice(at), all, goesOn: false });
    rests.push(...more.map((lines) => ({ lines, all: lines, goesOn: true })));
  }
  return [...fronts, ...rests].filter(({ lines }) => lines.length > 0);
}
