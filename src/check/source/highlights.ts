import type { Text } from "./rule.ts";

/** Whether a text is what a bullet says: an item of `highlights`, or the `text` of one. */
export function isHighlight({ path }: Text): boolean {
  const at = path.lastIndexOf("highlights");
  return at >= 0 && path[at + 2] !== "lead";
}
