import type { Span } from "../model/selected.ts";
import { normalizedTarget, parseInline } from "./inline.ts";

/**
 * Writes stretches of text as inline Markdown that {@link parseInline} reads as the same stretches again, with no more
 * escapes than that takes. What no Markdown can say (a mark that begins inside of a word) is written without its style,
 * but with its links if those can be said.
 */
export function formatInline(spans: readonly Span[]): string {
  const wanted = tidied(spans);
  const linked = merged(wanted.map(({ text, href }) => ({ text, ...(href !== undefined && { href }) })));
  const plain = [{ text: wanted.map(({ text }) => text).join("") }];
  for (const said of [wanted, linked, plain]) {
    for (const guard of [asItIs, escaped]) {
      const markdown = write(said, MARKS, guard);
      if (isSame(parseInline(markdown), said)) return markdown;
    }
  }
  return escaped(plain[0]?.text ?? "");
}

/** A text without marks as inline Markdown. */
export const formatPlain = (text: string): string => formatInline([{ text }]);

/** Styles from the outermost mark to the innermost, and how each is written. */
const MARKS: readonly {
  readonly of: (span: Span) => string | undefined;
  readonly around: (text: string, value: string) => string;
}[] = [
  { of: ({ href }) => href, around: (text, target) => `[${text}](${wrapped(target)})` },
  { of: ({ strong }) => (strong ? "**" : undefined), around: (text) => `**${text}**` },
  { of: ({ emphasis }) => (emphasis ? "*" : undefined), around: (text) => `*${text}*` },
  { of: ({ raised }) => (raised === "sup" ? "^" : undefined), around: (text) => `^${text}^` },
  { of: ({ raised }) => (raised === "sub" ? "~" : undefined), around: (text) => `~${text}~` },
];

type Escape = (text: string) => string;
const asItIs: Escape = (text) => text;
const escaped: Escape = (text) => text.replace(/[\\*_`[\]^~]/g, "\\$&");

/** A link's target with spaces or parentheses stands in angle brackets (CommonMark 6.3). */
const wrapped = (target: string): string => (/[\s()<>]/.test(target) ? `<${target}>` : target);

function write(spans: readonly Span[], marks: typeof MARKS, guard: Escape): string {
  const [mark, ...inner] = marks;
  if (mark === undefined)
    return spans.map((span) => (span.code ? code(span.text) : guard(span.text))).join("");
  return runsBy(spans, mark.of)
    .map(({ value, run }) => {
      const text = write(run, inner, guard);
      return value === undefined ? text : mark.around(text, value);
    })
    .join("");
}

/** A fence longer than any run of backticks inside (CommonMark 6.1). */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const room = longest > 0 ? " " : "";
  return `${fence}${room}${text}${room}${fence}`;
}

function runsBy(spans: readonly Span[], of: (span: Span) => string | undefined) {
  const runs: { readonly value: string | undefined; readonly run: Span[] }[] = [];
  for (const span of spans) {
    const value = of(span);
    const last = runs.at(-1);
    if (last !== undefined && last.value === value) last.run.push(span);
    else runs.push({ value, run: [span] });
  }
  return runs;
}

/** Spaces at the ends of a styled stretch stand outside of its marks, or they would be no marks (CommonMark 6.2). */
function tidied(spans: readonly Span[]): readonly Span[] {
  const split = spans.flatMap((span): Span[] => {
    const isStyled = Object.keys(span).length > 1 && !span.code;
    const [, before = "", text = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(span.text) ?? [];
    if (!isStyled || (before === "" && after === "")) return [span];
    return [{ text: before }, { ...span, text }, { text: after }];
  });
  return trimmed(merged(split));
}

/** Neighbours of one style are one stretch. */
function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (span.text === "") continue;
    if (last !== undefined && styleOf(last) === styleOf(span)) {
      whole[whole.length - 1] = { ...last, text: last.text + span.text };
    } else whole.push(span);
  }
  return whole;
}

function trimmed(spans: readonly Span[]): readonly Span[] {
  return spans
    .map((span, i) => {
      const start = i === 0 ? span.text.trimStart() : span.text;
      return { ...span, text: i === spans.length - 1 ? start.trimEnd() : start };
    })
    .filter(({ text }) => text !== "");
}

const styleOf = ({ strong, emphasis, code, raised, href }: Span): string =>
  JSON.stringify([
    strong ?? false,
    emphasis ?? false,
    code ?? false,
    raised ?? "",
    href === undefined ? null : normalizedTarget(href),
  ]);

function isSame(one: readonly Span[], other: readonly Span[]): boolean {
  return (
    one.length === other.length &&
    one.every((span, i) => {
      const twin = other[i];
      return twin !== undefined && span.text === twin.text && styleOf(span) === styleOf(twin);
    })
  );
}
