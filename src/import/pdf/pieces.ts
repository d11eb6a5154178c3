import type { Span } from "../../model/selected.ts";
import type { LayerLink } from "../../model/text-layer.ts";
import { type GlyphRow, glyphRows, isSpace, type PlacedGlyph } from "./glyph-rows.ts";
import type { LegiblePage } from "./legible.ts";
import { least, most, type Piece, quantile } from "./line.ts";

/** What the running text of the document is set in: bold and large are so beside it. */
export interface BodyType {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** From here on a gap is no word space, in em: justified lines stretch theirs to two thirds. */
const WIDE_GAP = 0.9;
/** From here on a gap between Latin words is a space, in em: kerning stays below, squeezed word spaces above. */
const WORD_GAP = 0.15;
/**
 * Beside a Chinese character typesetters leave a gap of their own, up to a quarter before Latin (CLREQ 3.2.2), and so
 * does justification; from one half on the gap is meant.
 */
const HAN_GAP = 0.5;

const WIDE_CHARACTER = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/** Cuts a page's text into pieces at wide gaps, and puts spaces where words were only set apart. */
export function piecesOf(page: LegiblePage, body: BodyType): readonly Piece[] {
  const rows = glyphRows(page.glyphs);
  const tabs = tabsIn(rows.map((row) => cutRow(row)));
  return rows.flatMap((row) => {
    const links = page.links.filter(
      ({ top, bottom }) => top < row.baseline && bottom > row.baseline - body.size,
    );
    return cutRow(row, tabs).map((run) => pieceOf(run, row, { page, body, links }));
  });
}

/** Where text goes on behind wide gaps, in whole pt; twice is no chance. */
function tabsIn(rows: readonly (readonly Inked[][])[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const [first] of rows.flatMap((runs) => runs.slice(1))) {
    const place = Math.round(first?.glyph.x ?? 0);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([place]) => place));
}

/** A gap that ends at a tab may be narrower, in em: the longest label of a column leaves little room. */
const TAB_GAP = 0.45;

/** A glyph that can be seen, and whether a space stands before it. */
interface Inked {
  readonly glyph: PlacedGlyph;
  readonly spaced: boolean;
  readonly doubled: boolean;
}

function cutRow({ glyphs }: GlyphRow, tabs: ReadonlySet<number> = new Set()): readonly Inked[][] {
  const tracking = trackingOf(glyphs);
  const runs: Inked[][] = [];
  let space = "";
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (isSpace(glyph)) {
      space += glyph.text;
      continue;
    }
    if (run && last && isSame(last.glyph, glyph)) {
      run[run.length - 1] = { ...last, doubled: true };
      continue;
    }
    const gap = last ? glyph.x - last.glyph.x - last.glyph.width : 0;
    const em = Math.max(glyph.size, last?.glyph.size ?? 0);
    const wide = (tabs.has(Math.round(glyph.x)) ? TAB_GAP : WIDE_GAP) + 2 * tracking;
    if (!run || !last || gap > wide * em || SEPARATES.test(space))
      runs.push([{ glyph, spaced: false, doubled: false }]);
    else {
      const isWide = endsWide(last.glyph.text) || startsWide(glyph.text);
      const wordGap = ((isWide ? HAN_GAP : WORD_GAP) + tracking) * em;
      run.push({ glyph, spaced: space !== "" || gap > wordGap, doubled: false });
    }
    space = "";
  }
  return joinSpread(runs);
}

const startsWide = (text: string): boolean => WIDE_CHARACTER.test([...text][0] ?? "");
const endsWide = (text: string): boolean => WIDE_CHARACTER.test([...text].at(-1) ?? "");

/** Nobody types these between the words of a sentence: en, em and ideographic space. */
const SEPARATES = /[\u2002\u2003\u3000]/;

/** Two glyphs this close are one, in em: programs without a bold face draw text twice. */
const DOUBLED = 0.1;

const isSame = (one: PlacedGlyph, other: PlacedGlyph): boolean =>
  one.text === other.text && other.x - one.x < DOUBLED * one.size && one.width > DOUBLED * one.size;

/** Fewer letters tell nothing about how they are spaced. */
const LETTERS_TO_TELL = 5;
/** Most letters of spaced text stand off by as much as the closest fifth does. */
const CLOSEST = 0.2;

