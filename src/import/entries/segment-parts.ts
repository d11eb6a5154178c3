/** Parts of entries, and what tells them. */
import type { Block, Heading, ListItem, Paragraph, SourceText } from "../../model/intake.ts";
import { glyphOf } from "../glyphs.ts";
import { labelKind, looksLikeRole } from "../words/kinds-of-names.ts";
import { hasDate, isHeadLike, linesOf } from "./head-signs.ts";
import { headLine, newEntry, type Part, type RawEntry } from "./raw-entry.ts";

/** `list`: awards, certificates and publications, of which a line may be one. */
export type SegmentKind = "entries" | "list";

/** The dated lines of an employer's head are its first role, once there is a second one. */
export function moveToPosition(entry: RawEntry): void {
  const [name, ...others] = entry.head.splice(0);
  if (name !== undefined) entry.head.push(name);
  const position = newEntry(others[0]?.line ?? entry.line);
  position.head.push(...others);
  position.body.push(...entry.body.splice(0));
  entry.positions.push(position);
}

/** Lines with a date each are a table without rules: every one of them begins an entry. */
export function rows(lines: readonly SourceText[], kind: SegmentKind): readonly (readonly SourceText[])[] {
  const isRow = ({ text }: SourceText) => isHeadLike(text) && hasDate(text);
  const isRows = lines.filter(isRow).length >= 2;
  if (!isRows && kind !== "list") return [lines];
  if (!isRows)
    return lines.length > 1 && lines.every(({ text }) => isHeadLike(text) && !hasDate(text))
      ? lines.map((line) => [line])
      : [lines];
  const groups: SourceText[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const isOver = last === undefined || (last.some(isRow) && (isRow(line) || isHeadLike(line.text)));
    if (isOver) groups.push([line]);
    else last.push(line);
  }
  return groups;
}

/** Lines of text with the labels among them: 工作内容： alone, or 项目描述： before what it labels. */
export function labelledParts(paragraph: Paragraph): readonly Part[] {
  return paragraph.lines.flatMap((line): readonly Part[] => {
    const [, label, rest = ""] =
      /^\**\s*([^:：*]{2,16}?)\s*\**\s*[:：]\s*\**\s*(.*)$/su.exec(line.text) ?? [];
    if (label === undefined || labelKind(label) === undefined) return [textPart(paragraph, line)];
    const part: Part = { kind: "label", text: label, line: line.line };
    return rest === "" ? [part] : [part, textPart(paragraph, { ...line, text: rest })];
  });
}

const textPart = (paragraph: Paragraph, line: SourceText): Part => ({
  kind: "text",
  block: { ...paragraph, lines: [line], line: line.line },
});

export const isRoleFirst = ([first]: readonly SourceText[]): boolean =>
  first !== undefined &&
  looksLikeRole(
    first.text
      .replace(/[*_]/g, "")
      .split(/[(（|｜\t]|\s{2,}|\s[-–—]\s|(?=(?:19|20)\d{2})/u)[0]
      ?.trim() ?? "",
  );

export const listPart = (items: readonly ListItem[]): Part => ({ kind: "list", items, isStray: false });

export function positionOf(item: ListItem): RawEntry {
  const position = newEntry(item.line);
  position.head.push(...linesOf(item).map((line) => headLine(line)));
  for (const block of item.blocks) {
    if (block.kind === "list") position.body.push(listPart(block.items));
    else if (block.kind !== "paragraph") position.body.push({ kind: "text", block });
  }
  return position;
}

export const isEntryHeading = (block: Block): block is Heading =>
  block.kind === "heading" && glyphOf(block.text) === undefined && labelKind(block.text) === undefined;
