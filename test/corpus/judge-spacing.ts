import { isBlankRight, isHan, isLetter, isOpening } from "./character-kinds.ts";
import type { Exhibit, Judges } from "./judge.ts";
import type { PlacedCharacter, PlacedText } from "./placed-text.ts";

type SpacingKind =
  | "span"
  | "gap"
  | "gapEq"
  | "adv"
  | "lineStartX"
  | "lineStartX0"
  | "flushRight"
  | "lineEndTrim"
  | "lastLineRagged"
  | "noOverflow"
  | "equalHanGaps"
  | "maxHanGap"
  | "maxEcGap"
  | "maxWordSpace"
  | "minPunctAdvance"
  | "natural"
  | "naturalAll"
  | "lastLineMin";

/** Placement is exact up to the thousandths that a PDF rounds to. */
const ROUNDING = 0.06;

/** Kerning moves letters this far together and never apart. */
const KERNING = 0.22;
const TRACKED = 0.03;

export const JUDGES_OF_SPACING: Judges<SpacingKind> = {
  span: ({ a, b, min, max }, { set }) =>
    onOneLine(set, a, b, (left, right) => outside(left, right, right.x - left.x, min, max)),

  gap: ({ a, b, min, max }, { set }) =>
    onOneLine(set, a, b, (left, right) => outside(left, right, gapBetween(left, right), min, max)),

  gapEq: ({ pairs, tol }, { set }) => {
    const gaps = pairs.flatMap(([a, b]) => {
      const left = set.placed[a];
      const right = set.placed[b];
      return left && right && left.line === right.line ? [gapBetween(left, right)] : [];
    });
    if (gaps.length < pairs.length) return ["a pair is not on one line"];
    return spread(gaps) > tol ? [gaps.map((gap) => gap.toFixed(3)).join(" ")] : [];
  },

  adv: ({ i, min, max }, { set }) => {
    const { character, advance, size } = at(set, i);
    return isWithin(advance / size, min, max) ? [] : [`${character} ${(advance / size).toFixed(3)}`];
  },

  lineStartX: ({ char, min, max }, { set }) => {
    const { character, x } = at(set, char);
    return isWithin(x, min, max) ? [] : [`${character} at ${x.toFixed(3)}`];
  },

  lineStartX0: ({ tol }, { set }) =>
    set.lines.flatMap(([first]) =>
      first && !isOpening(first) && Math.abs(first.x) > tol
        ? [`${first.character} at ${first.x.toFixed(3)}`]
        : [],
    ),

  flushRight: ({ tol }, { set, measure }) =>
    set.lines
      .slice(0, -1)
      .flatMap((line) =>
        isWithin(rightOf(line, set), measure - tol, measure + tol) ? [] : [edge(line, set)],
      ),

  lineEndTrim: (_, { set, measure }) =>
    set.lines.slice(0, -1).flatMap((line) => {
      const last = line.at(-1);
      const isTrimmed = last && isBlankRight(last);
      return isTrimmed && !isWithin(halfEdge(last), measure - 0.08, measure + 0.08) ? [edge(line, set)] : [];
    }),

  lastLineRagged: (_, exhibit) => {
    const last = exhibit.set.lines.at(-1) ?? [];
    return pairsOf(last)
      .filter(([left, right]) => gapBetween(left, right) > naturalGapLimit(exhibit, left, right))
      .map(([left, right]) => between(left, right, gapBetween(left, right)));
  },

  noOverflow: (_, { set, measure }) =>
    set.lines.flatMap((line) => (rightOf(line, set) > measure + ROUNDING ? [edge(line, set)] : [])),

  equalHanGaps: ({ tol }, { set }) =>
    set.lines.slice(0, -1).flatMap((line) => {
      const gaps = hanPairs(line).map(([left, right]) => gapBetween(left, right));
      return spread(gaps) > tol ? [`line ${(line[0]?.line ?? 0) + 1}: ${spread(gaps).toFixed(3)} apart`] : [];
    }),

  maxHanGap: ({ max }, { set }) => tooWide(set.lines.flatMap(hanPairs), max),

  maxEcGap: ({ max }, { set }) =>
    tooWide(
      set.lines.flatMap(pairsOf).filter(([left, right]) => isHanLatin(left, right)),
      max,
    ),

  maxWordSpace: ({ max }, { set }) =>
    tooWide(
      set.lines
        .slice(0, -1)
        .flatMap(pairsOf)
        .filter(([left, right]) => right.index - left.index > 1),
      max,
    ),

  minPunctAdvance: ({ min }, { set }) =>
    set.lines
      .flatMap(pairsOf)
      .filter(([left, right]) => {
        // The mark on the right may have given up its own half as well.
        const least = isOpening(right) ? min - 0.5 : min;
        return (isBlankRight(left) || isOpening(left)) && right.x - left.x < least;
      })
      .map(([left, right]) => between(left, right, right.x - left.x)),

  natural: ({ ranges }, { set }) =>
    ranges.flatMap(([start, end]) => tracked(set, (left, right) => start <= left.index && right.index < end)),

  naturalAll: (_, { set }) => tracked(set, () => true),

  lastLineMin: ({ chars }, { set }) => {
    if (set.lines.length < 2) return [];
    const last = (set.lines.at(-1) ?? []).map(({ character }) => character);
    return last.filter(isLetter).length < chars ? [last.join("")] : [];
  },
};

