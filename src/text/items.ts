/**
 * Clusters become items: what each takes up inside a line, and how far that gives way. Lengths are pt.
 * An item has a part of its own (`natural - trim`) and a part after it (`gap`) that exists only inside a line.
 */
import { isInvisible, isLetterOrDigit, isNewline, isSpace } from "./characters.ts";
import { lineEndTrim, lineStartTrim, type MarkKind, markKind } from "./marks.ts";
import type { Cluster } from "./paragraph.ts";
import { characterAt, characterBefore } from "./script-boundary.ts";
import type { EngineSettings } from "./settings.ts";

/** What gives way when a line is too full or too short, by class. */
export type GlueKind = "none" | "wordSpace" | "bracket" | "pause" | "hanLatinGap" | "cell";

/** The room after an item, and how far it gives way. */
export interface Glue {
  readonly kind: GlueKind;
  /** How far it narrows. */
  readonly shrink: number;
  /** How far it widens before it is noticed. */
  readonly ease: number;
  /** How far it widens beyond that before a ragged line is better. */
  readonly strain: number;
  /** Type size if it opens together with all boundaries of full-width characters, else 0. */
  readonly cell: number;
}

export const NO_GLUE: Glue = { kind: "none", shrink: 0, ease: 0, strain: 0, cell: 0 };

export interface Item {
  readonly cluster: Cluster;
  /** Invisible at a line's end: a space, a newline, a control. */
  readonly blank: boolean;
  readonly mark: MarkKind | undefined;
  /** Its first and last character. */
  readonly first: string;
  readonly last: string;
  /** Letters, Han and digits in it. */
  readonly letters: number;
  /** Blank cut off its outer sides at a line's start, in place of `trim`, and end, in place of `gap`. */
  readonly startTrim: number;
  readonly endTrim: number;
  /** Its width before anything is cut off. */
  natural: number;
  /** Blank cut off its left, and how much more may go. */
  trim: number;
  trimShrink: number;
  /** Room added after it, or, negative, squeezed out. */
  gap: number;
  glue: Glue;
}

export function makeItem(cluster: Cluster, text: string, settings: EngineSettings): Item {
  const character = characterAt(text, cluster.start);
  const mark = markKind(cluster, character);
  const invisible = isNewline(character) || isInvisible(character);
  const { kern = 0 } = cluster;
  const boxed = mark === "interpunct" ? settings.interpunctTrim * cluster.size : 0;
  return {
    cluster,
    mark,
    first: character,
    last: characterBefore(text, cluster.end),
    blank: invisible || isSpace(character),
    letters: countLetters(text.slice(cluster.start, cluster.end)),
    startTrim: lineStartTrim(mark, cluster.size, settings),
    endTrim: lineEndTrim(mark, cluster.size, settings),
    natural: invisible ? 0 : cluster.advance - kern,
    trim: boxed,
    trimShrink: 0,
    gap: invisible ? 0 : kern - boxed,
    glue: NO_GLUE,
  };
}

function countLetters(text: string): number {
  let letters = 0;
  for (const character of text) if (isLetterOrDigit(character)) letters++;
  return letters;
}
