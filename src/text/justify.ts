/**
 * Gives each item of a line its final advance. A line that is too full gives up room class by class, a line that is
 * too short takes it up class by class, and within a class all give or take alike (CLREQ 6.2). Nothing is ever
 * added inside a Latin word.
 */
import { fits } from "../model/units.ts";
import type { BrokenLine } from "./break-lines.ts";
import type { GlueKind, Item } from "./items.ts";
import { type CellLimit, cellLimit, measureLine } from "./measure-line.ts";
import type { SetLine } from "./paragraph.ts";
import type { Prepared } from "./prepare.ts";
import type { EngineSettings } from "./settings.ts";

/** A line's items as they are moved, without trailing blanks. */
interface Setting {
  readonly items: readonly Item[];
  readonly advances: Float64Array;
  readonly shifts: Float64Array;
}

export function setLine(prepared: Prepared, broken: BrokenLine, measure: number): SetLine {
  const { from, to, hyphen, isLast } = broken;
  const hyphenAdvance = hyphen ? prepared.hyphenAdvance : 0;
  const room = measure - hyphenAdvance;
  const { natural, ease, strain } = measureLine(prepared, from, to, measure);
  const line = setNaturally(prepared, from, to);
  const isJustified = prepared.align === "justify";
  const isTooShort = isJustified && !isLast && fits(natural, room);
  const isStretched = isTooShort && fits(room - natural, ease + strain);
  if (isStretched) stretch(line, room - natural, cellLimit(prepared, measure), prepared.settings);
  else if (isTooShort) widen(line, room - natural, comfortableShares(line.items));
  else if (isJustified && !fits(natural, room)) squeeze(line, natural - room);
  return {
    from,
    to,
    advances: line.advances,
    shifts: line.shifts,
    width: line.advances.reduce((sum, advance) => sum + advance, hyphenAdvance),
    hyphen,
    ragged: !isStretched && fits(natural, room) && !fits(room, natural),
  };
}

function setNaturally({ items, sums }: Prepared, from: number, to: number): Setting {
  const end = Math.max(from, sums.visibleEnd[to] ?? 0);
  const visible = items.slice(from, end);
  const advances = new Float64Array(to - from);
  const shifts = new Float64Array(to - from);
  visible.forEach((item, index) => {
    const trim = index === 0 ? item.startTrim : item.trim;
    const after = index === visible.length - 1 ? -item.endTrim : item.gap;
    advances[index] = item.natural - trim + after;
    shifts[index] = 0 - trim;
  });
  return { items: visible, advances, shifts };
}

/** One item's part in what is given or taken: up to `limit`, in proportion to `weight`. */
interface Share {
  readonly index: number;
  readonly weight: number;
  readonly limit: number;
}

/** What gives up room first. */
const SHRINK_ORDER: readonly GlueKind[] = ["wordSpace", "bracket", "pause", "hanLatinGap"];

function squeeze({ items, advances, shifts }: Setting, excess: number): void {
  let left = excess;
  for (const kind of SHRINK_ORDER) {
    const right = sharesOf(items, (item) => (item.glue.kind === kind ? item.glue.shrink : 0));
    const ofOpenings = kind === "bracket" ? openingShares(items) : [];
    const given = distribute([...right, ...ofOpenings], left);
    right.forEach(({ index }, share) => {
      advances[index] = (advances[index] ?? 0) - (given[share] ?? 0);
    });
    ofOpenings.forEach(({ index }, share) => {
      const amount = given[right.length + share] ?? 0;
      advances[index] = (advances[index] ?? 0) - amount;
      shifts[index] = (shifts[index] ?? 0) - amount;
    });
    left -= given.reduce((sum, amount) => sum + amount, 0);
  }
}

/** The mark at a line's start has lost its blank already. */
const openingShares = (items: readonly Item[]): Share[] =>
  items.flatMap(({ trimShrink }, index) =>
    index > 0 && trimShrink > 0 ? [{ index, weight: trimShrink, limit: trimShrink }] : [],
  );

/**
 * Word spaces first, then the gaps between scripts, then all boundaries of full-width characters alike and those gaps
 * with them; and only when nothing else is left, word spaces and full-width boundaries beyond what is comfortable.
 */
function stretch(line: Setting, lack: number, cells: CellLimit, { hanLatinGap }: EngineSettings): void {
  const { items } = line;
  const strainOf = (kind: GlueKind) => sharesOf(items, ({ glue }) => (glue.kind === kind ? glue.strain : 0));
  const cellsBy = (factor: number) =>
    sharesOf(items, ({ glue }) => glue.cell).map((share) => ({ ...share, limit: share.limit * factor }));
  const gapStrain = hanLatinGap.max - hanLatinGap.ease;
  const gaps = strainOf("hanLatinGap").map((share) => ({ ...share, weight: share.limit / gapStrain }));
  const spaces = strainOf("wordSpace").map((share) => ({
    ...share,
    weight: items[share.index]?.cluster.size ?? 0,
  }));
  const stages = [
    ...comfortableShares(items),
    [...cellsBy(cells.ease), ...gaps],
    [...cellsBy(cells.strain), ...spaces],
  ];
  widen(line, lack, stages);
}

/** What widens unnoticed: word spaces, then the gaps between scripts. A line left ragged takes up no more than this. */
function comfortableShares(items: readonly Item[]): Share[][] {
  const easeOf = (kind: GlueKind) => sharesOf(items, ({ glue }) => (glue.kind === kind ? glue.ease : 0));
  return [easeOf("wordSpace"), easeOf("hanLatinGap")];
}

/** Hands out what a line lacks, stage by stage. */
function widen({ advances }: Setting, lack: number, stages: readonly Share[][]): void {
  let left = lack;
  for (const shares of stages) {
    const taken = distribute(shares, left);
    shares.forEach(({ index }, share) => {
      advances[index] = (advances[index] ?? 0) + (taken[share] ?? 0);
    });
    left -= taken.reduce((sum, amount) => sum + amount, 0);
  }
}

/** Shares of the room after items: the last item of a line has none. */
function sharesOf(items: readonly Item[], amountOf: (item: Item) => number): Share[] {
  return items.slice(0, -1).flatMap((item, index) => {
    const amount = amountOf(item);
    return amount > 0 ? [{ index, weight: amount, limit: amount }] : [];
  });
}

/** Splits an amount by weight; what a share cannot take beyond its limit goes to the others. In the shares' order. */
function distribute(shares: readonly Share[], amount: number): number[] {
  const parts = new Array<number>(shares.length).fill(0);
  const byLimit = [...shares.keys()].sort((a, b) => reach(shares[a]) - reach(shares[b]));
  let left = Math.max(0, amount);
  let weight = shares.reduce((sum, share) => sum + share.weight, 0);
  for (const position of byLimit) {
    const share = shares[position];
    if (share === undefined) continue;
    const part = Math.min(share.limit, (left * share.weight) / weight);
    parts[position] = part;
    left -= part;
    weight -= share.weight;
  }
  return parts;
}

const reach = (share: Share | undefined): number => (share === undefined ? 0 : share.limit / share.weight);
