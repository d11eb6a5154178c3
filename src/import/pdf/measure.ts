import { type Line, least, lineText, quantile, textOf } from "./line.ts";

/** What is known of the texts of a column when its lines are joined. */
export interface Measure {
  readonly left: number;
  /** Where its lines end at the latest. */
  readonly right: number;
  /** The usual distance of baselines. */
  readonly leading: number;
  /** Its lines are broken where they are full; else each is an entry of a list, however long. */
  readonly runs: boolean;
}

/** The longest lines of a ragged column; a few of them may stick out. */
const LONGEST = 0.97;
/** Fewer lines say nothing about where they end. */
const LINES_TO_TELL = 5;
/** The leading of most lines: half of all distances are within a paragraph. */
const USUAL = 0.4;

export function measureOf(lines: readonly Line[]): Measure {
  const running = lines.filter(({ pieces }) => pieces.length === 1);
  const rights = (running.length >= LINES_TO_TELL ? running : lines).map(({ right }) => right);
  const distances = lines.flatMap((line, i) => {
    const last = lines[i - 1];
    return last && last.page === line.page ? [line.baseline - last.baseline] : [];
  });
  const edges = {
    left: least(lines.map((line) => line.left)),
    right: quantile(rights, LONGEST, 0),
  };
  return { ...edges, leading: quantile(distances, USUAL, 0), runs: runsWithin(edges, running) };
}

/** In em: wider than this only running text is; nothing runs in less than the other. */
const WIDE = 25;
const NARROW = 10;
/** Lines that come this close to the edge attest it, in em. */
const ATTESTED = 2;
/** Of the lines of running text that begin with a Latin letter, at least as many begin with a small one. */
const SMALL_LETTERS = 0.2;

/** In a narrow column lists of names look like text: it needs more than one full line, and sentences that go on. */
function runsWithin({ left, right }: Pick<Measure, "left" | "right">, lines: readonly Line[]): boolean {
  const size = quantile(
    lines.map((line) => line.size),
    0.5,
    1,
  );
  const width = (right - left) / size;
  if (width >= WIDE) return true;
  const full = lines.filter((line) => line.right > right - ATTESTED * size);
  const begun = lines
    .slice(1)
    .map(lineText)
    .filter((text) => /^\p{Script=Latin}/u.test(text));
  const small = begun.filter((text) => /^\p{Ll}/u.test(text));
  const areNames = begun.length > (lines.length - 1) / 2 && small.length < SMALL_LETTERS * begun.length;
  return width >= NARROW && full.length >= 2 && !areNames;
}

/** Lines that belong together stand no further apart than this, in leadings. */
const TOGETHER = 1.3;
/** Sizes of one text differ by less, as a share. */
const SAME_SIZE = 0.08;

/** Whether a line stands right below another one, in type of the same size; overleaf nobody can tell. */
export function isBelow(last: Line, line: Line, { leading }: Measure): boolean {
  if (Math.abs(last.size - line.size) > SAME_SIZE * last.size) return false;
  const distance = line.baseline - last.baseline;
  return last.page !== line.page || (distance > 0 && distance <= TOGETHER * leading);
}

/** Lines of one paragraph stand at the usual leading, but for rounding, in em; paragraphs a little further apart. */
const SET_SOLID = 0.06;

/** Whether one line is the rest of another: below it without extra space, begun where it began, because it was full. */
export function isRest(last: Line, line: Line, measure: Measure): boolean {
  const start = last.pieces.at(-1);
  if (!start || line.pieces.length > 1 || !isBelow(last, line, measure)) return false;
  const isExtra =
    last.page === line.page && line.baseline - last.baseline > measure.leading + SET_SOLID * line.size;
  // Beside a label or a date a text goes on below itself.
  const isBeside = last.pieces.length === 1 || Math.abs(line.left - start.left) < INDENT * line.size;
  if (isExtra || !isBeside || isOwnLine(last, line)) return false;
  return (measure.runs && isFull(last, line, measure)) || goesOn(last, line, measure);
}

/** A title is followed by what is not bold; dates and addresses are no part of a sentence; and overleaf one may end. */
function isOwnLine(last: Line, line: Line): boolean {
  if (last.page !== line.page && /[.。!！?？]$/u.test(lineText(last))) return true;
  const isTitle = last.pieces.every(({ bold }) => bold) && !line.pieces[0]?.spans[0]?.strong;
  return (
    (isTitle && !/[:：]$/u.test(lineText(last))) ||
    isDates(lineText(line)) ||
    (ADDRESS.test(lineText(line)) && ADDRESS.test(lineText(last)))
  );
}

/** An e-mail address, a place in the net or a telephone number, and nothing else. */
const ADDRESS = /^(?:[^\s]*[@/.][^\s]*|\+?[\d\s()-]{7,24})$/;

/** Nothing but days, months, years and what stands between them. */
const isDates = (text: string): boolean =>
  /(?:19|20)\d\d/.test(text) &&
  text.replace(/\p{L}{3,9}|[\d\s.,/年月日至今–—~～-]/gu, "") === "" &&
  text.length <= LONGEST_DATES;
/** `September 2016 – December 2019`. */
const LONGEST_DATES = 32;

/** A ragged line may be broken early, for the sake of others: what is evidently the middle of a sentence goes on. */
function goesOn(last: Line, line: Line, { left, right }: Measure): boolean {
  if (last.right - left < EARLIEST * (right - left)) return false;
  const [before, after] = [lineText(last), lineText(line)];
  const [word = ""] = /^\S*/u.exec(after) ?? [];
  if (/[@/]|\.\p{L}/u.test(word)) return false;
  return (
    /^\p{Ll}/u.test(after) ||
    /[,，、]$|\b(?:and|or|the|an?|of|in|on|at|to|by|for|from|with|as)$/u.test(before)
  );
}

/** No line is broken before this share of the measure. */
const EARLIEST = 0.4;

/** Indents differ by at least this, in em. */
export const INDENT = 0.4;

/** A space between words, in em. */
const SPACE = 0.25;
/** Right edges differ by so much through what nobody sees: margins of glyphs, half-width marks at the end of a line. */
const SLACK = 0.6;

/** Whether a line was broken because the next word would not fit; else its author broke it. */
export function isFull(last: Line, next: Line, { right }: Measure): boolean {
  const room = right - last.right;
  return room < firstWordOf(next) + (SPACE + SLACK) * last.size;
}

/** Marks that do not begin a line go down with the character before them (GB/T 15834 5.1). */
const FIRST_WORD = /^(?:[“‘《（(「【]*\p{Script=Han}[，。、；：？！”’》）」】]*|[^\s\p{Script=Han}]+)/u;

/** How wide the word is that a line begins with: Chinese breaks before nearly every character. */
function firstWordOf(line: Line): number {
  const [first] = line.pieces;
  if (!first) return 0;
  const text = textOf(first);
  const [word = ""] = FIRST_WORD.exec(text) ?? [];
  return ((first.right - first.left) * columns(word)) / Math.max(1, columns(text));
}

/** Chinese characters are about twice as wide as Latin ones. */
const columns = (text: string): number =>
  text.length + (text.match(/[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/gu)?.length ?? 0);
