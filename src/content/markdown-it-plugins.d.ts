declare module "markdown-it-sub" {
  import type { MarkdownIt } from "markdown-it";
  export default function plugin(markdown: MarkdownIt): void;
}

declare module "markdown-it-sup" {
  import type { MarkdownIt } from "markdown-it";
  export default function plugin(markdown: MarkdownIt): void;
}
