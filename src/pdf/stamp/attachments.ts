import { createHash } from "node:crypto";
import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef } from "pdf-lib";
import type { Attachment } from "../../model/metadata.ts";
import { asciiString, dateString, textString } from "./text.ts";

/** Names that mean the same in every file system, and in both strings of a file specification. */
const PLAIN_NAME = /^[\w-][\w. -]*$/;

/** Puts files into a PDF, as files that belong to the document as a whole (ISO 19005-3 6.8, annex E). */
export function attach(document: PDFDocument, attachments: readonly Attachment[], date: number): void {
  if (attachments.length === 0) return;
  const { context, catalog } = document;
  // A name tree is sorted by name (ISO 32000-1 7.9.6).
  const sorted = attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files = sorted.map((attachment) => fileSpecification(document, attachment, date));
  const names = catalog.lookupMaybe(PDFName.of("Names"), PDFDict) ?? context.obj({});
  const entries = sorted.flatMap(({ name }, i) => [asciiString(name), files[i]]);
  names.set(PDFName.of("EmbeddedFiles"), context.obj({ Names: entries }));
  catalog.set(PDFName.of("Names"), names);
  catalog.set(PDFName.of("AF"), context.obj(files));
}

/** A file specification dictionary with its embedded file stream (ISO 32000-1 7.11.3 and 7.11.4). */
function fileSpecification({ context }: PDFDocument, attachment: Attachment, date: number): PDFRef {
  const { name, mediaType, description, bytes, relationship } = attachment;
  if (!PLAIN_NAME.test(name)) throw new Error(`an attachment cannot be called ${JSON.stringify(name)}`);
  const stream = context.flateStream(bytes, {
    Type: "EmbeddedFile",
    Params: {
      Size: bytes.length,
      ModDate: dateString(date),
      CheckSum: PDFHexString.of(createHash("md5").update(bytes).digest("hex")),
    },
  });
  stream.dict.set(PDFName.of("Subtype"), PDFName.of(mediaType));
  const file = context.register(stream);
  return context.register(
    context.obj({
      Type: "Filespec",
      F: asciiString(name),
      UF: textString(name),
      Desc: textString(description),
      AFRelationship: relationship,
      EF: { F: file, UF: file },
    }),
  );
}
