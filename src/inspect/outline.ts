import type { PDFDict } from "pdf-lib";
import type { OutlineItem } from "../model/inspection.ts";
import type { Destinations } from "./destinations.ts";
import { asDict, asText, entry, type Maybe } from "./objects.ts";

/** Deeper than any document's headings: only a loop or an attack comes here. */
const MAX_DEPTH = 50;

/** The outline as a tree (ISO 32000-1 12.3.3). An item that is met again ends its list. */
export function outlineOf(catalog: PDFDict, destinations: Destinations): readonly OutlineItem[] {
  const seen = new Set<PDFDict>();
  const listFrom = (first: Maybe, depth: number): readonly OutlineItem[] => {
    const items: OutlineItem[] = [];
    for (let item = asDict(first); item && !seen.has(item); item = asDict(entry(item, "Next"))) {
      seen.add(item);
      const page = destinations.pageBehind(item);
      items.push({
        title: asText(entry(item, "Title")) ?? "",
        ...(page === undefined ? {} : { page }),
        children: depth < MAX_DEPTH ? listFrom(entry(item, "First"), depth + 1) : [],
      });
    }
    return items;
  };
  return listFrom(entry(asDict(entry(catalog, "Outlines")), "First"), 1);
}
