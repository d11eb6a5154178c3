import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
} from "pdf-lib";
import { localeOf } from "../../locale/index.ts";
import {
  type AnnotationReference,
  type MarkedContent,
  type StructureElement,
  textOf,
} from "../../model/structure.ts";
import { toHundredths } from "./numbers.ts";
import { asciiString, textString } from "./text.ts";

/** Which version of PDF's structure types is meant (ISO 32000-2 14.8.6.1). */
const PDF_2_TYPES = "http://iso.org/pdf2/ssn";

/** Annotation flag Print (ISO 32000-1 table 165): PDF/A wants it set, and nothing hidden. */
const PRINTED = 4;

/** A structure element in the file. */
export interface WrittenElement {
  readonly element: StructureElement;
  readonly ref: PDFRef;
}

/**
 * Writes the structure tree (ISO 32000-1 14.7) and ties pages and annotations to it.
 *
 * @returns the elements in reading order
 */
export function writeStructure(
  document: PDFDocument,
  root: StructureElement,
  version: 1 | 2,
): readonly WrittenElement[] {
  return new TreeWriter(document, version).write(root);
}

class TreeWriter {
  readonly #context: PDFContext;
  readonly #catalog: PDFDict;
  readonly #pages: readonly PDFPage[];
  readonly #root: PDFRef;
  readonly #namespace: PDFRef | undefined;
  readonly #listNumbering: string;
  readonly #written: WrittenElement[] = [];
  /** By page, then by identifier: the owners of marked content. */
  readonly #owners: PDFRef[][];
  /** The owners of annotations; their keys follow those of the pages. */
  readonly #annotationOwners: PDFRef[] = [];

  constructor(document: PDFDocument, version: 1 | 2) {
    this.#context = document.context;
    this.#catalog = document.catalog;
    this.#pages = document.getPages();
    this.#root = this.#context.nextRef();
    this.#owners = this.#pages.map(() => []);
    this.#namespace =
      version === 2
        ? this.#context.register(this.#context.obj({ Type: "Namespace", NS: textString(PDF_2_TYPES) }))
        : undefined;
    // PDF 1.7 has only the bullets' shapes; PDF 2.0 can say that there is no order (ISO 32000-2 14.8.5.5).
    this.#listNumbering = version === 2 ? "Unordered" : "Disc";
  }

  write(root: StructureElement): readonly WrittenElement[] {
    const document = this.#element(root, this.#root);
    const nums = [...this.#owners.map((owners) => this.#context.obj(owners)), ...this.#annotationOwners];
    this.#context.assign(
      this.#root,
      this.#context.obj({
        Type: "StructTreeRoot",
        K: [document],
        ParentTree: this.#context.register(
          this.#context.obj({ Nums: nums.flatMap((owner, key) => [PDFNumber.of(key), owner]) }),
        ),
        ParentTreeNextKey: nums.length,
        ...(this.#namespace ? { Namespaces: [this.#namespace] } : {}),
      }),
    );
    this.#pages.forEach(({ node }, key) => {
      node.set(PDFName.of("StructParents"), PDFNumber.of(key));
      // The tabulator key follows the structure (ISO 14289-1 7.18.3).
      node.set(PDFName.of("Tabs"), PDFName.of("S"));
    });
    this.#catalog.set(PDFName.of("StructTreeRoot"), this.#root);
    this.#catalog.set(PDFName.of("MarkInfo"), this.#context.obj({ Marked: true }));
    return this.#written;
  }

  #element(element: StructureElement, parent: PDFRef, around?: StructureElement): PDFRef {
    const ref = this.#context.nextRef();
    this.#written.push({ element, ref });
    const page = element.children.find((child) => "mcid" in child)?.page;
    const entries = new Map<PDFName, PDFObject>([
      [NAMES.type, NAMES.structElem],
      [NAMES.s, PDFName.of(element.role)],
      [NAMES.p, parent],
    ]);
    if (this.#namespace) entries.set(NAMES.ns, this.#namespace);
    if (page !== undefined) entries.set(NAMES.pg, this.#page(page).ref);
    if (element.lang !== undefined) entries.set(NAMES.lang, asciiString(localeOf(element.lang).tag));
    if (element.alt !== undefined) entries.set(NAMES.alt, textString(element.alt));
    const attributes = this.#attributes(element, around);
    if (attributes) entries.set(NAMES.a, attributes);
    this.#context.assign(ref, PDFDict.fromMapWithContext(entries, this.#context));

    const kids = PDFArray.withContext(this.#context);
    for (const child of element.children) {
      if ("role" in child) kids.push(this.#element(child, ref, element));
      else if ("mcid" in child) kids.push(this.#content(child, ref, page));
      else kids.push(this.#annotation(child, ref, element));
    }
    const [only] = kids.size() === 1 ? kids.asArray() : [];
    entries.set(NAMES.k, only ?? kids);
    return ref;
  }

  /** Content of the element's own page needs only its number (ISO 32000-1 14.7.4.2). */
  #content({ page, mcid }: MarkedContent, owner: PDFRef, elementPage: number | undefined): PDFObject {
    const { ref } = this.#page(page);
    const owners = this.#owners[page] ?? [];
    owners[mcid] = owner;
    if (page === elementPage) return PDFNumber.of(mcid);
    return this.#context.obj({ Type: "MCR", Pg: ref, MCID: mcid });
  }

  /** An object reference; the annotation learns its element and what to say of itself (ISO 14289-1 7.18). */
  #annotation({ page, annotation }: AnnotationReference, owner: PDFRef, link: StructureElement): PDFDict {
    const { ref: pageRef, node } = this.#page(page);
    const ref = node.Annots()?.get(annotation);
    if (!(ref instanceof PDFRef)) throw new Error(`page ${page + 1} has no annotation ${annotation}`);
    const dict = this.#context.lookup(ref, PDFDict);
    dict.set(PDFName.of("StructParent"), PDFNumber.of(this.#pages.length + this.#annotationOwners.length));
    dict.set(PDFName.of("Contents"), textString(link.contents ?? textOf(link)));
    dict.set(PDFName.of("F"), PDFNumber.of(PRINTED));
    this.#annotationOwners.push(owner);
    return this.#context.obj({ Type: "OBJR", Obj: ref, Pg: pageRef });
  }

  #attributes({ role, box, children }: StructureElement, around?: StructureElement): PDFDict | undefined {
    if (role === "L") {
      const isLabelled = children.some(
        (item) => "role" in item && item.children.some((part) => "role" in part && part.role === "Lbl"),
      );
      return this.#context.obj({ O: "List", ListNumbering: isLabelled ? this.#listNumbering : "None" });
    }
    if (role === "Figure") {
      const isInLine = around !== undefined && !HOLDS_BLOCKS.has(around.role);
      const place = { O: "Layout", Placement: isInLine ? "Inline" : "Block" };
      return this.#context.obj(box ? { ...place, BBox: box.map(toHundredths) } : place);
    }
    return undefined;
  }

  #page(number: number): PDFPage {
    const page = this.#pages[number];
    if (!page) throw new Error(`there is no page ${number + 1}`);
    return page;
  }
}

const HOLDS_BLOCKS: ReadonlySet<string> = new Set(["Document", "Sect", "LBody"]);

const NAMES = {
  type: PDFName.of("Type"),
  structElem: PDFName.of("StructElem"),
  s: PDFName.of("S"),
  p: PDFName.of("P"),
  ns: PDFName.of("NS"),
  pg: PDFName.of("Pg"),
  lang: PDFName.of("Lang"),
  alt: PDFName.of("Alt"),
  a: PDFName.of("A"),
  k: PDFName.of("K"),
};
