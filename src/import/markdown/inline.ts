import type { Token } from "markdown-it";
import { formatInline } from "../../content/index.ts";
import type { SourceText } from "../../model/intake.ts";
import type { Span } from "../../model/selected.ts";
import type { Tell } from "../note.ts";
import { isTag, live, tagOf } from "./tags.ts";

type Style = Omit<Span, "text">;

/** Lines that are broken on purpose (`  `, `\`, `<br>`) are apart from those that an editor may have wrapped. */
export interface InlineLine extends SourceText {
  /** The break before it was the author's. */
  readonly isHard: boolean;
}

/** The lines of an inline token as inline Markdown of ours: what it does not know (HTML, images) is undone and told. */
export function linesOf(token: Token, tell: Tell): readonly InlineLine[] {
  const lines: { spans: Span[]; line: number; isHard: boolean }[] = [];
  let line = (token.map?.[0] ?? 0) + 1;
  const begin = (isHard: boolean) => lines.push({ spans: [], line, isHard });
  begin(true);
  const open: { readonly mark: string; readonly style: Style }[] = [];
  const add = (text: string, extra: Style = {}) => {
    const style = Object.assign({}, ...open.map(({ style }) => style)) as Style;
    lines.at(-1)?.spans.push({ text, ...style, ...extra });
  };
  const close = (mark: string) => {
    const at = open.findLastIndex((one) => one.mark === mark);
    if (at >= 0) open.splice(at, 1);
  };

  for (const child of token.children ?? []) {
    switch (child.type) {
      case "text":
        add(child.content);
        break;
      case "code_inline":
        add(child.content, { code: true });
        break;
      case "softbreak":
      case "hardbreak":
        line += 1;
        begin(child.type === "hardbreak");
        break;
      case "image":
        addImage(child);
        break;
      case "html_inline":
        readTag(child.content);
        break;
      default:
        if (child.nesting > 0) open.push({ mark: child.tag, style: live(styleOf(child), line, tell) });
        else if (child.nesting < 0) close(child.tag);
    }
  }
  return lines
    .map(({ spans, ...rest }) => ({ ...rest, text: formatInline(withoutWholeSlant(spans)) }))
    .filter(({ text }) => text !== "");

  /** A picture is left out; one that links somewhere is a badge, and its words stand for it. */
  function addImage(image: Token): void {
    const source = String(image.attrGet("src") ?? "");
    const isBadge = image.content !== "" && open.some(({ style }) => style.href !== undefined);
    if (isBadge) add(image.content);
    const before = isBadge ? source : `![${image.content}](${source})`;
    tell({ kind: "reading", code: "image", message: "a picture was left out", line, before });
  }

  function readTag(html: string): void {
    const tag = tagOf(html);
    if (tag === undefined) {
      // `vector<int>` is text: no HTML has such a tag.
      if (!html.startsWith("<!--")) add(html);
      else tell({ kind: "aside", code: "comment", message: "a comment is not printed", line, before: html });
      return;
    }
    if (tag.name === "br") {
      begin(true);
      return;
    }
    if (tag.closes) close(tag.name);
    else if (isTag(html)) open.push({ mark: tag.name, style: live(tag.style, line, tell) });
  }
}

/** A whole line in italics is set apart by its place already; marks around it would only be in the way. */
function withoutWholeSlant(spans: readonly Span[]): readonly Span[] {
  const isSlanted = spans.every(({ text, emphasis }) => emphasis === true || !/[\p{L}\p{N}]/u.test(text));
  return isSlanted ? spans.map(({ emphasis: _, ...span }) => span) : spans;
}

function styleOf(token: Token): Style {
  switch (token.tag) {
    case "strong":
      return { strong: true };
    case "em":
      return { emphasis: true };
    case "a":
      return { href: decoded(String(token.attrGet("href") ?? "")) };
    default:
      return {};
  }
}

/** The parser encodes addresses as HTML needs them; people read them as they were written. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}
