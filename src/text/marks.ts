/**
 * Full-width marks: what each loses beside another mark and at a line's edges.
 * GB/T 15834—2011 5.1.10 and CLREQ 6.3.2: of two marks of which one is a bracket or quote, half an em goes; a mark
 * at a line's end counts half; the blank that stays lies outside the brackets.
 */
import { CLOSING, EXCLAIM, INTERPUNCT, OPENING, PAUSE, STOP } from "./characters.ts";
import type { Cluster } from "./paragraph.ts";
import type { EngineSettings } from "./settings.ts";

export type MarkKind = "opening" | "closing" | "pause" | "stop" | "exclaim" | "interpunct";

const KINDS: readonly (readonly [ReadonlySet<string>, MarkKind])[] = [
  [OPENING, "opening"],
  [CLOSING, "closing"],
  [PAUSE, "pause"],
  [STOP, "stop"],
  [EXCLAIM, "exclaim"],
  [INTERPUNCT, "interpunct"],
];

/** A mark is full-width by its glyph, not by its code point: `“` of a Latin face has no blank half. */
const FULL_WIDTH_FROM = 0.85;

export function markKind(cluster: Cluster, character: string): MarkKind | undefined {
  if (cluster.script !== "han" || cluster.advance < FULL_WIDTH_FROM * cluster.size) return undefined;
  return KINDS.find(([characters]) => characters.has(character))?.[1];
}

/** The blank half of the mark is on its right. */
export const isBlankRight = (kind: MarkKind | undefined): boolean =>
  kind === "closing" || kind === "pause" || kind === "stop" || kind === "exclaim";

/** Which side of a junction of two marks gives up its blank half. */
export type Squeezed = "left" | "right" | "none";

/** Rows: the mark on the left; columns: the mark on the right. `left` trims the left mark's right half. */
const JUNCTIONS: Readonly<Record<MarkKind, Readonly<Record<MarkKind, Squeezed>>>> = {
  opening: row("right", "none", "none", "none", "none", "none"),
  closing: row("left", "left", "left", "left", "left", "left"),
  pause: row("left", "left", "left", "left", "left", "none"),
  stop: row("left", "left", "left", "left", "left", "none"),
  exclaim: row("left", "left", "left", "left", "none", "none"),
  interpunct: row("right", "none", "none", "none", "none", "none"),
};

function row(
  opening: Squeezed,
  closing: Squeezed,
  pause: Squeezed,
  stop: Squeezed,
  exclaim: Squeezed,
  interpunct: Squeezed,
): Readonly<Record<MarkKind, Squeezed>> {
  return { opening, closing, pause, stop, exclaim, interpunct };
}

export function squeezeBetween(left: MarkKind | undefined, right: MarkKind | undefined): Squeezed {
  return left === undefined || right === undefined ? "none" : JUNCTIONS[left][right];
}

/** What a cluster loses of its blank when it begins a line, in pt. */
export function lineStartTrim(kind: MarkKind | undefined, size: number, settings: EngineSettings): number {
  if (kind === "opening") return settings.squeeze * size;
  return kind === "interpunct" ? settings.interpunctTrim * size : 0;
}

/** What a cluster loses of its blank when it ends a line, in pt. */
export function lineEndTrim(kind: MarkKind | undefined, size: number, settings: EngineSettings): number {
  return isBlankRight(kind) ? settings.squeeze * size : 0;
}
