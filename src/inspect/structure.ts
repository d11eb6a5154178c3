import { PDFDict } from "pdf-lib";
import type { InspectedContent, InspectedElement, InspectedObject } from "../model/inspection.ts";
import type { Destinations } from "./destinations.ts";
import { asArray, asDict, asName, asNumber, asText, elementsOf, entry, type Maybe } from "./objects.ts";
import type { PageText } from "./page-text.ts";

type Child = InspectedElement["children"][number];

/** Deeper than any document is nested: only a loop or an attack comes here. */
const MAX_DEPTH = 200;

/** Roles that stand for each other in a row; longer rows are loops. */
const MAX_ROLE_STEPS = 10;

/**
 * The structure tree (ISO 32000-1 14.7), with the text of its content where the pages' texts are given. An element that
 * is met again is left out.
 */
export function structureOf(
  catalog: PDFDict,
  destinations: Destinations,
  texts: readonly PageText[] | undefined,
): readonly InspectedElement[] {
  const root = asDict(entry(catalog, "StructTreeRoot"));
  return root ? new TreeReader(root, destinations, texts).read() : [];
}

class TreeReader {
  readonly #root: PDFDict;
  readonly #roleMap: PDFDict | undefined;
  readonly #destinations: Destinations;
  readonly #texts: readonly PageText[] | undefined;
  readonly #seen = new Set<PDFDict>();

  constructor(root: PDFDict, destinations: Destinations, texts: readonly PageText[] | undefined) {
    this.#root = root;
    this.#roleMap = asDict(entry(root, "RoleMap"));
    this.#destinations = destinations;
    this.#texts = texts;
  }

  read(): readonly InspectedElement[] {
    return this.#children(this.#root, undefined, 0).filter((child) => "role" in child);
  }

  #children(parent: PDFDict, page: number | undefined, depth: number): readonly Child[] {
    const kids = entry(parent, "K");
    const list = asArray(kids) ? elementsOf(kids) : [kids];
    return depth > MAX_DEPTH ? [] : list.flatMap((kid) => this.#child(kid, page, depth));
  }

  #child(kid: Maybe, page: number | undefined, depth: number): readonly Child[] {
    const mcid = asNumber(kid);
    if (mcid !== undefined) return [this.#content(page, mcid)];
    if (!(kid instanceof PDFDict)) return [];
    const here = this.#destinations.numberOf(entry(kid, "Pg")) ?? page;
    const type = asName(entry(kid, "Type"));
    if (type === "MCR") return [this.#content(here, asNumber(entry(kid, "MCID")) ?? -1)];
    if (type === "OBJR") return [objectOn(here, asDict(entry(kid, "Obj")))];
    if (this.#seen.has(kid)) return [];
    this.#seen.add(kid);
    return [this.#element(kid, here, depth)];
  }

  #element(dict: PDFDict, page: number | undefined, depth: number): InspectedElement {
    const role = asName(entry(dict, "S")) ?? "";
    const standardRole = this.#standardRole(role);
    return {
      role,
      ...(standardRole === role ? {} : { standardRole }),
      ...said("lang", dict, "Lang"),
      ...said("title", dict, "T"),
      ...said("alt", dict, "Alt"),
      ...said("actualText", dict, "ActualText"),
      children: this.#children(dict, page, depth + 1),
    };
  }

  /** Follows the role map to a type that it does not map on (ISO 32000-1 14.7.3). */
  #standardRole(role: string): string {
    let standard = role;
    for (let step = 0; step < MAX_ROLE_STEPS; step += 1) {
      const next = asName(entry(this.#roleMap, standard));
      if (next === undefined) break;
      standard = next;
    }
    return standard;
  }

  #content(page: number | undefined, mcid: number): InspectedContent {
    const text = page === undefined ? undefined : this.#texts?.[page - 1]?.marked.get(mcid);
    return { ...(page === undefined ? {} : { page }), ...(text === undefined ? {} : { text }) };
  }
}

const objectOn = (page: number | undefined, object: PDFDict | undefined): InspectedObject => ({
  ...(page === undefined ? {} : { page }),
  object: asName(entry(object, "Subtype")) ?? asName(entry(object, "Type")) ?? "unknown",
});

function said<Name extends "lang" | "title" | "alt" | "actualText">(
  name: Name,
  dict: PDFDict,
  key: string,
): { readonly [Key in Name]?: string } {
  const text = asText(entry(dict, key));
  // A computed key loses its name in the types.
  return (text === undefined ? {} : { [name]: text }) as { readonly [Key in Name]?: string };
}
