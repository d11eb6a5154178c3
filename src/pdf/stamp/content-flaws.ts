import { inflateSync } from "node:zlib";
import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, type PDFPage, PDFRawStream } from "pdf-lib";
import type { StructureElement } from "../../model/structure.ts";
import type { Claims } from "./claims.ts";
import { type ContentReading, readContent } from "./read-content.ts";

/** The graphics states that PDF/A-2 and -3 let a page nest (ISO 19005-3 6.1.13). */
const MAX_DEPTH = 28;

/** What makes the pages' content unfit, seen by itself and against the structure tree. */
export function contentFlaws(
  document: PDFDocument,
  structure: StructureElement,
  claims: Claims,
): readonly string[] {
  const pages = document.getPages();
  const owned = pages.map(() => ({ marks: [] as number[], annotations: [] as number[] }));
  const collect = ({ children }: StructureElement): void => {
    for (const child of children) {
      if ("role" in child) collect(child);
      else if ("mcid" in child) owned[child.page]?.marks.push(child.mcid);
      else owned[child.page]?.annotations.push(child.annotation);
    }
  };
  collect(structure);
  return pages.flatMap((page, i) => {
    const reading = readContent(contentOf(page));
    const annotations = [...Array(page.node.Annots()?.size() ?? 0).keys()];
    const { marks = [], annotations: referred = [] } = owned[i] ?? {};
    return [
      ...readingFlaws(reading, claims),
      ...differences("marked content", reading.identifiers, marks),
      ...differences("annotation", annotations, referred),
    ].map((flaw) => `page ${i + 1}: ${flaw}`);
  });
}

function readingFlaws({ unmarked, misplaced, depth, usesCmyk }: ContentReading, claims: Claims): string[] {
  return [
    ...(unmarked.length > 0
      ? [`painted by ${unmarked.length} operators without a mark: ${unmarked[0]} (ISO 14289-1 7.1)`]
      : []),
    ...misplaced.map((mark) => `${mark} (ISO 14289-1 7.1)`),
    ...(claims.archive.part === 3 && depth > MAX_DEPTH
      ? [`${depth} graphics states are nested (ISO 19005-3 6.1.13)`]
      : []),
    ...(usesCmyk ? ["colours are in CMYK (ISO 19005-3 6.2.4.3)"] : []),
  ];
}

/** Everything on the page stands in the tree once, and the other way round (ISO 32000-1 14.7.4). */
function differences(what: string, onPage: readonly number[], inTree: readonly number[]): string[] {
  const [page, tree] = [new Set(onPage), new Set(inTree)];
  const say = (numbers: readonly number[], flaw: string): string[] =>
    numbers.length === 0 ? [] : [`${what} ${numbers.join(", ")} ${flaw} (ISO 32000-1 14.7.4)`];
  return [
    ...say(
      onPage.filter((number) => !tree.has(number)),
      "is in no element",
    ),
    ...say(
      inTree.filter((number) => !page.has(number)),
      "is not on the page",
    ),
    ...say(repeated(onPage), "stands on the page twice"),
    ...say(repeated(inTree), "is in two elements"),
  ];
}

function repeated(numbers: readonly number[]): number[] {
  const seen = new Set<number>();
  return numbers.filter((number) => seen.size === seen.add(number).size);
}

/** The operators of a page; several streams are read as one (ISO 32000-1 table 30). */
function contentOf({ node }: PDFPage): string {
  const contents = node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => node.context.lookup(ref)) : [contents];
  return streams
    .map((stream) => {
      if (!(stream instanceof PDFRawStream)) return "";
      const bytes = decoded(stream);
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    })
    .join("\n");
}

/** pdf-lib inflates in JavaScript, which takes several times as long for what is all that pages use. */
function decoded(stream: PDFRawStream): Uint8Array {
  const isDeflated = stream.dict.lookup(PDFName.of("Filter")) === PDFName.of("FlateDecode");
  const isPlain = !stream.dict.has(PDFName.of("DecodeParms"));
  return isDeflated && isPlain ? inflateSync(stream.getContents()) : decodePDFRawStream(stream).decode();
}