/** How far letters are spaced out, in em. */
function trackingOf(glyphs: readonly PlacedGlyph[]): number {
  const gaps = glyphs.flatMap((glyph, i) => {
    const last = glyphs[i - 1];
    if (!last || isSpace(last) || isSpace(glyph)) return [];
    return [(glyph.x - last.x - last.width) / glyph.size];
  });
  return gaps.length < LETTERS_TO_TELL ? 0 : Math.max(0, quantile(gaps, CLOSEST, 0));
}

/** Names and titles of a few characters that are spread out: 林　一, 教　育　背　景. Wider gaps are columns. */
const SPREAD = 2.5;
const SPREAD_CHARACTERS = 8;

function joinSpread(runs: readonly Inked[][]): readonly Inked[][] {
  const joined: Inked[][] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const [before, after] = [last?.at(-1)?.glyph, run[0]?.glyph];
    const isSpread =
      last &&
      before &&
      after &&
      run.length === 1 &&
      last.length < SPREAD_CHARACTERS &&
      isHan(after.text) &&
      last.every(({ glyph }) => isHan(glyph.text)) &&
      isApart(last) &&
      after.x - before.x - before.width < SPREAD * after.size;
    if (isSpread) last.push(...run);
    else joined.push(run);
  }
  return joined;
}

const isHan = (text: string): boolean => /^\p{Script=Han}$/u.test(text);

/** Every character of it stands by itself. */
const isApart = (run: readonly Inked[]): boolean =>
  run.every(({ glyph }, i) => {
    const last = run[i - 1]?.glyph;
    return !last || glyph.x - last.x - last.width > HAN_GAP * glyph.size;
  });

interface Surroundings {
  readonly page: LegiblePage;
  readonly body: BodyType;
  readonly links: readonly LayerLink[];
}

function pieceOf(run: readonly Inked[], { baseline }: GlyphRow, { page, body, links }: Surroundings): Piece {
  const spans: Span[] = [];
  for (const inked of isSpelled(run) ? run.map((one) => ({ ...one, spaced: false })) : run) {
    const style = styleOf(inked, body, links);
    const last = spans.at(-1);
    const isOn = last !== undefined && sameStyle(last, style);
    const text = (inked.spaced ? " " : "") + inked.glyph.text;
    if (isOn) spans[spans.length - 1] = { ...last, text: last.text + text };
    else {
      if (last && inked.spaced) spans.push({ text: " " });
      spans.push({ ...style, text: inked.glyph.text });
    }
  }
  const level = run.filter(({ glyph }) => !glyph.raised);
  return {
    page: page.number,
    spans,
    left: least(run.map(({ glyph }) => glyph.x)),
    right: most(run.map(({ glyph }) => glyph.x + glyph.width)),
    baseline,
    size: quantile(
      level.map(({ glyph }) => glyph.size),
      0.5,
      body.size,
    ),
    bold: spans.every(({ strong, text }) => strong || text.trim() === ""),
  };
}

/** `E D U C A T I O N`: spaced out with spaces. */
const isSpelled = (run: readonly Inked[]): boolean =>
  run.length >= LETTERS_TO_TELL &&
  run.every(({ glyph, spaced }, i) => /^\p{Lu}$/u.test(glyph.text) && (i === 0 || spaced));

type Style = Omit<Span, "text">;

function styleOf({ glyph, doubled }: Inked, body: BodyType, links: readonly LayerLink[]): Style {
  const isBold = glyph.font.bold || glyph.outlined === true || doubled;
  const isItalic = glyph.font.italic || glyph.sheared === true;
  const href = linkOn(glyph, links);
  return {
    ...(isBold && !body.bold && { strong: true }),
    ...(isItalic && !body.italic && { emphasis: true }),
    ...(glyph.raised && { raised: glyph.raised }),
    ...(href !== undefined && { href }),
  };
}

/** Half of the height of small letters, in em: the middle of a glyph, by and large. */
const MIDDLE = 0.25;

/** Where a glyph leads to outside of the document. */
function linkOn({ x, y, width, size }: PlacedGlyph, links: readonly LayerLink[]): string | undefined {
  const [middle, height] = [x + width / 2, y - MIDDLE * size];
  return links.find(
    ({ left, right, top, bottom, target }) =>
      left <= middle && middle <= right && top <= height && height <= bottom && LEADS_OUTSIDE.test(target),
  )?.target;
}

const LEADS_OUTSIDE = /^(?:https?|mailto|tel):/i;

const sameStyle = (a: Style, b: Style): boolean =>
  a.strong === b.strong && a.emphasis === b.emphasis && a.raised === b.raised && a.href === b.href;
