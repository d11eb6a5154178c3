import type { Block, SourceText } from "../model/intake.ts";

/** Gives a text that stands on a line another wording. */
export type Reword = (text: string, line: number) => string;

/** The same blocks with other texts. */
export const mapTexts = (blocks: readonly Block[], reword: Reword): readonly Block[] =>
  blocks.map((block) => mapBlock(block, reword));

function mapBlock(block: Block, reword: Reword): Block {
  const mapLine = ({ text, line }: SourceText): SourceText => ({ text: reword(text, line), line });
  switch (block.kind) {
    case "heading":
      return { ...block, text: reword(block.text, block.line) };
    case "paragraph":
      return { ...block, lines: block.lines.map(mapLine) };
    case "list": {
      const items = block.items.map((item) => ({ ...item, blocks: mapTexts(item.blocks, reword) }));
      return { ...block, items };
    }
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(mapLine)) };
    case "separator":
      return block;
  }
}
