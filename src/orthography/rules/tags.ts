import type { Slip } from "../../model/slip.ts";
import { type Kind, type Passage, slipOf } from "../passage.ts";
import type { Token } from "../scan.ts";

const TAG: Kind = {
  rule: "N6",
  code: "html-tag",
  severity: "error",
  message: "an HTML tag would be printed as it stands",
  hint: "remove it, or write `**strong**`, `*emphasis*`, `^raised^`, `~lowered~`",
};

/** Tags that mean what one of our marks means. */
const MARKS: Readonly<Record<string, string>> = {
  b: "**",
  strong: "**",
  i: "*",
  em: "*",
  sup: "^",
  sub: "~",
};

/** Tags after which something new begins; what they part must not grow together. */
const PARTING = /^(?:br|div|h[1-6]|hr|li|ol|p|t[dhr]|table|tbody|thead|ul)$/;

/** Only their author knows what they are good for here. */
const WITH_TARGET = /^(?:a|img)$/;

export function tagSlips(passage: Passage): Slip[] {
  const { tokens, source } = passage;
  const tags = tokens.filter(({ kind }) => kind === "tag");
  const slips: Slip[] = [];
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index];
    const next = tags[index + 1];
    if (tag === undefined) continue;
    const mark = next === undefined ? undefined : markFor(tag, next, source);
    if (mark !== undefined && next !== undefined) {
      slips.push(replaced(tag, mark), replaced(next, mark));
      index += 1;
    } else slips.push(withoutMark(tag, source));
  }
  return [...slips, ...codeTags(passage)];
}

const nameOf = ({ start, end }: Token, source: string): string =>
  /^<\/?([a-z][a-z\d]*)/i.exec(source.slice(start, end))?.[1]?.toLowerCase() ?? "";

const replaced = (tag: Token, replacement: string): Slip => slipOf(TAG, tag, replacement);

/** Marks only around words: beside a space or a mark they might mark nothing (CommonMark 6.2). */
function markFor(tag: Token, next: Token, source: string): string | undefined {
  const name = nameOf(tag, source);
  const content = source.slice(tag.end, next.start);
  if (/[*^~<]/.test(source.charAt(tag.start - 1) + source.charAt(next.end) + content)) return undefined;
  if (source[tag.start + 1] === "/" || source[next.start + 1] !== "/") return undefined;
  if (nameOf(next, source) !== name || !FIT_FOR_MARK.test(content)) return undefined;
  const mark = MARKS[name];
  if (mark === "^") return RAISED.test(content) ? mark : undefined;
  if (mark === "~")
    return RAISED.test(content) && !/\p{N}/u.test(source.charAt(tag.start - 1)) ? mark : undefined;
  return mark;
}

const FIT_FOR_MARK = /^[\p{L}\p{N}](?:[^\n]*[\p{L}\p{N}])?$/u;
const RAISED = /^(?!.*\p{Script=Han})[\p{L}\p{N}+\-−=()]+$/u;

function withoutMark(tag: Token, source: string): Slip {
  const name = nameOf(tag, source);
  if (WITH_TARGET.test(name)) return slipOf(TAG, tag);
  const parts =
    PARTING.test(name) && isSolid(source.charAt(tag.start - 1)) && isSolid(source.charAt(tag.end));
  return replaced(tag, parts ? " " : "");
}

/** Something that is read stands there; between two of it, a tag that parts leaves a space. */
const isSolid = (character: string): boolean => /[^\s<]/.test(character);

/** `<code>x</code>` is kept as a whole while it is looked at; its tags alone become backticks. */
function codeTags({ tokens, source }: Passage): Slip[] {
  return tokens
    .filter(({ kind, start }) => kind === "code" && source[start] === "<")
    .flatMap((token) => {
      const inside = source.indexOf(">", token.start) + 1;
      const close = inside + token.shown.length;
      return [
        slipOf(TAG, { start: token.start, end: inside }, "`"),
        slipOf(TAG, { start: close, end: token.end }, "`"),
      ];
    });
}
