import type { Block, Heading, ListItem, Paragraph, SourceText, Table } from "../../model/intake.ts";
import { columnsOf } from "../columns.ts";
import { findRange } from "../dates.ts";
import { glyphOf } from "../glyphs.ts";
import type { Tell } from "../note.ts";
import { labelledPart } from "../words/entry-labels.ts";
import { labelKind, looksLikeOrganisation, looksLikeRole } from "../words/kinds-of-names.ts";
import { fillFromItem } from "./fill-from-item.ts";
import { hasDate, isBare, isDatedItem, isHeadLike, isLedByBold, linesOf } from "./head-signs.ts";
import { headLine, newEntry, type RawEntry } from "./raw-entry.ts";
import {
  isEntryHeading,
  isRoleFirst,
  labelledParts,
  moveToPosition,
  rows,
  type SegmentKind,
} from "./segment-parts.ts";
import { rowsAsHeads } from "./table.ts";

export interface Segmented {
  readonly entries: readonly RawEntry[];
  /** What stands before the first entry. */
  readonly intro: readonly Block[];
}

/** Finds the entries of a section. Their heads are headings, short lines with dates in them, or items of a list. */
export function segment(blocks: readonly Block[], kind: SegmentKind, tell: Tell): Segmented {
  return new Segmenter(blocks, kind, tell).run();
}

class Segmenter {
  readonly #blocks: readonly Block[];
  readonly #kind: SegmentKind;
  readonly #tell: Tell;
  readonly #entries: RawEntry[] = [];
  readonly #intro: Block[] = [];
  readonly #entryLevel: number;
  readonly #hasHeadings: boolean;
  /** The labels of the entry's head so far. */
  readonly #labels = new Set<string>();
  #at = 0;
  /** The level of the headings below an entry's own that carry roles and dates. */
  #roleLevel: number | undefined;

  constructor(blocks: readonly Block[], kind: SegmentKind, tell: Tell) {
    this.#kind = kind;
    this.#tell = tell;
    this.#blocks = blocks.filter(({ kind }) => kind !== "separator");
    const levels = this.#blocks.filter(isEntryHeading).map(({ level }) => level);
    this.#hasHeadings = levels.length > 0;
    this.#entryLevel = Math.min(...levels, 7);
  }

  run(): Segmented {
    for (; this.#at < this.#blocks.length; this.#at += 1) {
      const block = this.#blocks[this.#at];
      if (block === undefined) break;
      if (block.kind === "heading") this.#heading(block);
      else if (block.kind === "paragraph") this.#paragraph(block);
      else if (block.kind === "list") this.#list(block.items);
      else if (block.kind === "table") this.#table(block);
    }
    return { entries: this.#entries, intro: this.#intro };
  }

  get #current(): RawEntry | undefined {
    const entry = this.#entries.at(-1);
    return entry?.positions.at(-1) ?? entry;
  }

  get #hasBody(): boolean {
    return (this.#current?.body.length ?? 0) > 0;
  }

