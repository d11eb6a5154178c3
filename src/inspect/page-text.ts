import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";

/** The text of a page. */
export interface PageText {
  /** As copying finds it, a line of the page to a line. */
  readonly text: string;
  /** The texts of marked content by its identifiers; line breaks as on the page. */
  readonly marked: ReadonlyMap<number, string>;
}

/** Reads a page with pdf.js. */
export async function readPageText(document: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await document.getPage(number);
  try {
    return await textOf(page);
  } finally {
    page.cleanup();
  }
}

async function textOf(page: PDFPageProxy): Promise<PageText> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked = new Map<number, string>();
  /** The identifiers of the content that is open, from the outermost. */
  const open: (number | undefined)[] = [];
  let whole = "";
  for (const item of items) {
    if ("str" in item) {
      const text = item.str + (item.hasEOL ? "\n" : "");
      const owner = open.findLast((id) => id !== undefined);
      whole += text;
      if (owner !== undefined) marked.set(owner, (marked.get(owner) ?? "") + text);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(identifierIn(item.id));
  }
  return { text: whole, marked };
}

/** `p7R_mc2` → 2; content without an identifier belongs to what is around it. */
function identifierIn(id: string | null | undefined): number | undefined {
  const [, digits] = /_mc(\d+)$/.exec(id ?? "") ?? [];
  return digits === undefined ? undefined : Number(digits);
}
