import type { PDFDict } from "pdf-lib";
import { nameTree } from "./name-tree.ts";
import {
  asArray,
  asDict,
  asName,
  asNumber,
  asText,
  elementsOf,
  entry,
  follow,
  type Maybe,
} from "./objects.ts";
import type { Page } from "./pages.ts";

/** Finds the pages that links and outlines lead to. */
export class Destinations {
  readonly #catalog: PDFDict;
  readonly #numbers: ReadonlyMap<PDFDict, number>;
  readonly #pageCount: number;
  #named: ReadonlyMap<string, Maybe> | undefined;

  constructor(catalog: PDFDict, pages: readonly Page[]) {
    this.#catalog = catalog;
    this.#numbers = new Map(pages.map(({ dict, number }) => [dict, number]));
    this.#pageCount = pages.length;
  }

  /** The number of a page by its dictionary. */
  numberOf(page: Maybe): number | undefined {
    const dict = asDict(page);
    return dict && this.#numbers.get(dict);
  }

  /** The page that a destination shows (ISO 32000-1 12.3.2): an array, a dictionary around it, or the name of one. */
  pageOf(destination: Maybe): number | undefined {
    const name = asName(destination) ?? asText(destination);
    const found = name === undefined ? destination : this.#lookUp(name);
    const array = asArray(found) ?? asArray(entry(asDict(found), "D"));
    const [page] = elementsOf(array);
    // In another file pages have no dictionaries but indices; some writers use them within one.
    const index = asNumber(page);
    return index === undefined ? this.numberOf(page) : index < this.#pageCount ? index + 1 : undefined;
  }

  /** The page to which an outline item or an annotation leads, by its destination or its action. */
  pageBehind(dict: PDFDict): number | undefined {
    const action = asDict(entry(dict, "A"));
    const within = asName(entry(action, "S")) === "GoTo" ? entry(action, "D") : undefined;
    return this.pageOf(entry(dict, "Dest") ?? within);
  }

  #lookUp(name: string): Maybe {
    this.#named ??= new Map([
      // PDF 1.1 kept them in a dictionary.
      ...(asDict(entry(this.#catalog, "Dests"))
        ?.entries()
        .map(([key, value]) => [key.decodeText(), follow(value, this.#catalog)] as const) ?? []),
      ...nameTree(entry(asDict(entry(this.#catalog, "Names")), "Dests")),
    ]);
    return this.#named.get(name);
  }
}
