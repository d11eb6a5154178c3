/** The parser pairs opening and closing tags by their number only; whether they bear the same name is asked here. */
import { parse, type Token } from "sucrase/dist/parser/index.js";
import { TokenType } from "sucrase/dist/parser/tokenizer/types.js";

interface Tag {
  /** As it is written between the angle brackets; empty for fragments. */
  readonly name: string;
  /** Where that begins, in UTF-16 units. */
  readonly at: number;
}

export interface TagMismatch {
  readonly opening: Tag;
  readonly closing: Tag;
}

/** The first closing tag that does not fit the element that it ends. The source must parse. */
export function mismatchedTag(source: string): TagMismatch | undefined {
  const { tokens } = parse(source, true, true, false);
  const typeAt = (index: number) => tokens[index]?.type;
  const open: Tag[] = [];
  for (const [index, { type }] of tokens.entries()) {
    if (type === TokenType.jsxTagStart && typeAt(index + 1) !== TokenType.slash)
      open.push(tagAt(index + 1, tokens, source));
    else if (type === TokenType.jsxTagStart) {
      const closing = tagAt(index + 2, tokens, source);
      const opening = open.pop();
      if (opening && opening.name !== closing.name) return { opening, closing };
    } else if (type === TokenType.jsxTagEnd && endsItself(index, typeAt)) open.pop();
  }
  return undefined;
}

/** Is the tag that ends here `<View />`, rather than `<View>` or the fragment's `</>`? */
const endsItself = (end: number, typeAt: (index: number) => number | undefined): boolean =>
  typeAt(end - 1) === TokenType.slash && typeAt(end - 2) !== TokenType.jsxTagStart;

/** The tag whose name, if it has one, begins with a token: `View`, `kit.View`. */
function tagAt(first: number, tokens: readonly Token[], source: string): Tag {
  const at = tokens[first]?.start ?? source.length;
  const names: string[] = [];
  for (const { type, start, end } of tokens.slice(first)) {
    // Two words in a row are the name and an attribute's.
    if (type !== (names.length % 2 === 0 ? TokenType.jsxName : TokenType.dot)) break;
    names.push(source.slice(start, end));
  }
  return { name: names.join(""), at };
}
