import { lineJoint } from "../../content/index.ts";
import type { Span } from "../../model/selected.ts";
import { hyphenationPoints } from "../../text/hyphenation.ts";
import { type Line, lineText, quantile, textOf } from "./line.ts";

/** What is known of the texts of a column when its lines are joined. */
export interface Measure {
  readonly left: number;
  /** Where its lines end at the latest. */
  readonly right: number;
  /** The usual distance of baselines. */
  readonly leading: number;
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
  const left = Math.min(...lines.map((line) => line.left));
  return { left, right: quantile(rights, LONGEST, 0), leading: quantile(distances, USUAL, 0) };
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
  return isFull(last, line, measure) || goesOn(last, line, measure);
}

/** A title is followed by what is not bold, and dates are no part of a sentence. */
function isOwnLine(last: Line, line: Line): boolean {
  const isTitle = last.pieces.every(({ bold }) => bold) && !line.pieces[0]?.spans[0]?.strong;
  return (isTitle && !/[:：]$/u.test(lineText(last))) || isDates(lineText(line));
}

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

/** Words of a document that nothing was joined in, to know its compounds by. */
export type Vocabulary = ReadonlySet<string>;

const WORD = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;

export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  return new Set(
    lines.flatMap((line) => {
      const text = lineText(line);
      // The last word of a line may be half of one.
      const whole = text.endsWith("-") ? text.replace(/\S+$/u, "") : text;
      return [...whole.toLowerCase().matchAll(WORD)].map(([word]) => word);
    }),
  );
}

export interface Joined {
  readonly spans: readonly Span[];
  /** The word that lost a hyphen. */
  readonly mended?: string;
}

/** Undoes a soft break: nothing between Chinese, a space between words, and a hyphen goes that only divided one. */
export function join(before: readonly Span[], after: readonly Span[], vocabulary: Vocabulary): Joined {
  const [head, tail] = [textOf({ spans: before }), textOf({ spans: after })];
  const divided = dividedWord(head, tail);
  if (divided && isOneWord(divided, vocabulary))
    return { spans: concat(withoutLast(before), "", after), mended: divided.first + divided.second };
  const isUnbroken = divided !== undefined || BREAKS_AFTER.test(head) || isOneAddress(before, after);
  return { spans: concat(before, isUnbroken ? "" : lineJoint(head, tail), after) };
}

/** A token without spaces that was broken after a mark: `promethus/`, `2016–`. */
const BREAKS_AFTER = /[^\s/][/–—～〜]$|\p{L}{4}\+$/u;

interface Divided {
  readonly first: string;
  readonly hyphen: string;
  readonly second: string;
}

function dividedWord(before: string, after: string): Divided | undefined {
  const [, first, hyphen] =
    /(?:^|[^\p{L}\d])([\p{L}\d]{1,40})([-\u00ad\u2010])$/u.exec(before.slice(-60)) ?? [];
  const [second] = /^[\p{L}\d]{1,40}/u.exec(after) ?? [];
  return first !== undefined && hyphen !== undefined && second !== undefined
    ? { first, hyphen, second }
    : undefined;
}

/** Words that begin compounds more often than they are divided. */
const BEGINS_COMPOUNDS = new Set(
  "self well cross multi high low real end long short full large small open in on off out up non pre post co all back front client server data time user fault load lock thread type test type two three four five six ten half one state peer event cost role rule model cloud third first second world".split(
    " ",
  ),
);

function isOneWord({ first, hyphen, second }: Divided, vocabulary: Vocabulary): boolean {
  if (hyphen !== "-") return true;
  if (!/^\p{L}+$/u.test(first) || !/^\p{Ll}+$/u.test(second)) return false;
  const [one, other] = [first.toLowerCase(), second.toLowerCase()];
  if (vocabulary.has(`${one}-${other}`)) return false;
  if (vocabulary.has(one + other)) return true;
  if (BEGINS_COMPOUNDS.has(one) || (vocabulary.has(one) && vocabulary.has(other))) return false;
  return hyphenationPoints(one + other).includes(one.length);
}

/** An address has no spaces; wherever it was broken, it goes on. */
function isOneAddress(before: readonly Span[], after: readonly Span[]): boolean {
  const [last, first] = [before.at(-1), after[0]];
  if (last?.href === undefined || last.href !== first?.href) return false;
  return /[/.@]/.test(last.text) && !/\s/.test((last.text + first.text).trim());
}

function withoutLast(spans: readonly Span[]): readonly Span[] {
  const last = spans.at(-1);
  return last ? [...spans.slice(0, -1), { ...last, text: last.text.slice(0, -1) }] : spans;
}

/** The space between two stretches of one style belongs to it. */
function concat(before: readonly Span[], joint: string, after: readonly Span[]): readonly Span[] {
  const [last, first] = [before.at(-1), after[0]];
  if (!last || !first) return [...before, ...after];
  const isOne =
    last.strong === first.strong &&
    last.emphasis === first.emphasis &&
    last.raised === first.raised &&
    last.href === first.href;
  return isOne
    ? [...before.slice(0, -1), { ...last, text: last.text + joint + first.text }, ...after.slice(1)]
    : [...before, ...(joint === "" ? [] : [{ text: joint }]), ...after];
}
