import { Lexer } from "yaml";

/** A comment of a YAML file, without its `#`. */
export interface Comment {
  readonly text: string;
  /** Offsets into the file's text, from its `#` to the end of its line. */
  readonly start: number;
  readonly end: number;
  /** Whether nothing stands before it on its line. */
  readonly isAlone: boolean;
}

/** What the lexer says without its being in the file: a plain or block text follows, a document does, a flow is cut off. */
const TEXT_FOLLOWS = "\x1f";
const ANNOUNCEMENTS: ReadonlySet<string> = new Set([TEXT_FOLLOWS, "\x02", "\x18"]);

/** Every comment of a file that could be parsed; a `#` inside a text is none. */
export function commentsOf(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let previous = "";
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith("#") && previous !== TEXT_FOLLOWS) {
      const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
      comments.push({
        text: token.slice(1).trim(),
        start: offset,
        end: offset + token.length,
        isAlone: line.trim() === "",
      });
    }
    if (!ANNOUNCEMENTS.has(token)) offset += token.length;
    previous = token;
  }
  return comments;
}
