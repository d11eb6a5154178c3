import type { Token } from "markdown-it";
import { formatPlain } from "../../content/index.ts";
import type { Block, Blocks, ImportNote, ListItem, SourceText } from "../../model/intake.ts";
import { glyphOf } from "../glyphs.ts";
import type { Tell } from "../note.ts";
import { type BrokenLine, measureOf, unwrap } from "../unwrap.ts";
import { blocksOfHtml } from "./html.ts";
import { type InlineLine, linesOf } from "./inline.ts";
import { withoutLatex } from "./latex.ts";
import { cutOff, tokensOf } from "./parser.ts";

/** A rule of this many dashes is no typist's `---` but cuts clippings apart. */
const CLIP = 8;
/** A line of `=`, `*`, `_`, `~` or dashes and nothing else. */
const RULER = /^(?:={3,}|[-—_*~]{3,})$/;
/** No title is that long: a text with `=====` below is the end of a clipping. */
const LONGEST_TITLE = 60;

/** A heading of an entry may name employer, role, place and dates; what is longer is a text that begins with `#`. */
const LONGEST_HEADING = 400;

/** Markdown → blocks. */
export function readMarkdown(text: string): Blocks {
  const notes: ImportNote[] = [];
  const tell: Tell = (note) => notes.push(note);
  const clean = text
    .split("\n")
    .map((line, i) => withoutFootnote(withoutLatex(line, i + 1, tell), i + 1, tell))
    .join("\n");
  const tokens = tokensOf(clean);
  const deepest = cutOff(tokens);
  if (deepest !== undefined) {
    const message = "what is nested as deeply as this is missing";
    tell({ kind: "missing", code: "too-deep", message, line: (deepest.map?.[0] ?? 0) + 1 });
  }
  const inline = new Map(
    tokens.filter(({ type }) => type === "inline").map((token) => [token, linesOf(token, tell)] as const),
  );
  const measure = measureOf([...inline.values()]);
  return { blocks: new Reader(tokens, inline, measure, tell).blocks(), notes };
}

/** Footnotes have no place on a résumé: their texts stay where they stand, their marks go. */
function withoutFootnote(line: string, number: number, tell: Tell): string {
  const text = line.replace(/^\[\^[^\]\s]{1,40}\]:[ \t]*/, "").replace(/\[\^[^\]\s]{1,40}\]/g, "");
  if (text !== line) {
    const message = "the mark of a footnote was left out";
    tell({
      kind: "reading",
      code: "footnote",
      message,
      line: number,
      before: line.trim(),
      after: text.trim(),
    });
  }
  return text;
}