  #begin(line: number, head: readonly SourceText[] = [], isHeading = false): RawEntry {
    const entry = newEntry(line);
    entry.head.push(...head.map((one) => headLine(one, isHeading)));
    this.#entries.push(entry);
    this.#roleLevel = undefined;
    return entry;
  }

  #heading(heading: Heading): void {
    const { text, line, level } = heading;
    const glyph = glyphOf(text);
    if (glyph !== undefined) {
      // A list that a scanner took for headings: an entry if dates follow it, else what leads the points below.
      if (this.#current === undefined || this.#datesFollow())
        this.#begin(line, [{ text: glyph.rest, line }], true);
      else this.#current.body.push({ kind: "group", text: glyph.rest, glyph: glyph.glyph, line });
      return;
    }
    if (labelKind(text) !== undefined && this.#current !== undefined) {
      this.#current.body.push({ kind: "label", text, line });
      return;
    }
    if (this.#current === undefined || level <= this.#entryLevel) {
      this.#begin(line, [{ text, line }], true);
      return;
    }
    const isDated = findRange(text) !== undefined;
    const hasDates = this.#current.head.some((one) => hasDate(one.text));
    if (!isDated && (this.#hasBody || hasDates) && this.#datesFollow()) {
      // A role whose dates stand below it.
      this.#begin(line, [{ text, line }], true);
      return;
    }
    if (!this.#hasBody && this.#current.positions.length === 0 && !(this.#roleLevel === level)) {
      this.#current.head.push(headLine({ text, line }, !isDated || !findRange(text)?.text.includes(text)));
      if (isDated) this.#roleLevel = level;
      return;
    }
    if (isDated) this.#datedSubheading(heading);
    else this.#current.body.push({ kind: "group", text, glyph: undefined, line });
  }

  /** Another role at the same employer, or another employer whose own heading was forgotten. */
  #datedSubheading({ text, line }: Heading): void {
    const entry = this.#entries.at(-1);
    const first = entry?.head[0];
    const isRole =
      looksLikeRole(text.replace(/[\s(（|,，–—-]*(?:(?:19|20)\d{2}).*$/u, "")) &&
      !looksLikeOrganisation(text.split(/[,，(（|]/)[0] ?? "");
    if (entry !== undefined && first !== undefined && isRole) {
      const position = newEntry(line);
      position.head.push(headLine({ text, line }));
      if (entry.positions.length === 0 && entry.head.length > 1) moveToPosition(entry);
      entry.positions.push(position);
      return;
    }
    const stolen = this.#takeLastLine();
    const next = this.#begin(line, stolen ? [stolen] : [], true);
    next.head.push(headLine({ text, line }, true));
  }

  /** The last line of the text above, if it is a role without its heading. */
  #takeLastLine(): SourceText | undefined {
    const body = this.#current?.body;
    const last = body?.at(-1);
    if (body === undefined || last?.kind !== "text" || last.block.kind !== "paragraph") return undefined;
    const line = last.block.lines.at(-1);
    if (line === undefined || !isHeadLike(line.text) || !looksLikeRole(line.text)) return undefined;
    body.pop();
    const lines = last.block.lines.slice(0, -1);
    if (lines.length > 0) body.push({ kind: "text", block: { ...last.block, lines } });
    return line;
  }

  #paragraph(paragraph: Paragraph): void {
    const groups = rows(paragraph.lines, this.#kind);
    for (const lines of groups) {
      const group = { ...paragraph, lines, line: lines[0]?.line ?? paragraph.line };
      if (groups.length > 1 && this.#isRow(lines)) this.#row(group);
      else this.#lines(group);
    }
  }

  /** A row goes on with a head that has no dates yet. */
  #isRow([first]: readonly SourceText[]): boolean {
    const isFresh =
      this.#current !== undefined && !this.#hasBody && !this.#current.head.some(({ text }) => hasDate(text));
    return first !== undefined && isHeadLike(first.text) && !(isFresh && this.#kind === "entries");
  }

  #row(paragraph: Paragraph): void {
    const count = paragraph.lines.findIndex(({ text }) => !isHeadLike(text));
    const head = count === -1 ? paragraph.lines : paragraph.lines.slice(0, count);
    const rest = paragraph.lines.slice(head.length);
    this.#begin(paragraph.line, head);
    if (rest.length > 0) this.#body({ ...paragraph, lines: rest });
  }

  /** A line that gives a part of a head under its label begins an entry where the last one has that part already. */
  #labelled({ text, line }: SourceText): boolean {
    const part = labelledPart(text);
    if (part === undefined) return false;
    const { kind, label, value } = part;
    const given = this.#labels;
    if (this.#current === undefined || this.#hasBody || given.has(kind)) {
      this.#begin(line);
      given.clear();
    }
    given.add(kind);
    this.#tell({
      kind: "reading",
      code: "label",
      message: "a label says what follows it",
      line,
      before: label,
    });
    const as = kind === "dates" || kind === "area" ? undefined : kind;
    this.#current?.head.push({ text: value, line, isHeading: false, ...(as && { as }) });
    return true;
  }

  #lines(given: Paragraph): void {
    const rest = given.lines.filter((line) => !this.#labelled(line));
    if (rest.length === 0) return;
    const paragraph = rest.length === given.lines.length ? given : { ...given, lines: rest };
    const { lines } = paragraph;
    const [, opening] = /^\**\s*([^:：*]{2,16}?)\s*\**\s*[:：]/su.exec(lines[0]?.text ?? "") ?? [];
    if (opening !== undefined && labelKind(opening) !== undefined && this.#current !== undefined) {
      this.#body(paragraph);
      return;
    }
    const count = lines.findIndex(({ text }) => !isHeadLike(text));
    const head = count === -1 ? lines : lines.slice(0, count);
    const [first] = lines;
    const label = first && lines.length === 1 ? labelKind(first.text) : undefined;
    if (label !== undefined && first !== undefined && this.#current !== undefined) {
      this.#current.body.push({ kind: "label", text: first.text, line: first.line });
      return;
    }
    const told = lines.slice(head.length);
    if (head.length > 0 && this.#beginsEntry(head)) this.#begin(paragraph.line, head);
    else if (head.length > 0 && this.#current !== undefined && !this.#hasBody && this.#isPartOfHead(head)) {
      this.#current.head.push(...head.map((one) => headLine(one)));
    } else {
      this.#body(paragraph);
      return;
    }
    if (told.length > 0) this.#body({ ...paragraph, lines: told, line: told[0]?.line ?? paragraph.line });
  }

  #body(block: Block): void {
    if (this.#current === undefined) this.#intro.push(block);
    else
      this.#current.body.push(
        ...(block.kind === "paragraph" ? labelledParts(block) : [{ kind: "text" as const, block }]),
      );
  }

  #isPartOfHead(lines: readonly SourceText[]): boolean {
    const head = this.#current?.head ?? [];
    const hasDates = head.some(({ text }) => hasDate(text));
    if (!this.#hasHeadings || lines.some(({ text }) => hasDate(text))) return true;
    // Below a heading: what could be an employer, a role or a place, and no sentence of the text.
    return (
      !hasDates ||
      lines.every(({ text }) => looksLikeRole(text) || looksLikeOrganisation(text) || columnsOf(text) < 40)
    );
  }

  /** Whether short lines begin an entry: some of them, or of those that follow at once, carry dates. */
  #beginsEntry(head: readonly SourceText[]): boolean {
    const current = this.#current;
    const isDated = head.some(({ text }) => hasDate(text));
    if (current === undefined)
      return isDated || this.#datesFollow() || isLedByBold(head) || !this.#hasHeadings;
    if (!this.#hasBody) {
      const hasDates = current.head.some(({ text }) => hasDate(text));
      // A head that has its dates, and another one: the first entry has no text.
      const isNext =
        hasDates && isDated && (!current.head.some(({ isHeading }) => isHeading) || isRoleFirst(head));
      return isNext || (isLedByBold(head) && isLedByBold(current.head));
    }
    return isDated || (!this.#hasHeadings && (this.#datesFollow() || isLedByBold(head)));
  }

  /** Whether the short lines behind this block have dates, before anything else comes. */
  #datesFollow(): boolean {
    for (let i = this.#at + 1; i < this.#blocks.length; i += 1) {
      const block = this.#blocks[i];
      if (block?.kind !== "paragraph")
        return block?.kind === "heading" && hasDate(block.text) && glyphOf(block.text) === undefined;
      if (!block.lines.every(({ text }) => isHeadLike(text)))
        return block.lines.some(({ text }) => isHeadLike(text) && hasDate(text));
      if (block.lines.some(({ text }) => hasDate(text))) return true;
    }
    return false;
  }

  #list(items: readonly ListItem[]): void {
    const isAnyDated = items.some(isDatedItem);
    if (!isAnyDated && this.#current === undefined) {
      for (const item of items) this.#entryFromItem(item);
      return;
    }
    let points: ListItem[] = [];
    const flush = () => {
      if (points.length > 0)
        this.#current?.body.push({
          kind: "list",
          items: points,
          isStray: isAnyDated || this.#isStray(points),
        });
      points = [];
    };
    for (const [i, item] of items.entries()) {
      const isLast = i === items.length - 1;
      if (isAnyDated ? isDatedItem(item) || this.#current === undefined : false) {
        flush();
        this.#entryFromItem(item);
      } else if (isLast && isBare(item) && isLedByBold(linesOf(item)) && this.#datesFollow()) {
        flush();
        this.#begin(item.line, linesOf(item), true);
      } else points.push(item);
    }
    flush();
  }

  /** A list that comes after other lists of the same entry has lost its place among them. */
  #isStray(items: readonly ListItem[]): boolean {
    const before = this.#current?.body.some(({ kind }) => kind === "list" || kind === "group") ?? false;
    return before && items.some(({ glyph }) => glyph !== undefined);
  }

  #entryFromItem(item: ListItem): void {
    const [first] = item.blocks;
    fillFromItem(this.#begin(item.line, first?.kind === "paragraph" ? first.lines : []), item);
  }

  #table(table: Table): void {
    // A table that only sets the lines of one head: name and place, role and dates.
    if (
      !table.header &&
      table.rows.filter((row) => row.some(({ text }) => hasDate(text))).length === 1 &&
      table.rows.length <= 3
    ) {
      this.#begin(
        table.line,
        table.rows.map((row) => ({
          text: row.map(({ text }) => text).join("\t"),
          line: row[0]?.line ?? table.line,
        })),
      );
      return;
    }
    const [titles] = table.header ? table.rows : [];
    if (titles !== undefined) {
      const before = titles.map(({ text }) => text).join(" ");
      const message = "the titles of a table's columns say what is in them";
      this.#tell({ kind: "reading", code: "table-header", message, line: table.line, before });
    }
    for (const row of rowsAsHeads(table)) {
      const entry = this.#begin(row.line);
      entry.head.push(...row.head);
      for (const block of row.body) entry.body.push({ kind: "text", block });
    }
  }
}
