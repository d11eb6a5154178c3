import MarkdownIt, { type StateInline, type Token } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import subscript from "markdown-it-sub";
import superscript from "markdown-it-sup";
import type { Span } from "../model/selected.ts";
import { lineJoint } from "./line-join.ts";

type Style = Omit<Span, "text">;

/**
 * Reads a text with inline marks: `**strong**`, `*emphasis*`, `` `code` ``, `[text](url)`, `^sup^`, `~sub~`,
 * backslash escapes. Everything else, `<` and `&amp;` included, is text and comes out as it went in.
 * Line breaks inside the text become a space, or nothing between Chinese characters.
 *
 * @returns the stretches of one style in reading order, none of them empty
 */
export function parseInline(markdown: string): readonly Span[] {
  const spans: Span[] = [];
  const style = new StyleStack();
  for (const token of inlineTokens(markdown.replace(/^[ \t\n]+|[ \t\n]+$/g, ""))) {
    const text = textOf(token);
    if (text === undefined) style.apply(token);
    else append(spans, { text, ...style.current, ...(token.type === "code_inline" && { code: true }) });
  }
  return joinLines(spans);
}

/** Reads a text of several paragraphs, which blank lines separate. Empty text has none. */
export function parseParagraphs(markdown: string): readonly (readonly Span[])[] {
  return markdown
    .split(/\n[ \t]*\n/)
    .map(parseInline)
    .filter((spans) => spans.length > 0);
}

/** CommonMark's rules for exactly our marks; what is not enabled (HTML, entities, images, autolinks) is text. */
const markdownIt = new MarkdownIt("zero")
  .enable(["escape", "backticks", "emphasis", "link"])
  // CommonMark's flanking rule leaves `**高可用（HA）**保障` unmarked; this amends it for Chinese.
  .use(cjkFriendly)
  .use(subscript)
  .use(superscript);
// Which links are allowed is a rule with a message (rules/links.ts), not a reason to show the mark-up.
markdownIt.validateLink = () => true;
markdownIt.inline.ruler.before("link", "lone_bracket", loneBracket);
markdownIt.inline.ruler.after("emphasis", "bare_tilde_or_caret", bareTildeOrCaret);

/** A link's target as it comes out: no address has spaces or Chinese characters in it (RFC 3986). */
export const normalizedTarget = (target: string): string => markdownIt.normalizeLink(target);

function inlineTokens(markdown: string): readonly Token[] {
  return markdownIt.parseInline(markdown, {})[0]?.children ?? [];
}

/** Before anybody looks for a bracket's end: without a target behind one there is no link, however many brackets stand there. */
function loneBracket(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "[" || state.src.includes("](", state.pos)) return false;
  if (!silent) state.pending += "[";
  state.pos += 1;
  return true;
}

/** What may be raised or lowered: letters and digits, signs, primes, parentheses, never Chinese. */
const SHIFTED = /([~^])((?:\\.|(?!\p{Script=Han})[\p{L}\p{N}+\-−=()[\]′*†‡])+)\1(?!\1)/uy;

/**
 * `~` is also Chinese for "to" (`3~5人，2~4周`) and "about" (`~30ms`), `^` is also a power sign. A pair of them is a mark
 * only around something that can be raised or lowered, and nothing hangs below a digit. `~~` is no mark of ours.
 */
function bareTildeOrCaret(state: StateInline, silent: boolean): boolean {
  const mark = state.src[state.pos];
  if (mark !== "~" && mark !== "^") return false;
  SHIFTED.lastIndex = state.pos;
  const before = state.src[state.pos - 1] ?? "";
  const misplaced = before === mark || (mark === "~" && /\p{N}/u.test(before));
  if (SHIFTED.test(state.src) && !misplaced) return false;
  if (!silent) state.pending += mark;
  state.pos += 1;
  return true;
}

function textOf(token: Token): string | undefined {
  switch (token.type) {
    case "text":
    case "code_inline":
      return token.content;
    case "softbreak":
    case "hardbreak":
      return "\n";
    default:
      return undefined;
  }
}

/** The style at a point of the token stream; marks of one kind may nest. */
class StyleStack {
  #open: { readonly type: string; readonly style: Style }[] = [];

  get current(): Style {
    return Object.assign({}, ...this.#open.map((mark) => mark.style));
  }

  apply(token: Token): void {
    if (token.nesting > 0) this.#open.push({ type: token.type, style: styleOf(token) });
    else this.#open.pop();
  }
}

function styleOf(token: Token): Style {
  switch (token.type) {
    case "strong_open":
      return { strong: true };
    case "em_open":
      return { emphasis: true };
    case "sup_open":
      return { raised: "sup" };
    case "sub_open":
      return { raised: "sub" };
    case "link_open":
      return { href: String(token.attrGet("href") ?? "") };
    default:
      throw new Error(`a mark that was never enabled: ${token.type}`);
  }
}

function append(spans: Span[], span: Span): void {
  if (span.text === "") return;
  const last = spans.at(-1);
  if (last !== undefined && sameStyle(last, span)) {
    spans[spans.length - 1] = { ...last, text: last.text + span.text };
  } else {
    spans.push(span);
  }
}

function sameStyle(a: Span, b: Span): boolean {
  return (
    a.strong === b.strong &&
    a.emphasis === b.emphasis &&
    a.code === b.code &&
    a.raised === b.raised &&
    a.href === b.href
  );
}

/** Line breaks join by what stands on both sides, and those sides may be in different spans. */
function joinLines(spans: readonly Span[]): readonly Span[] {
  const whole = spans.map((span) => span.text).join("");
  let offset = 0;
  return spans
    .map((span) => {
      const start = offset;
      offset += span.text.length;
      const text = span.text.replace(/[ \t]*\n[ \t\n]*/g, (gap, at: number) =>
        lineJoint(whole.slice(0, start + at), whole.slice(start + at + gap.length)),
      );
      return { ...span, text };
    })
    .filter((span) => span.text !== "");
}
