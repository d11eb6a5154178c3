import { formatInline } from "../../content/index.ts";
import type { Block, ListItem, SourceText } from "../../model/intake.ts";
import type { Span } from "../../model/selected.ts";
import type { Tell } from "../note.ts";
import type { Stretch } from "./flows.ts";
import { CONTINUED, type Levels } from "./headings.ts";
import { join, type Usage } from "./join.ts";
import { type Line, lineText, textOf } from "./line.ts";
import { type Marker, markerOf } from "./markers.ts";
import { INDENT, isBelow, isFull, isRest, type Measure } from "./measure.ts";

/** Lists in lists beyond this are told apart no more: no page has room for so many indents. */
const DEEPEST = 8;
/** Nobody writes longer paragraphs, and joining them takes ever longer. */
const LONGEST = 10_000;

/** A text that grows line by line; its pieces stand wide apart. */
interface Growing {
  pieces: (readonly Span[])[];
  readonly line: number;
  last: Line;
  length: number;
}

interface OpenParagraph {
  readonly kind: "paragraph";
  readonly texts: Growing[];
}

interface OpenItem {
  readonly text: Growing;
  readonly blocks: OpenList[];
}

interface OpenList {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly left: number;
  readonly items: OpenItem[];
}

interface OpenHeading {
  readonly kind: "heading";
  readonly level: number;
  readonly text: Growing;
}

type Open = OpenHeading | OpenParagraph | OpenList;

export interface Knowledge {
  readonly levels: Levels;
  readonly usage: Usage;
  readonly tell: Tell;
}

/** Makes blocks of lines: headings, lists by their bullets and indents, and paragraphs whose soft breaks are undone. */
export class BlockBuilder {
  readonly #known: Knowledge;
  readonly #blocks: Open[] = [];
  readonly #titles = new Set<string>();
  /** Lists that may go on, from the outermost. */
  #lists: OpenList[] = [];
  #last: Line | undefined;
  #count = 0;

  constructor(known: Knowledge) {
    this.#known = known;
  }

  add({ lines, goesOn }: Stretch, measure: Measure): void {
    if (!goesOn) this.#close();
    for (const line of lines) this.#add(line, measure);
  }

  finish(): readonly Block[] {
    return this.#blocks.map(blockOf);
  }

  #add(line: Line, measure: Measure): void {
    this.#count += 1;
    if (this.#isRepeated(line)) return;
    const level = this.#known.levels.get(line);
    const marker = level === undefined ? markerOf(line) : undefined;
    if (level !== undefined) this.#addHeading(line, level, measure);
    else if (marker && this.#isItem(marker)) this.#addItem(marker);
    else if (!this.#continueItem(line, measure)) this.#addToParagraph(line, measure);
    this.#last = line;
  }

  #close(): void {
    this.#lists = [];
    this.#last = undefined;
  }

  #isRepeated(line: Line): boolean {
    const text = lineText(line);
    const [, whole] = CONTINUED.exec(text) ?? [];
    if (whole === undefined || !this.#titles.has(whole)) return false;
    const message = "a title that is repeated overleaf was left out";
    this.#known.tell({ kind: "reading", code: "continued", message, line: this.#count, before: text });
    return true;
  }

  #addHeading(line: Line, level: number, measure: Measure): void {
    const open = this.#last && this.#blocks.at(-1);
    const isSecondLine =
      open?.kind === "heading" &&
      open.text.length < LONGEST &&
      open.level === level &&
      isBelow(open.text.last, line, measure) &&
      isFull(open.text.last, line, measure);
    this.#lists = [];
    if (isSecondLine) this.#grow(open.text, line);
    else this.#blocks.push({ kind: "heading", level, text: this.#begin(line) });
    this.#titles.add(lineText(line));
  }