type Pair = readonly [PlacedCharacter, PlacedCharacter];

/** Visible neighbours on a line, whether or not spaces stand between them in the source. */
const pairsOf = (line: readonly PlacedCharacter[]): Pair[] =>
  line.slice(1).flatMap((right, index): Pair[] => {
    const left = line[index];
    return left ? [[left, right]] : [];
  });

const hanPairs = (line: readonly PlacedCharacter[]): Pair[] =>
  pairsOf(line).filter(
    ([left, right]) => isHan(left.character) && isHan(right.character) && right.index === left.index + 1,
  );

const isHanLatin = (left: PlacedCharacter, right: PlacedCharacter): boolean =>
  isLetter(left.character) && isLetter(right.character) && isHan(left.character) !== isHan(right.character);

const gapBetween = (left: PlacedCharacter, right: PlacedCharacter): number => right.x - left.x - left.advance;

/** What may stand between neighbours of a line that nothing has stretched: a word space is a third of an em at most. */
function naturalGapLimit({ lang }: Exhibit, left: PlacedCharacter, right: PlacedCharacter): number {
  if (lang === "zh" && isHanLatin(left, right)) return 0.25 + TRACKED;
  return right.index - left.index > 1 ? 1 / 3 + TRACKED : 0.25 + TRACKED;
}

function tracked(
  { lines }: PlacedText,
  concerns: (left: PlacedCharacter, right: PlacedCharacter) => boolean,
) {
  return lines
    .flatMap(pairsOf)
    .filter(([left, right]) => right.index === left.index + 1 && concerns(left, right))
    .filter(([left, right]) => !isWithin(gapBetween(left, right), -KERNING, TRACKED))
    .map(([left, right]) => between(left, right, gapBetween(left, right)));
}

const tooWide = (pairs: readonly Pair[], max: number): string[] =>
  pairs
    .filter(([left, right]) => gapBetween(left, right) > max + 0.001)
    .map(([left, right]) => between(left, right, gapBetween(left, right)));

/** A closing or pausing mark ends where its blank half begins (GB/T 15834—2011 5.1.10). */
const halfEdge = ({ x, size }: PlacedCharacter): number => x + size / 2;

function rightOf(line: readonly PlacedCharacter[], { hyphens }: PlacedText): number {
  const last = line.at(-1);
  if (!last) return 0;
  const hyphen = hyphens.find(({ after }) => after === last.index);
  return hyphen?.right ?? (isBlankRight(last) ? halfEdge(last) : last.x + last.advance);
}

const edge = (line: readonly PlacedCharacter[], set: PlacedText): string =>
  `line ${(line[0]?.line ?? 0) + 1} ends at ${rightOf(line, set).toFixed(3)}`;

function onOneLine(
  { placed, characters }: PlacedText,
  a: number,
  b: number,
  judge: (left: PlacedCharacter, right: PlacedCharacter) => string[],
): string[] {
  const left = placed[a];
  const right = placed[b];
  if (left && right && left.line === right.line) return judge(left, right);
  return [`${characters[a]} and ${characters[b]} are not on one line`];
}

function at({ placed, characters }: PlacedText, index: number): PlacedCharacter {
  const found = placed[index];
  if (!found) throw new Error(`“${characters[index] ?? ""}” (${index}) is not on the page`);
  return found;
}

const outside = (left: PlacedCharacter, right: PlacedCharacter, length: number, min: number, max: number) =>
  isWithin(length, min - 0.001, max + 0.001) ? [] : [between(left, right, length)];

const between = (left: PlacedCharacter, right: PlacedCharacter, length: number): string =>
  `${left.character}${right.character} ${length.toFixed(3)}`;

const isWithin = (length: number, min: number, max: number): boolean => min <= length && length <= max;

const spread = (lengths: readonly number[]): number =>
  lengths.length > 1 ? Math.max(...lengths) - Math.min(...lengths) : 0;
