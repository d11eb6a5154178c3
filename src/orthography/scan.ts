/**
 * What a text in inline Markdown consists of, by the position of its parts: the same subset that `src/content` sets,
 * and what does not belong into it although it was found there: HTML tags, entities, invisible characters.
 */
import { decodeHTMLStrict } from "entities/decode";
import { HAN, INVISIBLE } from "./characters.ts";

type TokenKind =
  /** Shown as it stands. */
  | "text"
  /** A backslash and the mark that it keeps from meaning anything. */
  | "escape"
  | "entity"
  /** A code span with its backticks or tags; shows what is between them. */
  | "code"
  /** `**`, `*`, `^`, `~` and `[` that are mark-up, and `](target)`: shown by their effect only. */
  | "mark"
  | "tag"
  | "invisible";

export interface Token {
  readonly kind: TokenKind;
  /** In UTF-16 units of the source, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What a reader sees of it. */
  readonly shown: string;
}

/** Code spans and links do not reach over blank lines. */
export function scan(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const gap of source.matchAll(/\n[ \t]*\n/g)) {
    const end = gap.index + gap[0].length;
    new Scanner(source.slice(start, end), start, tokens).run();
    start = end;
  }
  new Scanner(source.slice(start), start, tokens).run();
  return tokens;
}

const SPECIAL = new RegExp(`[\\\\\`*^~[\\]<&]|[${INVISIBLE}]+`, "gu");

/** Tags of layout and emphasis; any other `<word>` is text, as in `List<String>`. A tag begins with a letter or slash. */
const TAG =
  /<\/?(?:a|b|big|br|center|code|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|ol|p|samp|small|span|strong|su[bp]|table|tbody|t[dhr]|thead|tt|u|ul)(?:\s[^<>]*)?\/?>|<!--[^<>]*-->/iy;
