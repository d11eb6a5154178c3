import { createHash } from "node:crypto";
import {
  ParseSpeeds,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStreamWriter,
} from "pdf-lib";
import type { DocumentMetadata } from "../../model/metadata.ts";
import type { StampRequest } from "../../model/stamp-request.ts";
import { attach } from "./attachments.ts";
import { type Claims, claimsOf } from "./claims.ts";
import { drawnPart } from "./drawn-part.ts";
import { infoDictionary } from "./info.ts";
import { keepClaims } from "./keep-claims.ts";
import { writeOutline } from "./outline.ts";
import { outputIntent } from "./output-intent.ts";
import { writeStructure } from "./structure-tree.ts";
import { asciiString } from "./text.ts";
import { xmpPacket } from "./xmp.ts";

/**
 * Makes a document of a drawn PDF: metadata, structure tree, outline, attachments, and what the standard asks for
 * that it claims to keep. The file identifier is made from the content, so that the same input gives the same bytes.
 *
 * @throws Error if the claim would be false; that is a mistake of ours
 */
export async function stamp(drawn: Uint8Array, request: StampRequest): Promise<Uint8Array> {
  const { metadata, standard, attachments } = request;
  const document = await PDFDocument.load(drawn, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const claims = claimsOf(standard);
  const structure = request.structure && drawnPart(request.structure);
  if (claims) keepClaims(document, claims, { ...request, structure });

  const packet = new TextEncoder().encode(xmpPacket(metadata, claims));
  writeMetadata(document, metadata, packet, claims);
  document.catalog.set(PDFName.of("ViewerPreferences"), document.context.obj(viewerPreferences(request)));
  if (structure) {
    const version = claims?.access.part ?? 1;
    writeOutline(document, writeStructure(document, structure, version), version);
  }
  attach(document, attachments, metadata.date);
  if (claims) {
    document.context.header = PDFHeader.forVersion(...claims.version);
    document.catalog.set(PDFName.of("OutputIntents"), document.context.obj([outputIntent(document)]));
  }

  const identifier = PDFHexString.of(
    digest(drawn, packet, JSON.stringify(structure ?? null), ...attachments.map(({ bytes }) => bytes)),
  );
  document.context.trailerInfo.ID = document.context.obj([identifier, identifier]);
  return PDFStreamWriter.forContext(
    document.context,
    ALL_AT_ONCE,
    true,
    OBJECTS_IN_STREAM,
  ).serializeToBuffer();
}

/** Never pause for others: the whole file takes less time than a few pauses. */
const ALL_AT_ONCE = Number.POSITIVE_INFINITY;

/** Objects that are compressed together: as many as a long résumé has, and few enough to find one quickly. */
const OBJECTS_IN_STREAM = 1000;

function writeMetadata(
  { context, catalog }: PDFDocument,
  metadata: DocumentMetadata,
  packet: Uint8Array,
  claims: Claims | undefined,
): void {
  const { trailerInfo } = context;
  // PDF 2.0 has given the Info dictionary up, and PDF/A-4 forbids it (ISO 19005-4 6.1.3).
  const info = claims?.archive.part === 4 ? undefined : context.obj({ ...infoDictionary(metadata) });
  remove(context, trailerInfo.Info);
  if (info) trailerInfo.Info = context.register(info);
  else delete trailerInfo.Info;

  remove(context, catalog.get(PDFName.of("Metadata")));
  // Uncompressed, so that software without a PDF parser finds it (ISO 32000-1 14.3.2).
  const stream = context.stream(packet, { Type: "Metadata", Subtype: "XML" });
  catalog.set(PDFName.of("Metadata"), context.register(stream));
  catalog.set(PDFName.of("Lang"), asciiString(metadata.language));
  catalog.set(PDFName.of("PageLabels"), context.obj({ Nums: [0, { S: "D" }] }));
}

/** The title instead of the file's name; pages for paper in their true size (ISO 32000-1 table 150). */
const viewerPreferences = ({ print }: StampRequest): Record<string, string | boolean> => ({
  DisplayDocTitle: true,
  ...(print && { PrintScaling: "None", Duplex: print.duplex ? "DuplexFlipLongEdge" : "Simplex" }),
});

/** Takes out an object of pdfkit's own, so that nothing of it stays in the file. */
function remove(context: PDFContext, object: PDFObject | undefined): void {
  if (!(object instanceof PDFRef)) return;
  const dict = context.lookup(object);
  const values = dict instanceof PDFDict ? dict.values() : [];
  for (const value of values) remove(context, value);
  context.delete(object);
}

/** 16 bytes in hex, as file identifiers usually have (ISO 32000-1 14.4). */
function digest(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 32);
}
