import { parseInline } from "../../content/index.ts";
import type { Block, Heading, List, ListItem, Paragraph, SourceText } from "../../model/intake.ts";
import type { Tell } from "../note.ts";
import { isDraft, isStamp, noteBehind } from "../words/drafts.ts";
import { textOf } from "./languages.ts";

/** Takes out what people wrote to themselves: lines, items, and headings with nothing else below them yet. */
export function setDraftsAside(blocks: readonly Block[], tell: Tell): readonly Block[] {
  const kept: Block[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block === undefined) break;
    const below = block.kind === "heading" ? contentBelow(blocks, i) : [];
    if (block.kind === "heading" && isWhollyDraft(below)) {
      aside([block.text, textOf(below).trim()].join("\n"), block.line, tell);
      i += below.length;
      if (below.at(-1)?.kind === "separator") kept.push(below.at(-1) as Block);
    } else kept.push(...withoutNotes(block, tell));
  }
  return kept;
}

/** What stands below a heading up to the next one. */
function contentBelow(blocks: readonly Block[], at: number): readonly Block[] {
  const end = blocks.findIndex((block, i) => i > at && block.kind === "heading");
  return blocks.slice(at + 1, end === -1 ? undefined : end);
}

/** Something stands there, and all of it is a note. */
function isWhollyDraft(blocks: readonly Block[]): boolean {
  const lines = textOf(blocks)
    .split("\n")
    .filter((line) => line.trim() !== "");
  return lines.length > 0 && lines.every(isDraft);
}

function withoutNotes(block: Block, tell: Tell): readonly Block[] {
  switch (block.kind) {
    case "heading":
      return [withoutNoteBehind(block, tell)];
    case "paragraph":
      return fromLines(block, tell);
    case "list":
      return fromItems(block, tell);
    default:
      return [block];
  }
}

function withoutNoteBehind(heading: Heading, tell: Tell): Heading {
  const behind = noteBehind(heading.text);
  if (behind === undefined) return heading;
  aside(behind.note, heading.line, tell);
  return { ...heading, text: behind.title };
}

function fromLines(paragraph: Paragraph, tell: Tell): readonly Block[] {
  const lines = paragraph.lines.filter((line) => !isNote(line, tell));
  return lines.length === 0 ? [] : [{ ...paragraph, lines }];
}

function fromItems(list: List, tell: Tell): readonly Block[] {
  const items = list.items.flatMap((item): ListItem[] => {
    const blocks = item.blocks.flatMap((block) => withoutNotes(block, tell));
    return blocks.length === 0 ? [] : [{ ...item, blocks }];
  });
  return items.length === 0 ? [] : [{ ...list, items }];
}

function isNote({ text, line }: SourceText, tell: Tell): boolean {
  if (
    isStamp(
      parseInline(text)
        .map((span) => span.text)
        .join(""),
    )
  ) {
    const message = "when the document was changed is no part of it";
    tell({ kind: "aside", code: "document-date", message, line, before: text });
    return true;
  }
  if (!isDraft(text)) return false;
  aside(text, line, tell);
  return true;
}

const aside = (before: string, line: number, tell: Tell): void =>
  tell({ kind: "aside", code: "draft", message: "a draft or a note to oneself is kept aside", line, before });
