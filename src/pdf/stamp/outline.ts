import { type PDFDocument, PDFName, type PDFRef } from "pdf-lib";
import { headingLevel, type StructureElement, textOf } from "../../model/structure.ts";
import { toHundredths } from "./numbers.ts";
import type { WrittenElement } from "./structure-tree.ts";
import { textString } from "./text.ts";

/**
 * From how many pages on a viewer opens the outline beside them. Shorter résumés are read by turning the page, and
 * the panel would only make it smaller.
 */
const LONG = 4;

/** Outline levels whose items show what is below them from the start: the name shows the sections. */
const OPEN_LEVELS = 1;

interface Item {
  readonly heading: WrittenElement;
  readonly level: number;
  readonly ref: PDFRef;
  readonly items: Item[];
}

/**
 * Writes the headings as an outline (ISO 32000-1 12.3.3), each below the last one of a higher level.
 *
 * @param version of the structure: the second wants destinations to be elements (ISO 14289-2 8.8)
 */
export function writeOutline(
  document: PDFDocument,
  elements: readonly WrittenElement[],
  version: 1 | 2,
): void {
  const { context, catalog } = document;
  const items = nested(elements, () => context.nextRef());
  if (items.length === 0) return;

  const write = (item: Item, parent: PDFRef, siblings: readonly Item[], place: number): void => {
    const { heading, ref, items } = item;
    const entries = {
      Title: textString(textOf(heading.element).trim()),
      Parent: parent,
      Prev: siblings[place - 1]?.ref,
      Next: siblings[place + 1]?.ref,
      ...ends(items),
      ...(items.length > 0 ? { Count: shown(item) } : {}),
      ...target(document, heading, version),
    };
    context.assign(ref, context.obj(entries));
    items.forEach((below, i) => {
      write(below, ref, items, i);
    });
  };

  const root = context.nextRef();
  items.forEach((item, i) => {
    write(item, root, items, i);
  });
  context.assign(root, context.obj({ Type: "Outlines", ...ends(items), Count: shownIn(items) }));
  catalog.set(PDFName.of("Outlines"), root);
  if (document.getPageCount() >= LONG) catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

function nested(elements: readonly WrittenElement[], nextRef: () => PDFRef): readonly Item[] {
  const top: Item[] = [];
  const open: Item[] = [];
  for (const heading of elements) {
    const level = headingLevel(heading.element.role);
    if (level === undefined) continue;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const item: Item = { heading, level, ref: nextRef(), items: [] };
    (open.at(-1)?.items ?? top).push(item);
    open.push(item);
  }
  return top;
}

const ends = (items: readonly Item[]) => ({ First: items[0]?.ref, Last: items.at(-1)?.ref });

/** How many items an item shows below it; negative if it is closed, and would (ISO 32000-1 table 153). */
const shown = ({ level, items }: Item): number => (level > OPEN_LEVELS ? -items.length : shownIn(items));

const shownIn = (items: readonly Item[]): number =>
  items.reduce((count, item) => count + 1 + Math.max(0, shown(item)), 0);

/** The page at the heading's upper edge, in the magnification that the reader has chosen. */
function target(document: PDFDocument, { element, ref }: WrittenElement, version: 1 | 2) {
  const page = document.getPage(pageOf(element) ?? 0);
  const place = ["XYZ", null, toHundredths(element.box?.[3] ?? page.getHeight()), null];
  const destination = [page.ref, ...place];
  return version === 1
    ? { Dest: destination }
    : { A: { Type: "Action", S: "GoTo", D: destination, SD: [ref, ...place] } };
}

/** The page on which an element begins. */
function pageOf({ children }: StructureElement): number | undefined {
  for (const child of children) {
    const page = "role" in child ? pageOf(child) : child.page;
    if (page !== undefined) return page;
  }
  return undefined;
}
