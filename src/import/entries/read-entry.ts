import type { Block } from "../../model/intake.ts";
import { findRange } from "../dates.ts";
import type { Tell } from "../note.ts";
import { joinSaid, Said } from "../said.ts";
import { keywordsOf } from "../words/keywords.ts";
import { labelKind, looksLikeScore } from "../words/kinds-of-names.ts";
import type { EntryFields, Point } from "./fields.ts";
import { readHead } from "./head.ts";
import type { HeadKind, HeadLine } from "./head-line.ts";
import { piecesOf } from "./pieces.ts";
import { PointTree } from "./point-tree.ts";
import { readPoint, saidIn, unwrapped } from "./points.ts";
import type { Part, RawEntry } from "./raw-entry.ts";
import { gatherRoles } from "./roles.ts";
import { segment } from "./segment.ts";

/**
 * The entries of a section. What stands above the first one is an entry, too.
 *
 * @param elsewhere names of employers and schools in other sections
 */
export function readEntries(
  blocks: readonly Block[],
  kind: HeadKind,
  elsewhere: ReadonlySet<string>,
  tell: Tell,
): readonly EntryFields[] {
  const { entries, intro } = segment(blocks, LISTS.has(kind) ? "list" : "entries", tell);
  const known = kind === "work" ? new Set([...elsewhere, ...namesThatComeBack(entries)]) : elsewhere;
  const read = [...entryOfTexts(intro), ...entries].map((entry) => readEntry(entry, kind, known, tell));
  return kind === "work" ? gatherRoles(read) : read;
}

/** Kinds of which a line may be an entry. */
const LISTS: ReadonlySet<HeadKind> = new Set(["award", "certificate", "publication"]);

/** Texts without a head: the first one names the entry. */
function entryOfTexts(blocks: readonly Block[]): readonly RawEntry[] {
  const [first, ...rest] = blocks.flatMap(saidIn);
  if (first === undefined) return [];
  const body = rest.map(
    ({ text, line }): Part => ({ kind: "text", block: { kind: "paragraph", lines: [{ text, line }], line } }),
  );
  return [
    {
      head: [{ text: first.text, line: first.line, isHeading: false }],
      body,
      line: first.line,
      positions: [],
    },
  ];
}

/** Names that stand in several heads are employers; what is told once may be anything. */
function namesThatComeBack(entries: readonly RawEntry[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { head } of entries) {
    const names = new Set(
      head
        .flatMap(({ text, line, isHeading }) => {
          const range = findRange(text);
          const rest = range === undefined ? text : text.replace(range.text, "");
          return piecesOf(rest, { line, isHeading }, new Set()).filter(
            ({ kind }) => kind === "unknown" || kind === "organisation",
          );
        })
        .map(({ text }) => text),
    );
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}

function readEntry(raw: RawEntry, kind: HeadKind, known: ReadonlySet<string>, tell: Tell): EntryFields {
  const { head: lines, body: parts } = raw;
  const [first] = lines;
  // `**Airbnb:** In the summer …`: a name and its text in one line, as in a list of points.
  const led = first !== undefined && lines.length === 1 ? ledEntry(first) : undefined;
  const head = readHead(led === undefined ? lines : [led.head], kind, known, tell);
  const body = readBody(parts, kind, tell);
  const url = head.url ?? body.url;
  const told = kind === "education" && head.score === undefined ? scoreAmong(body.highlights) : undefined;
  return {
    ...head,
    ...(url !== undefined && { url }),
    ...(body.keywords && { keywords: body.keywords }),
    line: raw.line,
    summary: [...head.summary, ...(led?.text ? [led.text] : []), ...body.summary],
    highlights: told?.rest ?? body.highlights,
    ...(told && { score: told.score }),
    ...(raw.positions.length > 0 && {
      positions: raw.positions.map((position) => readEntry(position, kind, known, tell)),
    }),
  };
}

/** A point that only gives a score: GPA：3.72/4.0（专业前 8%）. */
function scoreAmong(
  points: readonly Point[],
): { readonly score: Said; readonly rest: readonly Point[] } | undefined {
  const isScore = ({ lead, text, highlights }: Point) => {
    const words = [lead, text].map((said) => said?.text ?? "").join(" ");
    return highlights === undefined && words.length <= 40 && looksLikeScore(words) && /\d/.test(words);
  };
  const found = points.find(isScore);
  if (found === undefined) return undefined;
  const score = joinSaid(
    [found.lead, found.text].filter((said) => said !== undefined),
    "：",
  );
  return score && { score, rest: points.filter((point) => point !== found) };
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

interface Body {
  readonly summary: readonly Said[];
  readonly keywords?: readonly Said[];
  /** An address that stood alone. */
  readonly url?: string;
  readonly highlights: readonly Point[];
}

/** Text above the points is a summary, points are points, and what stands between them is one too. */
function readBody(parts: readonly Part[], kind: HeadKind, tell: Tell): Body {
  const summary: Said[] = [];
  const tree = new PointTree();
  const keywords: Said[] = [];
  let url: string | undefined;
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
        const texts = saidIn(part.block).filter(({ text }) => {
          if (url !== undefined || !/^<?https?:\/\/\S+$/.test(text)) return true;
          url = text.replace(/^<|>$/g, "");
          return false;
        });
        const names =
          label === "technologies" && kind === "project"
            ? texts.flatMap((one) => keywordsOf([one]) ?? [])
            : [];
        if (names.length > 0 && labelText !== undefined) {
          keywords.push(...names);
          tellLabel(labelText.text, labelText.line);
          label = undefined;
        } else if (label === "technologies" && labelText !== undefined) {
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
  return {
    summary,
    highlights: tree.points(),
    ...(keywords.length > 0 && { keywords }),
    ...(url !== undefined && { url }),
  };
}
