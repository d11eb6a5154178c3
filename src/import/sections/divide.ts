import type { Block, Heading } from "../../model/intake.ts";
import { glyphOf } from "../glyphs.ts";
import type { Tell } from "../note.ts";
import { Said } from "../said.ts";
import { looksLikeName } from "../words/names.ts";
import { plainTitle, readTitle, type SectionKind } from "../words/section-titles.ts";

/** A section of the document as it stands there. */
export interface RawSection {
  /** `custom`: a title that is not known. `loose`: an entry or a text that stands under no title, cut out of another. */
  readonly kind: SectionKind | "custom" | "loose";
  readonly title: Said | undefined;
  readonly blocks: readonly Block[];
  readonly line: number;
  /** It began behind a separator between clippings. */
  readonly isClip: boolean;
}

export interface Divided {
  /**
   * What stands above the first section: name, contacts, sometimes a summary. A document that begins anew in another
   * language has a second one.
   */
  readonly preambles: readonly (readonly Block[])[];
  readonly sections: readonly RawSection[];
}

interface Open {
  kind: RawSection["kind"];
  title: Said | undefined;
  blocks: Block[];
  line: number;
  isClip: boolean;
}

/** Divides a document into its sections. */
export function divide(blocks: readonly Block[], tell: Tell): Divided {
  const level = sectionLevel(blocks);
  const preambles: Block[][] = [[]];
  let isPreamble = true;
  const sections: Open[] = [];
  let afterClip = false;

  const begin = (kind: RawSection["kind"], title: Said | undefined, line: number) => {
    sections.push({ kind, title, blocks: [], line, isClip: afterClip });
    isPreamble = false;
  };
  const put = (block: Block) => {
    (isPreamble ? preambles.at(-1) : sections.at(-1)?.blocks)?.push(block);
  };

  for (const [i, given] of blocks.entries()) {
    const block = asHeading(given, level);
    if (block.kind === "separator") {
      if (block.weight === "clip") afterClip = true;
      else put(block);
      continue;
    }
    if (block.kind !== "heading") {
      const section = sections.at(-1);
      // A lone text between separators belongs to nothing before it.
      if (afterClip && section !== undefined) begin("loose", undefined, block.line);
      put(block);
      afterClip = false;
      continue;
    }
    const reading = readTitle(block.text);
    const title = new Said(block.text, block.line);
    if (reading?.kind === "document" && reading.isExact) {
      const message = "the document's own title is not part of the résumé";
      tell({ kind: "reading", code: "document-title", message, line: block.line, before: block.text });
    } else if (reading !== undefined && (block.level <= level || (reading.isExact && afterClip))) {
      begin(reading.kind, title, block.line);
    } else if (block.level <= level && glyphOf(block.text) === undefined) {
      const isName = looksLikeName(plainTitle(block.text)) && (sections.length === 0 || block.level < level);
      if (isName || (sections.length === 0 && (i === 0 || block.level < level))) {
        if (!isPreamble) preambles.push([]);
        isPreamble = true;
        put(block);
      } else begin("custom", title, block.line);
    } else if (afterClip && sections.length > 0) {
      begin("loose", undefined, block.line);
      put(block);
    } else put(block);
    afterClip = false;
  }
  return { preambles, sections };
}

/** A known title that stands alone in a paragraph, bold or bare, is a heading of its rank. */
function asHeading(block: Block, level: number): Block {
  const [line, second] = block.kind === "paragraph" ? block.lines : [];
  if (line === undefined || second !== undefined) return block;
  return line.text.length <= 40 && readTitle(line.text)?.isExact
    ? { kind: "heading", level, text: line.text, line: line.line }
    : block;
}

/** The rank of headings that most known titles have; the higher one if two have as many. */
function sectionLevel(blocks: readonly Block[]): number {
  const headings = blocks.filter((block): block is Heading => block.kind === "heading");
  const known = headings.filter(({ text }) => {
    const reading = readTitle(text);
    return reading?.isExact && reading.kind !== "document";
  });
  const [best] = [...countsOfLevels(known)].sort(([a, n], [b, m]) => m - n || a - b);
  if (best !== undefined) return best[0];
  if (headings.length === 0) return 1;
  const repeated = [...countsOfLevels(headings)].filter(([, count]) => count > 1);
  return Math.min(...repeated.map(([level]) => level), 6);
}

function countsOfLevels(headings: readonly Heading[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { level } of headings) counts.set(level, (counts.get(level) ?? 0) + 1);
  return counts;
}
