import type { PDFDict } from "pdf-lib";
import { asDict, elementsOf, entry, type Maybe } from "./objects.ts";

/** A page, with what it inherits (ISO 32000-1 7.7.3.4). */
export interface Page {
  readonly number: number;
  readonly dict: PDFDict;
  readonly resources: Maybe;
  readonly mediaBox: Maybe;
  readonly cropBox: Maybe;
  readonly rotate: Maybe;
}

type Inherited = Omit<Page, "number" | "dict">;

/** The leaves of the page tree in their order. A node that is met again is left out. */
export function pagesOf(catalog: PDFDict): readonly Page[] {
  const pages: Page[] = [];
  const seen = new Set<PDFDict>();
  const nothing: Inherited = {
    resources: undefined,
    mediaBox: undefined,
    cropBox: undefined,
    rotate: undefined,
  };
  const waiting: [Maybe, Inherited][] = [[entry(catalog, "Pages"), nothing]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [object, above] = next;
    const node = asDict(object);
    if (!node || seen.has(node)) continue;
    seen.add(node);
    const here = inherit(node, above);
    const kids = entry(node, "Kids");
    if (kids === undefined) pages.push({ number: pages.length + 1, dict: node, ...here });
    else
      waiting.push(
        ...elementsOf(kids)
          .map((kid): [Maybe, Inherited] => [kid, here])
          .toReversed(),
      );
  }
  return pages;
}

const inherit = (node: PDFDict, above: Inherited): Inherited => ({
  resources: entry(node, "Resources") ?? above.resources,
  mediaBox: entry(node, "MediaBox") ?? above.mediaBox,
  cropBox: entry(node, "CropBox") ?? above.cropBox,
  rotate: entry(node, "Rotate") ?? above.rotate,
});
