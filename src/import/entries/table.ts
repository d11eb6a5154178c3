import type { Block, Table } from "../../model/intake.ts";
import { columnsOf } from "../columns.ts";
import type { HeadLine } from "./head-line.ts";
import type { PieceKind } from "./refine.ts";

/** A cell that long is told, not named. */
const LONGEST_NAME = 48;

/** What a column holds, by its header. Dates are known by their form. */
const COLUMNS: readonly (readonly [RegExp, PieceKind])[] = [
  [
    /公司|单位|企业|雇主|employer|company|organi[sz]ation|学校|院校|school|university|institution/i,
    "organisation",
  ],
  [/颁发|机构|发证|issuer|awarded by|authority|主办/i, "organisation"],
  [/职位|岗位|职务|角色|职责名称|role|position|title/i, "role"],
  [/学历|学位|degree/i, "degree"],
  [/地点|城市|地区|location|place|city/i, "place"],
  [/级别|等级|备注|说明|level|remarks?|notes?/i, "aside"],
];

/** A row of a table as the head of an entry: its cells are what their columns say, the long ones are what was done. */
export interface HeadRow {
  readonly head: readonly HeadLine[];
  readonly body: readonly Block[];
  readonly line: number;
}

export function rowsAsHeads(table: Table): readonly HeadRow[] {
  const [titles = [], ...rest] = table.rows;
  const kinds = table.header
    ? titles.map(({ text }) => COLUMNS.find(([pattern]) => pattern.test(text))?.[1])
    : [];
  return (table.header ? rest : table.rows).flatMap((row): HeadRow[] => {
    const cells = row
      .map((cell, i) => ({ ...cell, kind: kinds[i] }))
      .filter(({ text }) => text.trim() !== "");
    const [first] = cells;
    if (first === undefined) return [];
    const isShort = ({ text }: { readonly text: string }) => columnsOf(text) <= LONGEST_NAME;
    return [
      {
        head: cells.filter(isShort).map(({ kind, text, line }) => ({
          text,
          line,
          isHeading: false,
          ...(kind !== undefined && { as: kind }),
        })),
        body: cells
          .filter((cell) => !isShort(cell))
          .map(({ text, line }): Block => ({ kind: "paragraph", lines: [{ text, line }], line })),
        line: first.line,
      },
    ];
  });
}
