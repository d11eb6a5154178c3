import { parseInline } from "../../src/content/index.ts";
import { blocksOfTextLayer } from "../../src/import/pdf/index.ts";
import { readTextLayer } from "../../src/inspect/index.ts";
import type { Block, Blocks, ListItem } from "../../src/model/intake.ts";
import type { TextLayer } from "../../src/model/text-layer.ts";

export async function layerOf(pdf: Uint8Array): Promise<TextLayer> {
  const answer = await readTextLayer(pdf);
  if ("refusal" in answer) throw new Error(answer.refusal.message);
  return answer.value;
}

export const blocksOf = async (pdf: Uint8Array): Promise<Blocks> => blocksOfTextLayer(await layerOf(pdf));

/** A text without its marks. */
export const plain = (markdown: string): string =>
  markdown
    .split("\t")
    .map((piece) =>
      parseInline(piece)
        .map(({ text }) => text)
        .join(""),
    )
    .join("\t");

export const itemsOf = (blocks: readonly Block[]): readonly ListItem[] =>
  blocks.flatMap((block) =>
    block.kind === "list" ? block.items.flatMap((item) => [item, ...itemsOf(item.blocks)]) : [],
  );

/** The lines of paragraphs, those of items included. */
export const linesIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === "paragraph") return block.lines.map(({ text }) => text);
    return block.kind === "list" ? block.items.flatMap((item) => linesIn(item.blocks)) : [];
  });

export const headingsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "heading" ? [plain(block.text)] : []));

/** Blocks as an indented outline, to compare by eye. */
export function outline(blocks: readonly Block[], indent = ""): string {
  return blocks
    .map((block): string => {
      switch (block.kind) {
        case "heading":
          return `${indent}${"#".repeat(block.level)} ${block.text}\n`;
        case "paragraph":
          return block.lines.map(({ text }) => `${indent}${text.replaceAll("\t", " | ")}\n`).join("");
        case "list":
          return block.items
            .map((item, i) => {
              const mark = block.ordered ? `${i + 1}.` : "-";
              return `${indent}${mark} ${outline(item.blocks, `${indent}  `).trimStart()}`;
            })
            .join("");
        default:
          return `${indent}(${block.kind})\n`;
      }
    })
    .join("");
}
