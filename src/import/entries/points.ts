import { lineJoint } from "../../content/index.ts";
import type { Block, ListItem } from "../../model/intake.ts";
import { LONGEST_TEXT } from "../limits.ts";
import { Said } from "../said.ts";
import { labelKind } from "../words/kinds-of-names.ts";
import type { Point } from "./fields.ts";

/** Deeper lists than this are unreadable on a page, and the model has no more levels. */
const DEEPEST = 3;
/** A lead is a few words; what is longer is a clause with a colon in it. */
const LONGEST_LEAD = 48;

/** The points of a list. What is nested too deeply moves up beside its parent. */
export function pointsOf(items: readonly ListItem[], depth = 1): readonly Point[] {
  const points = items.flatMap((item) => pointsOfItem(item, depth));
  return withPlainLeads(points);
}

function pointsOfItem({ blocks, line }: ListItem, depth: number): readonly Point[] {
  const texts: Said[] = [];
  const nested: Point[] = [];
  for (const block of blocks) {
    if (block.kind === "list") nested.push(...pointsOf(block.items, Math.min(depth + 1, DEEPEST)));
    else texts.push(...saidIn(block));
  }
  // A list whose lines are a file's is none that somebody wrote: each of them stands for itself.
  if (lengthOf(texts) > LONGEST_TEXT) return [...texts.map(readPoint), ...nested];
  const point = pointFrom(texts, line);
  if (nested.length === 0) return point === undefined ? [] : [point];
  if (point === undefined) return nested;
  if (depth >= DEEPEST) return [point, ...nested];
  return [{ ...leading(point), highlights: nested }];
}

/** A few words with points below them lead those. */
function leading({ lead, text }: Point): Point {
  if (lead !== undefined || text === undefined) return { ...(lead && { lead }), ...(text && { text }) };
  const words = text.text.replace(/\s*[:：]$/u, "");
  return words.length > LONGEST_LEAD * 2 || /[。；;.]$|[，。；]/u.test(words)
    ? { text }
    : { lead: new Said(words, text.line) };
}

/** The texts of blocks that are no list. */
export function saidIn(block: Block): readonly Said[] {
  switch (block.kind) {
    case "heading":
      return [new Said(block.text, block.line)];
    case "paragraph":
      return block.lines.map(({ text, line }) => new Said(text, line));
    case "table":
      return block.rows.map((row) => {
        const cells = row.filter(({ text }) => text !== "");
        return new Said(cells.map(({ text }) => text).join(" "), cells[0]?.line ?? block.line);
      });
    default:
      return [];
  }
}

const lengthOf = (texts: readonly Said[]): number => texts.reduce((sum, { text }) => sum + text.length, 0);

function pointFrom(texts: readonly Said[], line: number): Point | undefined {
  const text = texts
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .map((text, i, all) => (i === 0 ? text : lineJoint(all[i - 1] ?? "", text) + text))
    .join("");
  return text.trim() === "" ? undefined : readPoint(new Said(text.trim(), texts[0]?.line ?? line));
}

const BOLD_LEAD = /^\*\*([^*]+?)\s*[:：]?\s*\*\*\s*(?:[:：]\s*)*(.*)$/su;
const CODE_LEAD = /^(`[^`]{1,40}`)\s+(?=\p{Script=Han})(.*)$/su;
const PLAIN_LEAD =
  /^([^，。；、,.;:：!?！？“”"]{1,48}?)(?<![\d）)])\s*(?:：|:(?=\s|\p{Script=Han}))\s*(.+)$/su;

/** `**Lead**: text` as what it is. */
export function readPoint(said: Said): Point {
  const [, bold, rest] = BOLD_LEAD.exec(said.text) ?? [];
  if (bold !== undefined && rest !== undefined && bold.length <= LONGEST_LEAD * 2) {
    return rest === ""
      ? { lead: new Said(bold.trim(), said.line) }
      : { lead: new Said(bold.trim(), said.line), text: new Said(rest, said.line) };
  }
  return { text: said };
}

/** A text's lead where it is known to have one, because its twin in another language has. */
export function splitLead({ text, line }: Said): Point {
  const [, lead, rest] = /^(.{1,60}?)\s*[:：]\s*(.+)$/su.exec(text) ?? [];
  return lead === undefined || rest === undefined
    ? { text: new Said(text, line) }
    : { lead: new Said(lead, line), text: new Said(rest, line) };
}

/** A label before a colon, or a word of code, is a lead where it is the habit of the list, not only of one sentence. */
function withPlainLeads(points: readonly Point[]): readonly Point[] {
  for (const pattern of [CODE_LEAD, PLAIN_LEAD]) {
    const read = points.map(({ text }) => (text === undefined ? undefined : leadBy(pattern, text.text)));
    const led = points.filter(({ lead }, i) => lead !== undefined || read[i] !== undefined).length;
    if (read.some((found) => found !== undefined) && led * 2 >= points.length && led > 1) {
      return points.map((point, i) => {
        const found = read[i];
        const line = point.text?.line ?? 0;
        return point.lead !== undefined || found === undefined
          ? point
          : { ...point, lead: new Said(found.lead, line), text: new Said(found.rest, line) };
      });
    }
  }
  return points;
}

function leadBy(pattern: RegExp, text: string) {
  const [, lead, rest] = pattern.exec(text) ?? [];
  return lead === undefined || rest === undefined || /https?$/.test(lead) ? undefined : { lead, rest };
}

/** What a list's only item says is a label, and its own list is what was meant: `- **主要工作**` above the rest. */
export function unwrapped(items: readonly ListItem[]): {
  readonly label?: Said;
  readonly items: readonly ListItem[];
  readonly texts: readonly Said[];
} {
  const [only, second] = items;
  if (only === undefined || second !== undefined) return { items, texts: [] };
  const lists = only.blocks.filter((block) => block.kind === "list");
  const texts = only.blocks.flatMap((block) => (block.kind === "list" ? [] : saidIn(block)));
  const [label, ...rest] = texts;
  if (label === undefined || lists.length === 0 || labelKind(label.text) === undefined)
    return { items, texts: [] };
  return { label, items: lists.flatMap((list) => list.items), texts: rest };
}