const CODE_TAGS = /<(code|kbd|samp|tt)>([^<`\n]+)<\/\1>/iy;

/** Ampersands that were encoded once more and again are one entity: `&amp;amp;nbsp;`. */
const ENTITY = /&(?:amp;)*(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

/** The rest of a link after its text. One pair of parentheses in the target may be unescaped, as in CommonMark. */
const TARGET =
  /\]\([ \t\n]*(?:<[^<>\n]*>|(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*)(?:[ \t\n]+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'))?[ \t\n]*\)/suy;

/** What can be raised or lowered, as `src/content/inline.ts` has it: never Chinese, never a space. */
const SHIFTED = new RegExp(`([~^])(?:\\\\.|(?![${HAN}])[\\p{L}\\p{N}+\\-−=()[\\]′*†‡])+\\1(?!\\1)`, "uy");

const ESCAPABLE = /[!-/:-@[-`{-~]/;

class Scanner {
  readonly #text: string;
  readonly #offset: number;
  readonly #tokens: Token[];
  readonly #fences: Fences;
  /** Indices in `#tokens` of brackets that may turn out to open a link. */
  #brackets: number[] = [];
  /** Where a raised or lowered part ends that has begun. */
  #shiftEnds = -1;

  constructor(text: string, offset: number, tokens: Token[]) {
    this.#text = text;
    this.#offset = offset;
    this.#tokens = tokens;
    this.#fences = new Fences(text);
  }

  run(): void {
    let at = 0;
    while (at < this.#text.length) {
      SPECIAL.lastIndex = at;
      const special = SPECIAL.exec(this.#text);
      const next = special?.index ?? this.#text.length;
      if (next > at) this.#add("text", at, next);
      at = special === null ? next : this.#special(special[0], next);
    }
  }

  /** Adds the token that begins here, and says where it ends. */
  #special(found: string, at: number): number {
    switch (found) {
      case "\\":
        return this.#escape(at);
      case "`":
        return this.#code(at);
      case "*":
        return this.#emphasis(at);
      case "^":
      case "~":
        return this.#shift(at);
      case "[":
        this.#brackets.push(this.#tokens.length);
        return this.#add("text", at, at + 1);
      case "]":
        return this.#linkEnd(at);
      case "<":
        return this.#tag(at);
      case "&":
        return this.#entity(at);
      default:
        return this.#add("invisible", at, at + found.length, "");
    }
  }

  #add(kind: TokenKind, start: number, end: number, shown = this.#text.slice(start, end)): number {
    this.#tokens.push({ kind, start: start + this.#offset, end: end + this.#offset, shown });
    return end;
  }

  #match(pattern: RegExp, at: number): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.#text) ?? undefined;
  }

  #escape(at: number): number {
    const mark = this.#text.charAt(at + 1);
    return ESCAPABLE.test(mark) ? this.#add("escape", at, at + 2, mark) : this.#add("text", at, at + 1);
  }

  #code(at: number): number {
    const length = this.#match(/`+/y, at)?.[0].length ?? 1;
    const inside = at + length;
    const close = this.#fences.next(length, inside);
    if (close === undefined) return this.#add("text", at, inside);
    return this.#add("code", at, close + length, this.#text.slice(inside, close));
  }

  /** A run of asterisks between spaces is a sign of multiplication or a bullet. */
  #emphasis(at: number): number {
    const end = at + (this.#match(/\*+/y, at)?.[0].length ?? 1);
    const free = !/\S/.test(this.#text.charAt(at - 1)) && !/\S/.test(this.#text.charAt(end));
    return free ? this.#add("text", at, end) : this.#add("mark", at, end, "");
  }

  #shift(at: number): number {
    if (at === this.#shiftEnds) return this.#add("mark", at, at + 1, "");
    const mark = this.#text.charAt(at);
    const before = this.#text.charAt(at - 1);
    const shifted = this.#match(SHIFTED, at);
    if (shifted === undefined || before === mark || (mark === "~" && /\p{N}/u.test(before)))
      return this.#add("text", at, at + 1);
    this.#shiftEnds = at + shifted[0].length - 1;
    return this.#add("mark", at, at + 1, "");
  }

  #linkEnd(at: number): number {
    const opener = this.#brackets.pop();
    const target = opener === undefined ? undefined : this.#match(TARGET, at);
    const bracket = this.#tokens[opener ?? -1];
    if (opener === undefined || bracket === undefined || target === undefined)
      return this.#add("text", at, at + 1);
    this.#tokens[opener] = { ...bracket, kind: "mark", shown: "" };
    // A link contains no link (CommonMark 6.3).
    this.#brackets = [];
    return this.#add("mark", at, at + target[0].length, "");
  }

  #tag(at: number): number {
    const code = this.#match(CODE_TAGS, at);
    if (code !== undefined) return this.#add("code", at, at + code[0].length, code[2] ?? "");
    const tag = this.#match(TAG, at);
    return tag === undefined ? this.#add("text", at, at + 1) : this.#add("tag", at, at + tag[0].length, "");
  }

  #entity(at: number): number {
    const [written, name] = this.#match(ENTITY, at) ?? [];
    const meant = name === undefined ? undefined : decodeHTMLStrict(`&${name};`);
    if (written === undefined || meant === undefined || meant === `&${name};`)
      return this.#add("text", at, at + 1);
    return this.#add("entity", at, at + written.length, meant);
  }
}

/** Where code spans can end: a run of backticks as long as the one that began them. */
class Fences {
  readonly #byLength = new Map<number, number[]>();

  constructor(text: string) {
    for (const { 0: run, index } of text.matchAll(/`+/g)) {
      const same = this.#byLength.get(run.length);
      if (same === undefined) this.#byLength.set(run.length, [index]);
      else same.push(index);
    }
    // The next one is taken from the end.
    for (const positions of this.#byLength.values()) positions.reverse();
  }

  /** Positions that are asked for only grow, so what was passed is never needed again. */
  next(length: number, from: number): number | undefined {
    const positions = this.#byLength.get(length) ?? [];
    while ((positions.at(-1) ?? from) < from) positions.pop();
    return positions.at(-1);
  }
}
