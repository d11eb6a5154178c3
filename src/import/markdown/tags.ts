import type { Span } from "../../model/selected.ts";
import type { Tell } from "../note.ts";

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly style: Omit<Span, "text">;
}

/** What is left of an inline tag: its style, or nothing. Other names are no tags of HTML but text. */
const STYLES: Readonly<Record<string, Omit<Span, "text">>> = {
  b: { strong: true },
  strong: { strong: true },
  i: { emphasis: true },
  em: { emphasis: true },
  code: { code: true },
  kbd: { code: true },
  sup: { raised: "sup" },
  sub: { raised: "sub" },
  a: {},
  u: {},
  s: {},
  del: {},
  ins: {},
  mark: {},
  small: {},
  big: {},
  font: {},
  span: {},
  div: {},
  p: {},
  center: {},
  img: {},
  br: {},
  hr: {},
  input: {},
  details: {},
  summary: {},
};

export const styleOfTag = (
  name: string,
  attributes: Readonly<Record<string, string>>,
): Omit<Span, "text"> => {
  const href = name === "a" ? attributes["href"] : undefined;
  return href === undefined ? (STYLES[name] ?? {}) : { href };
};

/** Reads one tag, `<sup>` or `</a>`; undefined for what is no tag of HTML. */
export function tagOf(html: string): Tag | undefined {
  const [, slash, written = ""] = /^<(\/?)([a-z][a-z0-9]*)\b[^>]*>$/i.exec(html) ?? [];
  const name = written.toLowerCase();
  if (!Object.hasOwn(STYLES, name)) return undefined;
  const [, href] = /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(html) ?? [];
  return { name, closes: slash === "/", style: styleOfTag(name, href === undefined ? {} : { href }) };
}

/** Whether a tag opens something that a closing tag ends. */
export const isTag = (html: string): boolean =>
  !/^<(?:img|br|hr|input)\b/i.test(html) && !html.endsWith("/>");

/** A style without a link that leads nowhere: another program left it, its words stay. */
export function live(style: Omit<Span, "text">, line: number, tell: Tell): Omit<Span, "text"> {
  const { href, ...rest } = style;
  if (href === undefined || (href !== "" && !href.startsWith("#"))) return style;
  tell({
    kind: "change",
    code: "dead-link",
    message: `the link to \`${href}\` leads nowhere and was undone`,
    line,
  });
  return rest;
}
