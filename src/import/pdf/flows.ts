import { type Area, type Band, bandsOf } from "./gutters.ts";
import type { Levels } from "./headings.ts";
import type { Line, Piece } from "./line.ts";

/** Edges that differ by less are those of one column on two pages, in pt: the first line of one may be indented. */
const SAME_EDGE = 12;

/**
 * The pieces of all pages in the order in which they are read: a column that goes on overleaf is read to its end before
 * the next one.
 *
 * @param pages the pieces of each page
 */
export function flowsOf(pages: readonly Area[]): readonly Area[] {
  const flows: Piece[][] = [];
  /** The columns in which the last page ended. */
  let open: Piece[][] = [];
  for (const page of pages) {
    for (const [i, columns] of bandsOf(page).entries()) {
      const hosts = i === 0 ? hostsOf(columns, open) : undefined;
      if (hosts) {
        for (const [at, column] of columns.entries()) hosts[at]?.push(...column);
      } else {
        open = inOrder(columns, flows.length === 0).map((column) => [...column]);
        flows.push(...open);
      }
    }
  }
  return flows;
}

/** The columns that those of a new page go on with. */
function hostsOf(columns: Band, open: readonly Piece[][]): readonly Piece[][] | undefined {
  const hosts = columns.map((column) => open.find((host) => isWithin(column, host)));
  const found = hosts.filter((host) => host !== undefined);
  return found.length === columns.length && new Set(found).size === found.length ? found : undefined;
}

function isWithin(column: Area, host: Area): boolean {
  const [inner, outer] = [extentOf(column), extentOf(host)];
  return inner.left >= outer.left - SAME_EDGE && inner.right <= outer.right + SAME_EDGE;
}

const extentOf = (pieces: Area): { readonly left: number; readonly right: number } => ({
  left: pieces.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
  right: pieces.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
});

/** From left to right; but whose résumé it is comes first, and that is what is set largest. */
function inOrder(columns: Band, isFirst: boolean): Band {
  if (!isFirst) return columns;
  const largest = columns.map((column) => column.reduce((most, { size }) => Math.max(most, size), 0));
  const first = largest.indexOf(Math.max(...largest));
  const named = columns[first];
  return named ? [named, ...columns.filter((_, i) => i !== first)] : columns;
}

export interface FlowPart {
  readonly part: readonly Line[];
  /** What it is a part of. */
  readonly flow: readonly Line[];
}

/**
 * What stands above the first section of a column on the first page (a name, ways to reach somebody) belongs to the
 * person, not to the last section of the column before.
 */
export function frontsFirst(flows: readonly (readonly Line[])[], levels: Levels): readonly FlowPart[] {
  const cuts = flows.map((flow) => {
    const at = flow.findIndex((line) => (levels.get(line) ?? 0) > 1);
    return { flow, at: flow[0]?.page === 1 ? Math.max(0, at) : 0 };
  });
  const fronts = cuts.map(({ flow, at }) => ({ part: flow.slice(0, at), flow }));
  const rests = cuts.map(({ flow, at }) => ({ part: flow.slice(at), flow }));
  return [...fronts, ...rests].filter(({ part }) => part.length > 0);
}
