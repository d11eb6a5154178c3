import type { PDFHexString, PDFString } from "pdf-lib";
import type { DocumentMetadata } from "../../model/metadata.ts";
import { dateString, textString } from "./text.ts";

/** The document information dictionary (ISO 32000-1 14.3.3). */
export function infoDictionary(metadata: DocumentMetadata): Record<string, PDFHexString | PDFString> {
  const { title, author, subject, keywords, creator, producer } = metadata;
  const date = dateString(metadata.date);
  return {
    Title: textString(title),
    Author: textString(author),
    ...(subject ? { Subject: textString(subject) } : {}),
    ...(keywords.length > 0 ? { Keywords: textString(joinKeywords(keywords)) } : {}),
    Creator: textString(creator),
    Producer: textString(producer),
    CreationDate: date,
    ModDate: date,
  };
}

/** Info's one string of keywords; XMP's `pdf:Keywords` must equal it. */
export const joinKeywords = (keywords: readonly string[]): string => keywords.join(", ");