  /** An ordered list counts: it begins with 1, and every number is the next one. */
  #isItem({ ordered, number, left }: Marker): boolean {
    if (!ordered || number === 1) return true;
    const list = this.#lists.find(
      (open) => open.ordered && Math.abs(open.left - left) < INDENT * (this.#last?.size ?? 0),
    );
    return list?.items.length === (number ?? 0) - 1;
  }

  #addItem({ ordered, left, rest }: Marker): void {
    const indent = INDENT * rest.size;
    while (this.#isDeeper(left, indent)) this.#lists.pop();
    const list = this.#lists.at(-1);
    const item: OpenItem = { text: this.#begin(rest), blocks: [] };
    if (list && Math.abs(list.left - left) <= indent && list.ordered === ordered) {
      list.items.push(item);
      return;
    }
    if (list && Math.abs(list.left - left) <= indent) this.#lists.pop();
    const parent = this.#lists.length < DEEPEST ? this.#lists.at(-1)?.items.at(-1)?.blocks : undefined;
    const opened: OpenList = { kind: "list", ordered, left, items: [item] };
    (parent ?? this.#blocks).push(opened);
    if (parent === undefined) this.#lists = [];
    this.#lists.push(opened);
  }

  #isDeeper(left: number, indent: number): boolean {
    const list = this.#lists.at(-1);
    return list !== undefined && list.left > left + indent;
  }

  /** Lines of an item hang behind its bullet, or its last line was full. */
  #continueItem(line: Line, measure: Measure): boolean {
    const list = this.#lists.at(-1);
    const item = list?.items.at(-1);
    if (!list || !item || !this.#last || line.pieces.length > 1) return false;
    const hangs = line.left > list.left + INDENT * line.size;
    const goesOn = hangs || (line.left > list.left - INDENT * line.size && isFull(this.#last, line, measure));
    if (!goesOn || item.text.length > LONGEST || !isBelow(this.#last, line, measure)) return false;
    this.#grow(item.text, line);
    return true;
  }

  #addToParagraph(line: Line, measure: Measure): void {
    this.#lists = [];
    const open = this.#last && this.#blocks.at(-1);
    const text = open?.kind === "paragraph" ? open.texts.at(-1) : undefined;
    if (open?.kind !== "paragraph" || !text || beginsEntry(line) || !isBelow(text.last, line, measure))
      this.#blocks.push({ kind: "paragraph", texts: [this.#begin(line)] });
    else if (text.length < LONGEST && isRest(text.last, line, measure)) this.#grow(text, line);
    else open.texts.push(this.#begin(line));
  }

  #begin(line: Line): Growing {
    const pieces = line.pieces.filter((piece, i) => i === 0 || !SEPARATOR.test(textOf(piece)));
    return {
      pieces: pieces.map(({ spans }) => spans),
      line: this.#count,
      last: line,
      length: lineText(line).length,
    };
  }

  #grow(text: Growing, line: Line): void {
    const [first, ...others] = line.pieces;
    const { spans, mended } = join(text.pieces.at(-1) ?? [], first?.spans ?? [], this.#known.usage);
    if (mended !== undefined) {
      const message = "a hyphen at the end of a line divided a word and was removed";
      this.#known.tell({ kind: "reading", code: "divided-word", message, line: this.#count, after: mended });
    }
    text.pieces = [...text.pieces.slice(0, -1), spans, ...others.map((piece) => piece.spans)];
    text.last = line;
    text.length += lineText(line).length;
  }
}

/** A bold name with a year at the right, however little room there is above it. */
const beginsEntry = ({ pieces }: Line): boolean =>
  pieces.length > 1 && pieces[0]?.bold === true && /(?:19|20)\d\d/.test(pieces.map(textOf).at(-1) ?? "");

/** What stands between two pieces says no more than that they are two. */
const SEPARATOR = /^[·•|｜‧・]$/u;

const written = ({ pieces, line }: Growing): SourceText => ({
  text: pieces.map(formatInline).join("\t"),
  line,
});

function blockOf(open: Open): Block {
  switch (open.kind) {
    case "heading":
      return { kind: "heading", level: open.level, text: titleOf(open.text), line: open.text.line };
    case "paragraph": {
      const lines = open.texts.map(written);
      return { kind: "paragraph", lines, line: lines[0]?.line ?? 1 };
    }
    case "list":
      return listOf(open);
  }
}

function listOf({ ordered, items }: OpenList): Block {
  const written = items.map(itemOf);
  return { kind: "list", ordered, items: written, line: written[0]?.line ?? 1 };
}

function itemOf({ text, blocks }: OpenItem): ListItem {
  const { line } = text;
  return { blocks: [{ kind: "paragraph", lines: [written(text)], line }, ...blocks.map(listOf)], line };
}

/** All of a title stands out: no need to mark it. */
const titleOf = ({ pieces }: Growing): string =>
  pieces.map((spans) => formatInline([{ text: textOf({ spans }) }])).join("\t");
