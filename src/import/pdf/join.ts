import { lineJoint } from "../../content/index.ts";
import type { Span } from "../../model/selected.ts";
import { hyphenationPoints } from "../../text/hyphenation.ts";
import { type Line, lineText, textOf } from "./line.ts";

/** How a document writes, as far as nothing was joined in it. */
export interface Usage {
  /** Its words, to know its compounds by. */
  readonly words: ReadonlySet<string>;
  /** Its author puts spaces between Chinese and Latin. */
  readonly spacesBesideHan: boolean;
}

const WORD = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;
const SPACED = /\p{Script=Han} [\w]|[\w] \p{Script=Han}/gu;
const CLOSED = /\p{Script=Han}[\w]|[\w]\p{Script=Han}/gu;

export function usageOf(lines: readonly Line[]): Usage {
  const words = new Set<string>();
  let spaces = 0;
  for (const text of lines.map(lineText)) {
    spaces += (text.match(SPACED)?.length ?? 0) - (text.match(CLOSED)?.length ?? 0);
    // The last word of a line may be half of one.
    const whole = text.endsWith("-") ? text.replace(/\S{1,60}$/u, "") : text;
    for (const [word] of whole.toLowerCase().matchAll(WORD)) words.add(word);
  }
  return { words, spacesBesideHan: spaces > 0 };
}

export interface Joined {
  readonly spans: readonly Span[];
  /** The word that lost a hyphen. */
  readonly mended?: string;
}

/** Undoes a soft break: nothing between Chinese, a space between words, and a hyphen goes that only divided one. */
export function join(before: readonly Span[], after: readonly Span[], usage: Usage): Joined {
  const [head, tail] = [textOf({ spans: before }), textOf({ spans: after })];
  const divided = dividedWord(head, tail);
  if (divided && isOneWord(divided, usage.words))
    return { spans: concat(withoutLast(before), "", after), mended: divided.first + divided.second };
  const isUnbroken =
    divided !== undefined ||
    BREAKS_AFTER.test(head) ||
    isOneAddress(before, after) ||
    (!usage.spacesBesideHan && HAN_BESIDE.test(`${head.slice(-1)}${tail.slice(0, 1)}`));
  return { spans: concat(before, isUnbroken ? "" : lineJoint(head, tail), after) };
}

/** A token without spaces that was broken after a mark: `promethus/`, `2016–`. */
const BREAKS_AFTER = /[^\s/][/–—～〜]$|\p{L}{4}\+$/u;

const HAN_BESIDE = /\p{Script=Han}\w|\w\p{Script=Han}/u;

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
  "all back client cloud co cost cross data end event fault first five four front full half high in large load lock long low model multi non off on one open out peer post pre real role rule second self server short six small state ten test third thread three time two type up user well world".split(
    " ",
  ),
);

function isOneWord({ first, hyphen, second }: Divided, words: ReadonlySet<string>): boolean {
  if (hyphen !== "-") return true;
  if (!/^\p{L}+$/u.test(first) || !/^\p{Ll}+$/u.test(second)) return false;
  const [one, other] = [first.toLowerCase(), second.toLowerCase()];
  if (words.has(`${one}-${other}`)) return false;
  if (words.has(one + other)) return true;
  if (BEGINS_COMPOUNDS.has(one) || (words.has(one) && words.has(other))) return false;
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