/** Goes through the parser's flat list of tokens once. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #inline: ReadonlyMap<Token, readonly InlineLine[]>;
  readonly #measure: number;
  readonly #tell: Tell;
  #at = 0;

  constructor(
    tokens: readonly Token[],
    inline: ReadonlyMap<Token, readonly InlineLine[]>,
    measure: number,
    tell: Tell,
  ) {
    this.#tokens = tokens;
    this.#inline = inline;
    this.#measure = measure;
    this.#tell = tell;
  }

  /** The blocks up to a closing token, which is passed. */
  blocks(until?: string): readonly Block[] {
    const blocks: Block[] = [];
    for (let token = this.#next(); token !== undefined && token.type !== until; token = this.#next()) {
      blocks.push(...this.#blocksOf(token));
    }
    return blocks;
  }

  #next(): Token | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token;
  }

  #blocksOf(token: Token): readonly Block[] {
    const line = (token.map?.[0] ?? 0) + 1;
    switch (token.type) {
      case "heading_open":
        return this.#heading(token, line);
      case "paragraph_open":
        return this.#paragraph(line);
      case "bullet_list_open":
      case "ordered_list_open":
        return [this.#list(token, line)];
      case "table_open":
        return [this.#table(line)];
      case "hr":
        return [{ kind: "separator", weight: token.markup.length >= CLIP ? "clip" : "rule", line }];
      case "html_block":
        return blocksOfHtml(token.content, line, this.#tell);
      case "fence":
      case "code_block":
        return [this.#verbatim(token, line)];
      default:
        // Quotations are only opened and closed: what is in them counts.
        return [];
    }
  }

  #lines(): readonly BrokenLine[] {
    const token = this.#next();
    return (token && this.#inline.get(token)) ?? [];
  }

  #heading(open: Token, line: number): readonly Block[] {
    const lines = this.#lines();
    this.#next();
    const text = lines.map((one) => one.text).join(" ");
    if (text === "") return [];
    if (text.length > LONGEST_HEADING)
      return [{ kind: "paragraph", lines: unwrap(lines, this.#measure), line }];
    const isSetext = open.markup === "=" || open.markup === "-";
    if (isSetext && text.length > LONGEST_TITLE) {
      return [
        { kind: "paragraph", lines: unwrap(lines, this.#measure), line },
        { kind: "separator", weight: open.markup === "=" ? "clip" : "rule", line: open.map?.[1] ?? line },
      ];
    }
    return [{ kind: "heading", level: Number(open.tag.slice(1)), text, line }];
  }

  #paragraph(line: number): readonly Block[] {
    const lines = this.#lines();
    this.#next();
    if (lines.every(({ text }) => RULER.test(text.replaceAll("\\", "")))) {
      return lines.length === 0 ? [] : [{ kind: "separator", weight: "clip", line }];
    }
    return [{ kind: "paragraph", lines: unwrap(lines, this.#measure), line }];
  }

  #list(open: Token, line: number): Block {
    const items: ListItem[] = [];
    const end = open.type.replace("_open", "_close");
    for (let token = this.#next(); token !== undefined && token.type !== end; token = this.#next()) {
      if (token.type !== "list_item_open") continue;
      const blocks = this.blocks("list_item_close");
      items.push(withGlyph(blocks, (token.map?.[0] ?? 0) + 1));
    }
    return { kind: "list", ordered: open.type.startsWith("ordered"), items, line };
  }

  #table(line: number): Block {
    const rows: SourceText[][] = [];
    let header = false;
    for (
      let token = this.#next();
      token !== undefined && token.type !== "table_close";
      token = this.#next()
    ) {
      if (token.type === "tr_open") rows.push([]);
      if (token.type === "th_open") header = true;
      if (token.type === "inline") {
        const cell = this.#inline.get(token) ?? [];
        const at = rows.length + line - 1;
        rows
          .at(-1)
          ?.push({ text: cell.map(({ text }) => text).join(" "), line: token.map ? token.map[0] + 1 : at });
      }
    }
    const [first = []] = rows;
    const isEmpty = first.every(({ text }) => text === "");
    return { kind: "table", header: header && !isEmpty, rows: isEmpty ? rows.slice(1) : rows, line };
  }

  #verbatim(token: Token, line: number): Block {
    const lines = token.content
      .split("\n")
      .map((text, i) => ({ text: formatPlain(text), line: line + i }))
      .filter(({ text }) => text !== "");
    return { kind: "paragraph", lines, line };
  }
}

/** `- * text` and `- ○ text`: the list was made of another list, whose glyph tells its level. */
function withGlyph(blocks: readonly Block[], line: number): ListItem {
  const [first, ...rest] = blocks;
  const written = first?.kind === "paragraph" ? first.lines[0] : undefined;
  if (first?.kind !== "paragraph" || written === undefined) return { blocks, line };
  // The box of a task list says nothing of a résumé.
  const text = written.text.replace(/^\\?\[[ xX]\\?\]\s+/, "");
  const glyph = glyphOf(text);
  const lines = [{ ...written, text: glyph?.rest ?? text }, ...first.lines.slice(1)];
  return { ...(glyph && { glyph: glyph.glyph }), blocks: [{ ...first, lines }, ...rest], line };
}
