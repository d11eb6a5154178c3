import { createHash } from "node:crypto";
import {
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from "pdf-lib";
import type { DocumentMetadata } from "../../model/metadata.ts";
import { joinKeywords, sayable, xmpPacket } from "./xmp.ts";

/**
 * Writes metadata into a drawn PDF: Info dictionary, XMP, language, title in the window's bar, and a file
 * identifier made from the content, so that the same input gives the same bytes.
 */
export async function stamp(drawn: Uint8Array, metadata: DocumentMetadata): Promise<Uint8Array> {
  const document = await PDFDocument.load(drawn, { updateMetadata: false });
  const { context, catalog } = document;

  const info = context.obj(infoDictionary(metadata));
  context.trailerInfo.Info = replace(context, context.trailerInfo.Info, info);

  const packet = new TextEncoder().encode(xmpPacket(metadata));
  // Uncompressed, so that software without a PDF parser finds it (ISO 32000-1 14.3.2).
  const stream = context.stream(packet, { Type: "Metadata", Subtype: "XML" });
  const metadataKey = PDFName.of("Metadata");
  catalog.set(metadataKey, replace(context, catalog.get(metadataKey), stream));
  catalog.set(PDFName.of("Lang"), PDFString.of(metadata.language));
  catalog.set(PDFName.of("ViewerPreferences"), context.obj({ DisplayDocTitle: true }));

  const identifier = PDFHexString.of(digest(drawn, packet));
  context.trailerInfo.ID = context.obj([identifier, identifier]);

  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function infoDictionary(metadata: DocumentMetadata): Record<string, PDFHexString | PDFString> {
  const { title, author, subject, keywords, creator, producer } = metadata;
  const date = PDFString.fromDate(new Date(metadata.date * 1000));
  const text = (value: string): PDFHexString => PDFHexString.fromText(sayable(value));
  return {
    Title: text(title),
    Author: text(author),
    ...(subject ? { Subject: text(subject) } : {}),
    ...(keywords.length > 0 ? { Keywords: text(joinKeywords(keywords)) } : {}),
    Creator: text(creator),
    Producer: text(producer),
    CreationDate: date,
    ModDate: date,
  };
}

/** Puts an object in the place of pdfkit's own, so that nothing of that one stays in the file. */
function replace(context: PDFContext, old: PDFObject | undefined, object: PDFObject): PDFRef {
  if (!(old instanceof PDFRef)) return context.register(object);
  const before = context.lookup(old);
  const values = before instanceof PDFDict ? before.values() : [];
  for (const value of values) if (value instanceof PDFRef) context.delete(value);
  context.assign(old, object);
  return old;
}

/** 16 bytes in hex, as file identifiers usually have (ISO 32000-1 14.4). */
function digest(...parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 32);
}
