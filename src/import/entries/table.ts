import type { Block, SourceText, Table } from "../../model/intake.ts";
import { columnsOf } from "../columns.ts";

/** A cell that long is told, not named. */
const LONGEST_NAME = 48;

export interface HeadRow {
  readonly head: readonly SourceText[];
  readonly body: readonly Block[];
  readonly line: number;
}

/** The rows of a table as heads of entries: their cells are pieces of one line, the longest is what was done. */
export function rowsAsHeads(table: Table): readonly HeadRow[] {
  const rows = table.header ? table.rows.slice(1) : table.rows;
  return rows.flatMap((row): HeadRow[] => {
    const cells = row.filter(({ text }) => text.trim() !== "");
    const [first] = cells;
    if (first === undefined) return [];
    const short = cells.filter(({ text }) => columnsOf(text) <= LONGEST_NAME);
    const long = cells.filter(({ text }) => columnsOf(text) > LONGEST_NAME);
    const head = { text: short.map(({ text }) => text).join("\t"), line: first.line };
    return [
      {
        head: short.length === 0 ? [] : [head],
        body: long.map((cell): Block => ({ kind: "paragraph", lines: [cell], line: cell.line })),
        line: first.line,
      },
    ];
  });
}
