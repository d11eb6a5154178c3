import type { ListItem } from "../../model/intake.ts";
import { datedChildren, linesOf } from "./head-signs.ts";
import { headLine, type RawEntry } from "./raw-entry.ts";
import { listPart, positionOf } from "./segment-parts.ts";

/** Gives an entry what stands below the head of the list item that it was written as. */
export function fillFromItem(entry: RawEntry, item: ListItem): void {
  const [first, ...rest] = item.blocks;
  if (first?.kind !== "paragraph") {
    entry.body.push(...item.blocks.map((block) => ({ kind: "text" as const, block })));
    return;
  }
  const roles = datedChildren(item);
  // One dated item below is the rest of the head, several are roles at one employer.
  const [only] = roles;
  if (only !== undefined && roles.length === 1) {
    entry.head.push(...linesOf(only).map((line) => headLine(line)));
    for (const block of only.blocks) if (block.kind === "list") entry.body.push(listPart(block.items));
    for (const block of rest) {
      const others = block.kind === "list" ? block.items.filter((one) => one !== only) : [];
      if (others.length > 0) entry.body.push(listPart(others));
      else if (block.kind !== "list") entry.body.push({ kind: "text", block });
    }
    return;
  }
  if (roles.length > 1) {
    entry.positions.push(...roles.map(positionOf));
    for (const block of rest) if (block.kind !== "list") entry.body.push({ kind: "text", block });
    return;
  }
  for (const block of rest) {
    if (block.kind === "list") entry.body.push({ kind: "list", items: block.items, isStray: false });
    else entry.body.push({ kind: "text", block });
  }
}
