import { lineJoint } from "../../content/index.ts";
import type { Span } from "../../model/selected.ts";
import { hyphenationPoints } from "../../text/hyphenation.ts";
import { type Line, lineText, textOf } from "./line.ts";

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
