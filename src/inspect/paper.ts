import { mm } from "../model/units.ts";

/** Papers that documents are printed on, upright, in millimetres (ISO 216, ANSI Y14.1, JIS P 0138). */
const PAPERS: readonly (readonly [name: string, width: number, height: number])[] = [
  ["A3", 297, 420],
  ["A4", 210, 297],
  ["A5", 148, 210],
  ["B4", 250, 353],
  ["B5", 176, 250],
  ["JIS B4", 257, 364],
  ["JIS B5", 182, 257],
  ["Letter", 215.9, 279.4],
  ["Legal", 215.9, 355.6],
  ["Tabloid", 279.4, 431.8],
  ["Executive", 184.15, 266.7],
];

/** Programs round sizes to whole points. */
const TOLERANCE = 1 / mm(1);

/** The name of a paper, however it is turned; lengths in millimetres. */
export function paperName(width: number, height: number): string | undefined {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const near = (a: number, b: number) => Math.abs(a - b) < TOLERANCE;
  return PAPERS.find(([, w, h]) => near(w, short) && near(h, long))?.[0];
}
