import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from "pdf-lib";

/** A PDF after somebody has been at it. */
export async function altered(
  bytes: Uint8Array,
  alter: (document: PDFDocument, page: PDFPage) => void | Promise<void>,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  await alter(document, document.getPage(0));
  return document.save({ useObjectStreams: false, addDefaultPage: false });
}

export const name = (text: string): PDFName => PDFName.of(text);

/** The fonts of a page by their names in its resources. */
export function fontsOf(page: PDFPage): ReadonlyMap<string, PDFDict> {
  const fonts = page.node.Resources()?.lookup(name("Font"), PDFDict);
  return new Map(
    (fonts?.keys() ?? []).flatMap((key) => {
      const font = fonts?.lookup(key);
      return font instanceof PDFDict ? [[key.decodeText(), font] as const] : [];
    }),
  );
}

/** Changes the operators of a page. */
export function rewrite(document: PDFDocument, page: PDFPage, change: (content: string) => string): void {
  const contents = page.node.get(name("Contents"));
  const object = contents instanceof PDFRef ? document.context.lookup(contents) : contents;
  const streams =
    object instanceof PDFArray ? object.asArray().map((ref) => document.context.lookup(ref)) : [object];
  const text = streams
    .map((stream) =>
      stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array(),
    )
    .map((decoded) => Buffer.from(decoded).toString("latin1"))
    .join("\n");
  const changed = document.context.flateStream(Buffer.from(change(text), "latin1"));
  page.node.set(name("Contents"), document.context.register(changed));
}

/** Draws more on a page, as no content; its coordinates run downwards from the top left. */
export const drawMore = (document: PDFDocument, page: PDFPage, operators: string): void =>
  rewrite(document, page, (content) => `${content}\n/Artifact BMC q ${operators} Q EMC\n`);

/** A copy of a font of the page under a new name, with some of its entries changed; `undefined` removes one. */
export function copyFont(
  page: PDFPage,
  from: string,
  to: string,
  entries: Readonly<Record<string, PDFObject | undefined>>,
): PDFDict {
  const copy = fontsOf(page).get(from)?.clone();
  if (!copy) throw new Error(`there is no font ${from}`);
  for (const [key, value] of Object.entries(entries)) {
    if (value === undefined) copy.delete(name(key));
    else copy.set(name(key), value);
  }
  page.node.Resources()?.lookup(name("Font"), PDFDict).set(name(to), copy);
  return copy;
}
