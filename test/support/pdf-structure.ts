import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from "pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A PDF object as plain data; text strings are decoded, names begin with a slash, references stay what they are. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | PDFRef
  | readonly Plain[]
  | { readonly [key: string]: Plain };

export function plain(object: PDFObject | undefined): Plain {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText();
  if (object instanceof PDFName) return `/${object.decodeText()}`;
  if (object instanceof PDFNumber) return object.asNumber();
  if (object instanceof PDFBool) return object.asBoolean();
  if (object instanceof PDFArray) return object.asArray().map(plain);
  if (object instanceof PDFDict)
    return Object.fromEntries(object.entries().map(([key, value]) => [key.decodeText(), plain(value)]));
  return object instanceof PDFRef ? object : null;
}

/** What a reader of the structure tree finds: an element with its own entries, its content and its elements. */
export interface ReadElement {
  readonly role: string;
  readonly dict: PDFDict;
  readonly ref: PDFRef;
  readonly lang?: string;
  readonly alt?: string;
  /** Its attributes (ISO 32000-1 14.7.5). */
  readonly attributes?: Plain;
  /** In reading order: elements, identifiers of marked content by page, annotations. */
  readonly children: readonly (ReadElement | ReadContent | ReadAnnotation)[];
}

export interface ReadContent {
  readonly page: PDFRef;
  readonly mcid: number;
  /** Whether the reference names its page itself. */
  readonly isExplicit: boolean;
}

export interface ReadAnnotation {
  readonly page: PDFRef;
  readonly annotation: PDFRef;
}

/** The structure tree of a PDF, by pdf-lib (ISO 32000-1 14.7.2). */
export function readStructure(document: PDFDocument): ReadElement {
  const root = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  const [only, ...others] = kidsOf(root);
  if (!(only instanceof PDFRef) || others.length > 0) throw new Error("not one root element");
  return readElement(document, only, document.catalog.get(PDFName.of("StructTreeRoot")));
}

function readElement(document: PDFDocument, ref: PDFRef, parent: PDFObject | undefined): ReadElement {
  const dict = document.context.lookup(ref, PDFDict);
  if (dict.get(PDFName.of("P")) !== parent) throw new Error(`${dict} does not know its parent`);
  const own = dict.get(PDFName.of("Pg"));
  const textAt = (key: string) => dict.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText();
  const [lang, alt, attributes] = [textAt("Lang"), textAt("Alt"), dict.get(PDFName.of("A"))];
  return {
    role: dict.lookup(PDFName.of("S"), PDFName).decodeText(),
    dict,
    ref,
    ...(lang === undefined ? {} : { lang }),
    ...(alt === undefined ? {} : { alt }),
    ...(attributes === undefined ? {} : { attributes: plain(attributes) }),
    children: kidsOf(dict).map((kid) => {
      if (kid instanceof PDFRef) return readElement(document, kid, ref);
      if (kid instanceof PDFNumber) return { page: asRef(own), mcid: kid.asNumber(), isExplicit: false };
      if (!(kid instanceof PDFDict)) throw new Error(`${kid} is no child`);
      const page = asRef(kid.get(PDFName.of("Pg")) ?? own);
      if (kid.get(PDFName.of("Type")) === PDFName.of("OBJR"))
        return { page, annotation: asRef(kid.get(PDFName.of("Obj"))) };
      return { page, mcid: kid.lookup(PDFName.of("MCID"), PDFNumber).asNumber(), isExplicit: true };
    }),
  };
}

function kidsOf(dict: PDFDict): readonly PDFObject[] {
  const kids = dict.get(PDFName.of("K"));
  if (kids instanceof PDFArray) return kids.asArray();
  return kids ? [kids] : [];
}

function asRef(object: PDFObject | undefined): PDFRef {
  if (object instanceof PDFRef) return object;
  throw new Error(`${object} is no reference`);
}

/** The elements of a tree, in reading order. */
export const elementsOf = (element: ReadElement): readonly ReadElement[] => [
  element,
  ...element.children.flatMap((child) => ("role" in child ? elementsOf(child) : [])),
];

/** The objects of the parent tree by their keys (ISO 32000-1 14.7.4.4). */
export function readParentTree(document: PDFDocument): ReadonlyMap<number, PDFObject> {
  const root = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  const nums = root.lookup(PDFName.of("ParentTree"), PDFDict).lookup(PDFName.of("Nums"), PDFArray).asArray();
  const keys = nums.filter((_, i) => i % 2 === 0);
  return new Map(
    keys.map((key, i) => [
      (key as PDFNumber).asNumber(),
      document.context.lookup(nums[2 * i + 1]) as PDFObject,
    ]),
  );
}

/** The structure tree as lines of text: roles, languages, alternative texts, and the words as a reader finds them. */
export async function structureAsText(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const words = await wordsByMark(bytes);
  const lines: string[] = [];
  const write = ({ role, lang, alt, children }: ReadElement, depth: number): void => {
    const notes = [lang && `[${lang}]`, alt && `(${alt})`].filter(Boolean).map((note) => ` ${note}`);
    let own = "";
    const flush = (): void => {
      if (own !== "") lines.push(`${"  ".repeat(depth + 1)}“${own}”`);
      own = "";
    };
    lines.push(`${"  ".repeat(depth)}${role}${notes.join("")}`);
    for (const child of children) {
      if ("mcid" in child) own += words.get(`p${child.page.objectNumber}R_mc${child.mcid}`) ?? "";
      else if ("role" in child) {
        flush();
        write(child, depth + 1);
      }
    }
    flush();
  };
  write(readStructure(document), 0);
  return `${lines.join("\n")}\n`;
}

/** The text of every marked-content sequence of a file, by pdf.js's name for it. */
async function wordsByMark(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>();
  await withPages(bytes, async (page) => {
    const open: (string | null)[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ("str" in item) {
        const id = open.findLast((mark) => mark !== null);
        if (id !== undefined && id !== null) words.set(id, (words.get(id) ?? "") + item.str);
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id ?? null);
    }
  });
  return words;
}

/** A node as pdf.js gives it to assistive technology. */
export interface StructNode {
  readonly role?: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly bbox?: readonly number[];
  /** Of a leaf. */
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

/** The structure tree of each page, by pdf.js. */
export async function readStructByPdfJs(bytes: Uint8Array): Promise<readonly StructNode[]> {
  const trees: StructNode[] = [];
  await withPages(bytes, async (page) => {
    trees.push((await page.getStructTree()) as unknown as StructNode);
  });
  return trees;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

async function withPages(bytes: Uint8Array, visit: (page: Page) => Promise<void>): Promise<void> {
  // pdf.js takes the buffer away from whoever gives it.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number += 1)
      await visit(await document.getPage(number));
  } finally {
    await task.destroy();
  }
}
