import { type ParsedScalar, type Piece, piecesOf } from "./scalar-pieces.ts";

/** Where every UTF-16 unit of a scalar's value stands in the file; two units of one escape stand in one place. */
export interface ScalarMap {
  readonly value: string;
  readonly spots: readonly Spot[];
}

/** Offsets into the file's text. Neighbours that share a spot cannot be told apart in the source. */
export interface Spot {
  readonly start: number;
  readonly end: number;
}

/**
 * Lays the value of a scalar along its source. Whatever the style, YAML's folding, its chomping and `refold` after it
 * change white space only: all other characters of the value stand in the source in the same order, so that each
 * stretch of white space lies between the same two of them on both sides.
 *
 * @returns undefined for a value that does not come from its source in this way
 */
export function mapScalar(text: string, scalar: ParsedScalar): ScalarMap | undefined {
  const value = String(scalar.value ?? "");
  const spots: Spot[] = [];
  let gap: Piece[] = [];
  for (const piece of piecesOf(text, scalar)) {
    if (isBlank(piece.text)) {
      gap.push(piece);
      continue;
    }
    if (!fillGap(spots, gap, value)) return undefined;
    gap = [];
    if (!value.startsWith(piece.text, spots.length)) return undefined;
    for (let unit = 0; unit < piece.text.length; unit++) spots.push(piece);
  }
  if (!fillGap(spots, gap, value)) return undefined;
  return spots.length === value.length ? { value, spots } : undefined;
}

const isBlank = (text: string): boolean => /^\s*$/.test(text);

/** The white space of a value from a unit on. */
function blankAt(value: string, start: number): string {
  let end = start;
  while (end < value.length && isBlank(value[end] ?? "")) end += 1;
  return value.slice(start, end);
}

/** White space that was folded is one place: none of its characters stands for any other one. */
function fillGap(spots: Spot[], gap: readonly Piece[], value: string): boolean {
  const blank = blankAt(value, spots.length);
  const [first, last] = [gap[0], gap.at(-1)];
  if (blank === "") return true;
  if (first === undefined || last === undefined) return false;
  const isEnd = spots.length + blank.length === value.length;
  const whole = { start: first.start, end: last.end };
  spots.push(...(unfolded(gap, blank, isEnd) ?? Array.from(blank, () => whole)));
  return true;
}

/**
 * The white space of the source that the value has as it is there, without indents and, at the end, what chomping took;
 * undefined where line breaks became something else.
 */
function unfolded(gap: readonly Piece[], blank: string, isEnd: boolean): readonly Spot[] | undefined {
  const kept: Piece[] = [];
  for (const piece of gap) {
    if (piece.text !== "" && piece.text === blank[kept.length]) kept.push(piece);
    else if (piece.text === "\n" && !(isEnd && kept.length === blank.length)) return undefined;
  }
  return kept.length === blank.length ? kept : undefined;
}

/** Where a part of the value stands in the file; nothing of it stands before the next character. */
export function spotOf({ spots }: ScalarMap, start: number, end: number): Spot | undefined {
  const [first, last] = [spots[start], spots[end - 1]];
  if (start < end) return first && last && { start: first.start, end: last.end };
  const at = first?.start ?? spots.at(-1)?.end;
  return at === undefined ? undefined : { start: at, end: at };
}

/** The part of the value, around a given one, that begins and ends where the source can be cut. */
export function divisible({ spots }: ScalarMap, start: number, end: number): readonly [number, number] {
  const isCut = (at: number) => at <= 0 || at >= spots.length || spots[at - 1] !== spots[at];
  let [from, to] = [start, end];
  while (!isCut(from)) from -= 1;
  while (!isCut(to)) to += 1;
  return [from, to];
}
