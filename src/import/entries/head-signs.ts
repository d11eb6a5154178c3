/** By what heads of entries are known among other lines. */
import type { ListItem, SourceText } from "../../model/intake.ts";
import { columnsOf } from "../columns.ts";
import { findRange, readSingle } from "../dates.ts";

/** A line of a head is short; sentences are not. */
export const LONGEST_HEAD_LINE = 80;
/** Dates take some room of their own. */
const ROOM_FOR_DATES = 28;

/** Full stops of abbreviations end no sentence. */
const ABBREVIATION =
  /(?<![\p{L}])(?:inc|ltd|co|corp|st|dr|mr|ms|prof|u\.s|sept?|jan|feb|mar|apr|jun|jul|aug|oct|nov|dec|[A-Z])\./giu;

/** Whether a line has dates as a head has them. */
export const hasDate = (text: string): boolean =>
  text.length <= 4 * LONGEST_HEAD_LINE &&
  (findRange(text) !== undefined ||
    readSingle(text) !== undefined ||
    endsInYear(text) ||
    beginsWithDate(text) ||
    endsWithDate(text));

const endsInYear = (text: string): boolean =>
  /[\s(（|,，·\t](?:19|20)\d{2}(?:[./-]\d{1,2})?[)）*]*$/.test(text) && columnsOf(text) <= LONGEST_HEAD_LINE;

/** 护士执业证书　　2016年5月 */
const endsWithDate = (text: string): boolean => {
  const last = text.split(/[\t|｜,，(（]|\s{2,}|\u3000|\s[-–—]\s/u).at(-1) ?? "";
  return last.length < text.length && readSingle(last.replace(/[)）.。]+$/u, "")) !== undefined;
};

/** `Summer 2011 | Museum | Intern`, 2021年 公司技术创新二等奖. */
function beginsWithDate(text: string): boolean {
  const [first = ""] = text.split(/\s*[|｜\t]\s*|\s{2,}|(?<=年|月)\s/u);
  return first.length < text.length && readSingle(first) !== undefined;
}

/** Short, without the marks that end or divide sentences. */
export function isHeadLike(text: string): boolean {
  if (text.length > 2 * LONGEST_HEAD_LINE) return false;
  const range = findRange(text);
  const rest = range === undefined ? text : text.replace(range.text, "").replace(/[\s,，|｜·*_-]+$/u, "");
  if (columnsOf(rest) > LONGEST_HEAD_LINE + (range === undefined ? 0 : ROOM_FOR_DATES)) return false;
  const plain = rest.replace(ABBREVIATION, "");
  return !/[。；;!！]|[.,，、:：]\s*$|[.?]\s+\p{Lu}/u.test(plain);
}

/** Set in bold from its beginning, but no lead of a point. */
export const isLedByBold = ([first]: readonly SourceText[]): boolean =>
  first !== undefined &&
  /^\[?\*\*[^*]+\*\*/.test(first.text) &&
  !/^\*\*[^*]+(?:[:：]\s*\*\*|\*\*\s*[:：])/.test(first.text);

export const linesOf = (item: ListItem): readonly SourceText[] =>
  item.blocks.flatMap((block) => (block.kind === "paragraph" ? block.lines : []));

/** An item whose dates stand where a head has them: in its first lines, alone, or at the beginning or end of a line. */
export function isDatedItem(item: ListItem): boolean {
  const [first] = item.blocks;
  if (first?.kind !== "paragraph") return false;
  return datedChildren(item).length > 0 || first.lines.slice(0, 4).some(({ text }) => isDatedLine(text));
}

function isDatedLine(text: string): boolean {
  if (text.length > 4 * LONGEST_HEAD_LINE) return false;
  const plain = text.replace(/^[*_]+|[*_]+$/g, "").trim();
  const range = findRange(plain);
  if (range === undefined) return readSingle(plain) !== undefined;
  const before = plain.slice(0, range.at).replace(/[(（\s|,，]+$/u, "");
  const after = plain.slice(range.at + range.text.length).replace(/^[)）\s|,，:：*_]+/u, "");
  return after === "" || (before === "" && isHeadLike(after)) || isHeadLike(plain);
}

/** Items below an item that carry dates as heads do: roles at one employer. */
export const datedChildren = (item: ListItem): readonly ListItem[] =>
  item.blocks.flatMap((block) => (block.kind === "list" ? block.items.filter(isDatedItem) : []));

/** One short line or two, and nothing below. */
export function isBare(item: ListItem): boolean {
  const [first, second] = item.blocks;
  if (second !== undefined || first?.kind !== "paragraph") return false;
  return first.lines.length <= 2 && first.lines.every(({ text }) => isHeadLike(text));
}
