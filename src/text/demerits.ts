/**
 * How bad a line is, in the manner of Knuth and Plass (Breaking Paragraphs into Lines, 1981): badness grows with the
 * cube of the stretch ratio, demerits with the square of that.
 */
import { fits } from "../model/units.ts";
import type { LineMeasure } from "./measure-line.ts";
import {
  HYPHENS_IN_A_ROW,
  LINE_PENALTY,
  MARKS_IN_A_ROW,
  RAGGED_LINE,
  SHORT_LAST_LINE_OF_HAN,
  SHORT_LAST_LINE_OF_WORDS,
  STRAY_HYPHEN,
  UNEVEN_NEIGHBOURS,
} from "./penalties.ts";
import type { Breakpoint, Prepared } from "./prepare.ts";

/**
 * Ragged words: a line that lacks this part of its measure is as bad as one stretched to its limit. Ragged Han are
 * simply filled up line by line, as readers expect of a script that breaks anywhere: there every length costs the same.
 */
const RAG_ZONE = 0.2;

/** What a ragged line's lack, squared, adds to its cost: two short lines look better than one that is half empty. */
const RAG_WEIGHT = 8;

/** Beyond this ratio all lines are equally loose to the eye. */
const LOOSE = 2;

/** A candidate line and its surroundings. */
export interface Candidate {
  readonly line: LineMeasure;
  /** The measure less the hyphen that the line would end in, in pt. */
  readonly room: number;
  readonly end: Breakpoint;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** How many lines in a row, this one last, end in the same mark; 0 if it ends in none. */
  readonly repeats: number;
  readonly previousRatio: number;
  readonly previousHyphen: boolean;
}

/** Can the line be set into its room at all? Only justified lines are squeezed. */
export function fitsRoom(prepared: Prepared, line: LineMeasure, room: number): boolean {
  return fits(line.natural - (prepared.align === "justify" ? line.shrink : 0), room);
}

/**
 * How far the line gives way: -1 is squeezed to the limit, 0 natural, 1 as wide as it goes unnoticed; infinite when
 * it cannot reach its measure and is set ragged.
 */
export function stretchRatio(prepared: Prepared, { line, room, isLast }: Candidate): number {
  const lack = room - line.natural;
  if (!fits(line.natural, room)) return line.shrink > 0 ? Math.max(-1, lack / line.shrink) : -1;
  if (isLast || fits(room, line.natural)) return 0;
  if (prepared.align !== "justify") return prepared.chinese ? 0 : lack / (RAG_ZONE * room);
  if (!fits(lack, line.ease + line.strain)) return Number.POSITIVE_INFINITY;
  return lack <= line.ease ? lack / line.ease : 1 + (lack - line.ease) / line.strain;
}

export function demeritsOf(prepared: Prepared, candidate: Candidate, ratio: number): number {
  const { line, room, end, previousRatio } = candidate;
  const shape = Number.isFinite(ratio)
    ? (LINE_PENALTY + 100 * Math.abs(ratio) ** 3) ** 2
    : RAGGED_LINE * (1 + RAG_WEIGHT * (1 - line.natural / room) ** 2);
  const uneven =
    Math.abs(Math.min(ratio, LOOSE) - Math.min(previousRatio, LOOSE)) > 1 ? UNEVEN_NEIGHBOURS : 0;
  const stacked = stackDemerits(prepared, candidate);
  return shape + uneven + end.demerits + stacked + lastLineDemerits(prepared, candidate);
}

/** The same mark at the end of line after line makes a column of its own at the edge; hyphens do so from the second. */
function stackDemerits({ settings }: Prepared, { end, repeats }: Candidate): number {
  if (!end.hyphen) return repeats > settings.maxConsecutiveMarks ? MARKS_IN_A_ROW : 0;
  return repeats > settings.maxConsecutiveHyphens ? STRAY_HYPHEN : (repeats - 1) * HYPHENS_IN_A_ROW;
}

function lastLineDemerits({ settings, chinese }: Prepared, candidate: Candidate): number {
  if (!candidate.isLast || candidate.isFirst) return 0;
  const fragment = candidate.previousHyphen ? STRAY_HYPHEN : 0;
  const { han, latin } = settings.lastLine;
  const { letters } = candidate.line;
  if (chinese) return fragment + (letters < han ? SHORT_LAST_LINE_OF_HAN : 0);
  return fragment + (letters < latin ? SHORT_LAST_LINE_OF_WORDS : 0);
}
