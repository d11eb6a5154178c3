import { Parser } from "htmlparser2";
import { formatInline } from "../../content/index.ts";
import type { Block, ListItem, SourceText } from "../../model/intake.ts";
import type { Span } from "../../model/selected.ts";
import { LONGEST_TEXT } from "../limits.ts";
import type { Tell } from "../note.ts";
import { live, styleOfTag } from "./tags.ts";

/** An element or a text of a fragment of HTML. */
type Node = Element | string;
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/** Deeper nesting is no document of a person's, and would exhaust the stack. */
const MAX_DEPTH = 60;

/** The blocks of a fragment of HTML, its layout undone: what is set side by side is one line in several pieces. */
export function blocksOfHtml(html: string, line: number, tell: Tell): readonly Block[] {
  return blocksIn(parse(html, line, tell).children, line, tell);
}

function parse(html: string, line: number, tell: Tell): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  const top = () => open.at(-1) ?? root;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, children: [] };
        top().children.push(element);
        open.push(open.length < MAX_DEPTH ? element : top());
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
      ontext(text) {
        top().children.push(text);
      },
      oncomment(text) {
        tell({
          kind: "aside",
          code: "comment",
          message: "a comment is not printed",
          line,
          before: text.trim(),
        });
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return root;
}

const BLOCK =
  /^(?:div|p|center|section|article|header|footer|main|table|thead|tbody|tr|ul|ol|li|h[1-6]|hr|dl|dt|dd|blockquote|details|summary)$/;
const isBlock = (node: Node): node is Element => typeof node !== "string" && BLOCK.test(node.name);

function blocksIn(nodes: readonly Node[], line: number, tell: Tell): readonly Block[] {
  const blocks: Block[] = [];
  let inline: Node[] = [];
  const flush = () => {
    const lines = linesIn(inline, line, tell);
    if (lines.length > 0) blocks.push({ kind: "paragraph", lines, line });
    inline = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      inline.push(node);
      continue;
    }
    flush();
    blocks.push(...blocksOf(node, line, tell));
  }
  flush();
  return blocks;
}

function blocksOf(element: Element, line: number, tell: Tell): readonly Block[] {
  const { name, children } = element;
  const [, level] = /^h([1-6])$/.exec(name) ?? [];
  if (level !== undefined) {
    const text = oneLine(children, line, tell);
    return text === "" ? [] : [{ kind: "heading", level: Number(level), text, line }];
  }
  if (name === "hr") return [{ kind: "separator", weight: "rule", line }];
  if (name === "table") return tableOf(element, line, tell);
  if (name === "ul" || name === "ol") return listOf(element, line, tell);
  const besides = children.filter(isBlock);
  if (setsSideBySide(element) && besides.length > 1) {
    const text = besides
      .map((cell) => oneLine(cell.children, line, tell))
      .filter((cell) => cell !== "")
      .join("\t");
    return text === "" ? [] : [{ kind: "paragraph", lines: [{ text, line }], line }];
  }
  return blocksIn(children, line, tell);
}

const setsSideBySide = ({ attributes }: Element): boolean =>
  /display\s*:\s*(?:inline-)?(?:flex|grid)/i.test(attributes["style"] ?? "");

function tableOf(table: Element, line: number, tell: Tell): readonly Block[] {
  const rows = elementsNamed(table, "tr").map((row) =>
    row.children.filter((cell) => typeof cell !== "string"),
  );
  const texts = rows
    .map((cells) => cells.map((cell): SourceText => ({ text: oneLine(cell.children, line, tell), line })))
    .filter((row) => row.some(({ text }) => text !== ""));
  const header = rows[0]?.every(({ name }) => name === "th") ?? false;
  return texts.length === 0 ? [] : [{ kind: "table", header, rows: texts, line }];
}

function elementsNamed(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return child.name === name ? [child] : elementsNamed(child, name);
  });
}

function listOf(list: Element, line: number, tell: Tell): readonly Block[] {
  const items = list.children.flatMap((child): ListItem[] =>
    typeof child === "string" || child.name !== "li"
      ? []
      : [{ blocks: blocksIn(child.children, line, tell), line }],
  );
  return items.length === 0 ? [] : [{ kind: "list", ordered: list.name === "ol", items, line }];
}

const lengthOf = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, node) => sum + (typeof node === "string" ? node.length : lengthOf(node.children)), 0);

const oneLine = (nodes: readonly Node[], line: number, tell: Tell): string =>
  linesIn(nodes, line, tell)
    .map(({ text }) => text)
    .join(" ");

/** Lines of running text; only `<br>` breaks one, and the source's own breaks where the text is longer than any. */
function linesIn(nodes: readonly Node[], line: number, tell: Tell): readonly SourceText[] {
  const lines: Span[][] = [[]];
  const isLong = lengthOf(nodes) > LONGEST_TEXT;
  const add = (text: string, style: Omit<Span, "text">) =>
    lines
      .at(-1)
      ?.push({ text: text.replace(/\s+/g, (space) => (space.includes("\u00a0") ? space : " ")), ...style });
  const walk = (node: Node, style: Omit<Span, "text">): void => {
    if (typeof node === "string") {
      for (const [i, part] of (isLong ? node.split("\n") : [node]).entries()) {
        if (i > 0) lines.push([]);
        add(part, style);
      }
    } else if (node.name === "br") lines.push([]);
    else if (node.name === "img") {
      const { alt = "", src = "" } = node.attributes;
      const before = `![${alt}](${src})`;
      tell({ kind: "reading", code: "image", message: "a picture was left out", line, before });
    } else {
      const own = { ...style, ...live(styleOfTag(node.name, node.attributes), line, tell) };
      for (const child of node.children) walk(child, own);
      if (isBlock(node)) lines.push([]);
    }
  };
  for (const node of nodes) walk(node, {});
  return lines.map((spans) => ({ text: formatInline(spans), line })).filter(({ text }) => text !== "");
}
