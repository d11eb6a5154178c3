import type { Block } from "../../model/intake.ts";
import { findRange } from "../dates.ts";
import type { Tell } from "../note.ts";
import { Said } from "../said.ts";
import { isDraft, noteBehind } from "../words/drafts.ts";
import { labelKind } from "../words/kinds-of-names.ts";
import type { EntryFields, Point } from "./fields.ts";
import { type HeadKind, type HeadLine, readHead } from "./head.ts";
import { piecesOf } from "./pieces.ts";
import { PointTree } from "./point-tree.ts";
import { readPoint, saidIn, unwrapped } from "./points.ts";
import type { Part, RawEntry } from "./raw-entry.ts";
import { segment } from "./segment.ts";

export interface ReadEntries {
  readonly entries: readonly EntryFields[];
  /** What stands before the first entry. */
  readonly intro: readonly Block[];
}

/** The entries of a section. Those that are only notes to oneself are told as aside. */
export function readEntries(blocks: readonly Block[], kind: HeadKind, tell: Tell): ReadEntries {
  const { entries, intro } = segment(blocks);
  const kept = entries.filter((entry) => !setAside(entry, tell));
  const known = namesThatComeBack(kept);
  return { entries: kept.map((entry) => readEntry(entry, kind, known, tell)), intro };
}

/** Names that stand in several heads are employers or schools; what is told once may be anything. */
function namesThatComeBack(entries: readonly RawEntry[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { head } of entries) {
    const names = new Set(
      head
        .flatMap(({ text, line, isHeading }) => {
          const range = findRange(text);
          const rest = range === undefined ? text : text.replace(range.text, "");
          return piecesOf(rest, line, isHeading).filter(
            ({ kind }) => kind === "unknown" || kind === "organisation",
          );
        })
        .map(({ text }) => text),
    );
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}

/** An entry with a note to oneself in it and no points yet is a draft as a whole. */
function setAside(entry: RawEntry, tell: Tell): boolean {
  const lines = [
    ...entry.head,
    ...entry.body.flatMap((part) => (part.kind === "text" ? saidIn(part.block) : [])),
  ];
  const hasNote = lines.some(({ text }) => isDraft(text));
  const hasPoints = entry.body.some(({ kind }) => kind === "list");
  if (!hasNote || hasPoints) return false;
  const before = lines.map(({ text }) => text).join("\n");
  tell({ kind: "aside", code: "draft", message: "a draft is kept aside", line: entry.line, before });
  return true;
}

function readEntry(raw: RawEntry, kind: HeadKind, known: ReadonlySet<string>, tell: Tell): EntryFields {
  const { head: lines, body: parts } = withoutNotes(raw, tell);
  const [first] = lines;
  // `**Airbnb:** In the summer …`: a name and its text in one line, as in a list of points.
  const led = first !== undefined && lines.length === 1 ? ledEntry(first) : undefined;
  const head = readHead(led === undefined ? lines : [led.head], kind, known, tell);
  const body = readBody(parts, tell);
  return {
    ...head,
    line: raw.line,
    summary: [...head.summary, ...(led?.text ? [led.text] : []), ...body.summary],
    highlights: body.highlights,
    ...(raw.positions.length > 0 && {
      positions: raw.positions.map((position) => readEntry(position, kind, known, tell)),
    }),
  };
}

function ledEntry({
  text,
  line,
}: HeadLine): { readonly head: HeadLine; readonly text: Said | undefined } | undefined {
  const point = readPoint(new Said(text, line));
  const lead = point.lead?.text;
  if (
    lead === undefined ||
    point.text === undefined ||
    !/^\*\*[^*]*[:：]\s*\*\*|^\*\*[^*]*\*\*\s*[:：]/.test(text)
  )
    return undefined;
  return { head: { text: `**${lead}**`, line, isHeading: true }, text: point.text };
}

function withoutNotes(raw: RawEntry, tell: Tell): Pick<RawEntry, "head" | "body"> {
  const aside = (text: string, line: number) =>
    tell({ kind: "aside", code: "draft", message: "a note is kept aside", line, before: text });
  const head = raw.head.flatMap((line) => {
    const behind = noteBehind(line.text);
    if (behind === undefined) return [line];
    aside(behind.note, line.line);
    return [{ ...line, text: behind.title }];
  });
  const body = raw.body.flatMap((part): Part[] => {
    if (part.kind !== "text" || part.block.kind !== "paragraph") return [part];
    const { lines } = part.block;
    for (const { text, line } of lines.filter(({ text }) => isDraft(text))) aside(text, line);
    const rest = lines.filter(({ text }) => !isDraft(text));
    return rest.length === 0 ? [] : [{ kind: "text", block: { ...part.block, lines: rest } }];
  });
  return { head, body };
}

interface Body {
  readonly summary: readonly Said[];
  readonly highlights: readonly Point[];
}

/** Text above the points is a summary, points are points, and what stands between them is one too. */
export function readBody(parts: readonly Part[], tell: Tell): Body {
  const summary: Said[] = [];
  const tree = new PointTree();
  let label: ReturnType<typeof labelKind>;
  let labelText: Said | undefined;
  const tellLabel = (text: string, line: number) =>
    tell({ kind: "reading", code: "label", message: "a label says what follows it", line, before: text });

  for (const part of parts) {
    switch (part.kind) {
      case "label":
        label = labelKind(part.text);
        labelText = new Said(part.text.replace(/[*_`:：\s]+$|^[*_`]+/g, ""), part.line);
        if (label !== "technologies") tellLabel(part.text, part.line);
        break;
      case "group":
        tree.addGroup(new Said(part.text, part.line), part.glyph);
        label = undefined;
        break;
      case "text": {
        const texts = saidIn(part.block);
        if (label === "technologies" && labelText !== undefined) {
          for (const text of texts)
            tree.addText(new Said(`**${labelText.text}**: ${text.text}`, labelText.line));
          label = undefined;
        } else if (label === "duties" || !tree.isEmpty) for (const text of texts) tree.addText(text);
        else summary.push(...texts);
        break;
      }
      case "list": {
        const list = unwrapped(part.items);
        if (list.label !== undefined) tellLabel(list.label.text, list.label.line);
        summary.push(...list.texts);
        if (part.isStray) tree.addStray(list.items);
        else tree.addList(list.items);
        break;
      }
    }
  }
  return { summary, highlights: tree.points() };
}
