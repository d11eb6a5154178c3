import type { PDFDict } from "pdf-lib";
import { asArray, asDict, asName, contentOf, elementsOf, entry, latin1, type Maybe } from "./objects.ts";
import { openFile } from "./open.ts";
import { type Page, pagesOf } from "./pages.ts";

/** Operators in bytes, forms counted as often as they are drawn: two hundred times what a page of text has. */
const BEARABLE = 10_000_000;

/** Forms within forms; viewers give up earlier. */
const MAX_DEPTH = 100;

/** `/Name Do` (ISO 32000-1 8.8). */
const DRAWS = /\/([^\s/<>[\](){}%]{1,127})\s{1,9}Do\b/g;

/**
 * How many pages from the first on can be drawn without end in sight: forms that draw themselves, or each other by the
 * thousand, keep engines busy for hours.
 *
 * @throws Unreadable
 */
export async function bearablePages(bytes: Uint8Array, most: number): Promise<number> {
  const { catalog } = await openFile(bytes);
  const pages = pagesOf(catalog).slice(0, most);
  const weights = new Map<PDFDict, number>();
  const heavy = pages.findIndex((page) => weightOfPage(page, weights) > BEARABLE);
  return heavy < 0 ? pages.length : heavy;
}

function weightOfPage({ dict, resources }: Page, weights: Map<PDFDict, number>): number {
  const contents = entry(dict, "Contents");
  const streams = asArray(contents) ? elementsOf(contents) : [contents];
  return sum(streams.map((stream) => weightOf(stream, asDict(resources), weights)));
}

function weightOf(
  stream: Maybe,
  resources: PDFDict | undefined,
  weights: Map<PDFDict, number>,
  depth = 0,
): number {
  const dict = asDict(stream);
  if (dict === undefined) return 0;
  if (depth > MAX_DEPTH) return Number.POSITIVE_INFINITY;
  const known = weights.get(dict);
  if (known !== undefined) return known;
  // Whoever comes here again while it is being weighed draws itself.
  weights.set(dict, Number.POSITIVE_INFINITY);
  const content = contentOf(stream);
  const weight =
    content === undefined ? 0 : content.length + sum(drawnBy(content, resources, weights, depth));
  weights.set(dict, weight);
  return weight;
}

function drawnBy(
  content: Uint8Array,
  resources: PDFDict | undefined,
  weights: Map<PDFDict, number>,
  depth: number,
): readonly number[] {
  const objects = asDict(entry(resources, "XObject"));
  if (objects === undefined) return [];
  return [...latin1(content).matchAll(DRAWS)].map(([, name = ""]) => {
    const drawn = entry(objects, name);
    const form = asDict(drawn);
    if (asName(entry(form, "Subtype")) !== "Form") return 0;
    return weightOf(drawn, asDict(entry(form, "Resources")) ?? resources, weights, depth + 1);
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
