import type { Block } from "../../model/intake.ts";
import type { Lang } from "../../model/resume.ts";

/** All that blocks say. */
export const textOf = (blocks: readonly Block[]): string => blocks.map(textOfBlock).join("\n");

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return block.text;
    case "paragraph":
      return block.lines.map(({ text }) => text).join("\n");
    case "list":
      return block.items.map((item) => textOf(item.blocks)).join("\n");
    case "table":
      return block.rows.flatMap((row) => row.map(({ text }) => text)).join("\n");
    case "separator":
      return "";
  }
}

/**
 * Chinese or English, by what there is more of. A Chinese text of this trade is full of English names, and a word is
 * about as long as two Han characters: so they count twice.
 */
export function languageOf(text: string): Lang {
  const withoutAddresses = text.replace(
    /[\w.+-]{1,64}@[\w.-]{1,80}|https?:\/\/[^\s\p{Script=Han}]{1,500}/gu,
    "",
  );
  const han = withoutAddresses.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = withoutAddresses.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han * 2 > words ? "zh" : "en";
}
