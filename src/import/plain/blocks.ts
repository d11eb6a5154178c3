import { formatPlain } from "../../content/index.ts";
import type { Block, Blocks, ImportNote, ListItem, SourceText } from "../../model/intake.ts";
import { columnsOf } from "../columns.ts";
import { glyphOf } from "../glyphs.ts";
import { type BrokenLine, joined, measureOf, unwrap } from "../unwrap.ts";
import { isTitle } from "../words/section-titles.ts";
import { decodeEntities } from "./entities.ts";

/** A line of `=`, `-`, `*`, `_`, `~` or `#` and nothing else. */
const RULER = /^\s*([=\-—_*~#])(?:\s*\1){2,}\s*$/;
/** Titles are short; so are the ends of paragraphs, which do not stand alone. */
const LONGEST_TITLE = 40;
/** Lines are wrapped at 60 columns at least. */
const FULL_LINE = 60;
const NUMBERED = /^(?:\(?\d{1,2}[.)、．]|（\d{1,2}）|[①-⑳])\s*(?=\S)/u;

/**
 * Plain text → blocks: blank lines part paragraphs, glyphs make lists, titles are known by their words or by how they
 * are marked (`【…】`, `一、…`, capitals, underlines), and lines that a program wrapped are whole again.
 */
export function readPlainText(text: string): Blocks {
  const notes: ImportNote[] = [];
  const lines = unquoted(text)
    .split("\n")
    .map((line, i) => ({
      raw: decodeEntities(line, i + 1, (note) => notes.push(note)).replace(/[ \t]+$/, ""),
      line: i + 1,
    }));
  for (const line of lines.filter(({ raw }) => PAGE_NUMBER.test(raw))) {
    const message = "the number of a page is no text";
    notes.push({ kind: "reading", code: "page-margin", message, line: line.line, before: line.raw.trim() });
    line.raw = "";
  }
  const measure = measureOf([lines.map(({ raw, line }, i) => ({ text: raw.trim(), line, isHard: i === 0 }))]);
  const blocks: Block[] = [];
  for (const group of groups(lines)) blocks.push(...blocksOf(group, measure));
  return { blocks: mergedLists(blocks), notes };
}

/** A mail that was quoted as a whole. Its lines stay where they are. */
function unquoted(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const isQuoted = lines.filter((line) => /^\s*>/.test(line)).length * 10 >= lines.length * 8;
  return isQuoted ? text.replace(/^[ \t]*(?:>[ \t]?)+/gm, "") : text;
}

/** `Page 1 of 2`, 第 1 页 / 共 2 页: what a printer put there. */
const PAGE_NUMBER =
  /^\s*(?:[-–—]\s*)?(?:page\s+\d+(?:\s*(?:of|\/)\s*\d+)?|第\s*\d+\s*页(?:\s*[/，,]?\s*共\s*\d+\s*页)?)(?:\s*[-–—])?\s*$/iu;

interface RawLine {
  raw: string;
  readonly line: number;
}

/** Stretches between blank lines. */
function groups(lines: readonly RawLine[]): readonly (readonly RawLine[])[] {
  const found: RawLine[][] = [[]];
  for (const line of lines) {
    if (line.raw.trim() === "") found.push([]);
    else found.at(-1)?.push(line);
  }
  return found.filter((group) => group.length > 0);
}

function blocksOf(group: readonly RawLine[], measure: number): readonly Block[] {
  const blocks: Block[] = [];
  let running: RawLine[] = [];
  const flush = () => {
    if (running.length > 0) blocks.push(paragraphOf(running, measure));
    running = [];
  };
  for (let i = 0; i < group.length; i += 1) {
    const line = group[i];
    if (line === undefined) break;
    const next = group[i + 1];
    if (RULER.test(line.raw)) {
      flush();
      const weight = /^\s*[=*#]/.test(line.raw) ? "clip" : "rule";
      blocks.push({ kind: "separator", weight, line: line.line });
    } else if (next !== undefined && RULER.test(next.raw) && isShort(line.raw) && running.length === 0) {
      blocks.push(headingOf(line, 1));
      i += 1;
    } else if (isTitleLine(line.raw, group.length === 1)) {
      flush();
      blocks.push(headingOf(line, 1));
    } else if (isItem(line.raw)) {
      flush();
      const end = endOfList(group, i, measure);
      blocks.push(listOf(group.slice(i, end), measure));
      i = end - 1;
    } else running.push(line);
  }
  flush();
  return blocks;
}

const isShort = (raw: string): boolean => raw.trim().length <= LONGEST_TITLE;
const isItem = (raw: string): boolean =>
  glyphOf(raw.trimStart()) !== undefined || NUMBERED.test(raw.trimStart());

const DECORATED =
  /^\s*(?:【[^】]+】|\[[^\]]+\]|[■◆●★▍|]\s*\S+|[一二三四五六七八九十]{1,2}\s*[、.．]\s*\S+)\s*[:：]?\s*$/u;
const CAPITALS = /^[^\p{Ll}\p{Script=Han}]*\p{Lu}{3,}[^\p{Ll}\p{Script=Han}]*$/u;

/** By its words; or by its looks, where it stands alone. */
function isTitleLine(raw: string, isAlone: boolean): boolean {
  const text = raw.trim();
  if (!isShort(text)) return false;
  if (DECORATED.test(text))
    return isTitle(text) || (isAlone && !/\d/.test(text) && /^[【一二三四五六七八九十]/u.test(text));
  if (isTitle(text)) return true;
  return isAlone && CAPITALS.test(text) && !/[\d@:|]/.test(text) && text.split(/\s+/).length <= 5;
}

const headingOf = ({ raw, line }: RawLine, level: number): Block => ({
  kind: "heading",
  level,
  text: formatPlain(raw.trim()),
  line,
});

function paragraphOf(lines: readonly RawLine[], measure: number): Block {
  const broken = lines.map(
    ({ raw, line }, i): BrokenLine => ({ text: formatPlain(raw.trim()), line, isHard: i === 0 }),
  );
  return { kind: "paragraph", lines: unwrap(broken, measure), line: lines[0]?.line ?? 1 };
}

/** An item goes on over lines that are indented, or that its last line was too full to hold. */
function endOfList(group: readonly RawLine[], start: number, measure: number): number {
  let end = start + 1;
  for (; end < group.length; end += 1) {
    const line = group[end];
    const before = group[end - 1];
    if (line === undefined || before === undefined) break;
    if (isItem(line.raw)) continue;
    if (isTitleLine(line.raw, false) || RULER.test(line.raw)) break;
    if (!isIndented(line.raw) && !goesOn(before, line, measure) && !isRestOf(before, line)) break;
  }
  return end;
}

/** An item that was too long for its line and has no end there goes on, if the next line has one. */
const isRestOf = (before: RawLine, line: RawLine): boolean =>
  columnsOf(before.raw) >= FULL_LINE &&
  !/[。；;.!?！？:：)）]\s*$/.test(before.raw) &&
  /[。；;.]\s*$/.test(line.raw);

const isIndented = (raw: string): boolean => /^(?:\s{2,}|\t|\u3000)/.test(raw);

const goesOn = (before: RawLine, line: RawLine, measure: number): boolean => {
  const broken = (one: RawLine, isHard: boolean) => ({ text: one.raw.trim(), line: one.line, isHard });
  return unwrap([broken(before, true), broken(line, false)], measure).length === 1;
};

interface OpenItem {
  readonly indent: number;
  readonly glyph: string;
  readonly ordered: boolean;
  readonly line: number;
  text: string;
  readonly children: OpenItem[];
}

/** A list of lines, nested by indentation, or by a change of the glyph where nothing is indented. */
function listOf(lines: readonly RawLine[], measure: number): Block {
  const root: OpenItem = {
    indent: -1,
    glyph: "",
    ordered: false,
    line: lines[0]?.line ?? 1,
    text: "",
    children: [],
  };
  const open = [root];
  for (const { raw, line } of lines) {
    const text = raw.trimStart();
    const indent = columnsBefore(raw);
    const [number] = NUMBERED.exec(text) ?? [];
    const glyph =
      glyphOf(text) ?? (number === undefined ? undefined : { glyph: "1", rest: text.slice(number.length) });
    if (glyph === undefined) {
      const item = open.at(-1);
      if (item !== undefined) item.text = joined(item.text, text);
      continue;
    }
    while (open.length > 1 && isOver(open, indent, glyph.glyph)) open.pop();
    const item: OpenItem = {
      indent,
      glyph: glyph.glyph,
      ordered: number !== undefined,
      line,
      text: glyph.rest,
      children: [],
    };
    open.at(-1)?.children.push(item);
    open.push(item);
  }
  return listBlock(root.children, root.line, measure);
}

/** Whether the innermost open item cannot hold an item at this indentation and with this glyph. */
function isOver(open: readonly OpenItem[], indent: number, glyph: string): boolean {
  const last = open.at(-1);
  if (last === undefined) return false;
  if (indent < last.indent) return true;
  if (indent > last.indent) return false;
  // Where nothing is indented the glyph tells: another one nests until an outer one comes back.
  return (
    last.glyph === glyph || open.some((item) => item !== last && item.glyph === glyph) || /[-*1]/.test(glyph)
  );
}

/** A tab goes to the next multiple of four, an ideographic space is two columns wide. */
const columnsBefore = (raw: string): number =>
  [...(/^\s*/.exec(raw)?.[0] ?? "")].reduce(
    (at, char) => (char === "\t" ? at + 4 - (at % 4) : at + (char === "\u3000" ? 2 : 1)),
    0,
  );

function listBlock(items: readonly OpenItem[], line: number, measure: number): Block {
  return {
    kind: "list",
    ordered: items[0]?.ordered ?? false,
    line,
    items: items.map(({ text, children, ...item }): ListItem => {
      const lines: SourceText[] = [{ text: formatPlain(text.trim()), line: item.line }];
      const nested = children[0] === undefined ? [] : [listBlock(children, children[0].line, measure)];
      return {
        glyph: item.glyph,
        blocks: [{ kind: "paragraph", lines, line: item.line }, ...nested],
        line: item.line,
      };
    }),
  };
}

/** A blank line between two items does not end their list. */
function mergedLists(blocks: readonly Block[]): readonly Block[] {
  const merged: Block[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (block.kind === "list" && last?.kind === "list" && last.ordered === block.ordered) {
      merged[merged.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else merged.push(block);
  }
  return merged;
}
