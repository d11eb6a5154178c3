import type { Script, SetLine } from "../../text/index.ts";

/** Which face sets a stretch of a run, that one by its place among the runs. */
export interface Piece {
  readonly run: number;
  readonly start: number;
  readonly end: number;
  readonly script: Script;
}

/** Lines that were set, by their measure in em. */
export type LinesByMeasure = ReadonlyMap<number, readonly SetLine[]>;

/** What is costly to find out about a paragraph: which face sets what, and where lines end at some measures. */
export interface KeptParagraph {
  readonly pieces: readonly Piece[];
  readonly linesByMeasure: LinesByMeasure;
}
