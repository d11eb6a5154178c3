import MarkdownIt, { type StateCore, type Token } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { LONGEST_TEXT } from "../limits.ts";

/** The whole of CommonMark, with tables and HTML. Its nesting is bounded, so that no list can exhaust the stack. */
const markdownIt = new MarkdownIt("default", { html: true })
  .use(cjkFriendly)
  .disable(["replacements", "smartquotes"]);
const DEEPEST = 60;
markdownIt.options.maxNesting = DEEPEST;
// What a link may lead to is a matter for checks; here it is kept.
markdownIt.validateLink = () => true;
markdownIt.core.ruler.at("inline", readMarks);

/** The first token whose contents the parser passed over, because they are nested too deeply. */
export const cutOff = (tokens: readonly Token[]): Token | undefined =>
  tokens.find(({ level, nesting, type }) => level >= DEEPEST - 1 && nesting === 1 && type !== "inline");

export const tokensOf = (markdown: string): readonly Token[] => markdownIt.parse(markdown, {});

/** The parser's own rule, but that in a paragraph of any length no mark reaches from one line to another. */
function readMarks({ tokens, md, env, Token }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== "inline") continue;
    const { content } = token;
    const parts = content.length > LONGEST_TEXT ? content.split("\n") : [content];
    token.children = parts.flatMap((part, i) => {
      const read: Token[] = [];
      md.inline.parse(part, md, env, read);
      return i === 0 ? read : [new Token("softbreak", "br", 0), ...read];
    });
  }
}
