import { PDFDict } from "pdf-lib";
import { asDict, asText, elementsOf, entry, type Maybe } from "./objects.ts";

/** The names and values of a name tree in their order (ISO 32000-1 7.9.6). A node that is met again is left out. */
export function* nameTree(root: Maybe, seen: Set<PDFDict> = new Set()): Generator<readonly [string, Maybe]> {
  // A stack of our own: trees of files are as deep as their makers like.
  const waiting: Maybe[] = [root];
  while (waiting.length > 0) {
    const node = asDict(waiting.pop());
    if (!(node instanceof PDFDict) || seen.has(node)) continue;
    seen.add(node);
    const names = elementsOf(entry(node, "Names"));
    for (let i = 0; i + 1 < names.length; i += 2) {
      const name = asText(names[i]);
      if (name !== undefined) yield [name, names[i + 1]];
    }
    waiting.push(...elementsOf(entry(node, "Kids")).toReversed());
  }
}
