import type { ExtractedFile, Inspection } from "../model/inspection.ts";
import { attachmentsOf } from "./attachments.ts";
import { pageSize } from "./boxes.ts";
import { Destinations } from "./destinations.ts";
import { fontsOf } from "./fonts.ts";
import { linksOf } from "./links.ts";
import { claimedStandards, metadataFields } from "./metadata.ts";
import { asDict, asText, contentOf, entry, isTrue } from "./objects.ts";
import { type OpenFile, openFile } from "./open.ts";
import { outlineOf } from "./outline.ts";
import { type PageText, readPageText } from "./page-text.ts";
import { pagesOf } from "./pages.ts";
import { type ReadCMap, withPdfJs } from "./pdf-js.ts";
import { structureOf } from "./structure.ts";
import { readXmp, type Xmp } from "./xmp.ts";

export interface ReadOptions {
  /** Read the text of the pages, which takes most of the time; true if absent. */
  readonly text?: boolean;
  /** Of how many pages, from the first on; of all if absent. */
  readonly mostPages?: number;
  /** Without it, text of fonts that name a predefined character map stays unread. */
  readonly readCMap?: ReadCMap;
}

/**
 * Reads all there is to tell of a PDF. Its objects come from pdf-lib, whose trees it walks itself because anything may
 * be wrong with them; the text of its pages from pdf.js.
 *
 * @throws Unreadable
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<Inspection> {
  const problems: string[] = [];
  const file = await openFile(bytes);
  const { catalog, info, version, encrypted } = file;
  const language = asText(entry(catalog, "Lang"));
  const xmp = readPacket(file, problems);
  const pages = pagesOf(catalog);
  const destinations = new Destinations(catalog, pages);
  const { labels, texts } = await readPages(bytes, pages.length, options, problems);

  return {
    bytes: bytes.length,
    version,
    encrypted,
    tagged: isTrue(entry(asDict(entry(catalog, "MarkInfo")), "Marked")),
    ...(language === undefined ? {} : { language }),
    metadata: metadataFields(info, xmp),
    standards: claimedStandards(xmp),
    fonts: fontsOf(pages),
    pages: pages.map((page, i) => ({
      number: page.number,
      ...(labels?.[i] === undefined ? {} : { label: labels[i] }),
      ...pageSize(page),
      ...(texts?.[i] === undefined ? {} : { text: texts[i].text }),
    })),
    outline: outlineOf(catalog, destinations),
    structure: structureOf(catalog, destinations, texts),
    links: linksOf(pages, destinations),
    attachments: attachmentsOf(catalog, pages).map(({ content, ...rest }) => {
      if (content === undefined) problems.push(`the attachment ${rest.name} cannot be read`);
      return { ...rest, bytes: content?.length ?? 0 };
    }),
    problems,
  };
}

/**
 * The files attached to a PDF, in the order in which {@link readPdf} lists them; those that cannot be read are left out.
 *
 * @throws Unreadable
 */
export async function readAttachments(bytes: Uint8Array): Promise<readonly ExtractedFile[]> {
  const { catalog } = await openFile(bytes);
  return attachmentsOf(catalog, pagesOf(catalog)).flatMap(({ name, content }) =>
    content === undefined ? [] : [{ name, content }],
  );
}

function readPacket({ catalog }: OpenFile, problems: string[]): Xmp {
  const stream = entry(catalog, "Metadata");
  if (asDict(stream) === undefined) return new Map();
  try {
    const packet = contentOf(stream);
    if (packet) return readXmp(packet);
    problems.push("the XMP packet cannot be read");
  } catch (error) {
    problems.push(`the XMP packet is not well-formed: ${reasonOf(error)}`);
  }
  return new Map();
}

interface Pages {
  readonly labels?: readonly string[];
  readonly texts?: readonly PageText[];
}

const NO_TEXT: PageText = { text: "", marked: new Map() };

const noCMap: ReadCMap = () => Promise.reject(new Error("its character map is not at hand"));

async function readPages(
  bytes: Uint8Array,
  count: number,
  { text: wantsText = true, mostPages = count, readCMap = noCMap }: ReadOptions,
  problems: string[],
): Promise<Pages> {
  const missing = new Set<string>();
  const cMap: ReadCMap = async (name) => {
    try {
      return await readCMap(name);
    } catch (error) {
      if (!missing.has(name))
        problems.push(`text in the encoding ${name} cannot be read: ${reasonOf(error)}`);
      missing.add(name);
      throw error;
    }
  };
  return withPdfJs(bytes, cMap, async (document) => {
    const labels = await document.getPageLabels().catch((error: unknown) => {
      problems.push(`the page labels cannot be read: ${reasonOf(error)}`);
    });
    const texts: PageText[] = [];
    for (let number = 1; wantsText && number <= Math.min(count, mostPages); number += 1) {
      const text = await readPageText(document, number).catch((error: unknown) => {
        problems.push(`the text of page ${number} cannot be read: ${reasonOf(error)}`);
        return NO_TEXT;
      });
      texts.push(text);
    }
    return { ...(labels ? { labels } : {}), ...(wantsText ? { texts } : {}) };
  });
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
