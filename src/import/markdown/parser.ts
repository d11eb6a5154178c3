import MarkdownIt, { type Token } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";

/** The whole of CommonMark, with tables and HTML. Its nesting is bounded, so that no list can exhaust the stack. */
const markdownIt = new MarkdownIt("default", { html: true })
  .use(cjkFriendly)
  .disable(["replacements", "smartquotes"]);
markdownIt.options.maxNesting = 60;
// What a link may lead to is a matter for checks; here it is kept.
markdownIt.validateLink = () => true;

export const tokensOf = (markdown: string): readonly Token[] => markdownIt.parse(markdown, {});
