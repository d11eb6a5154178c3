import type { DocumentMetadata } from "../model/metadata.ts";

/**
 * The XMP packet of a document (ISO 16684-1), saying the same as its Info dictionary (ISO 19005-2 6.6.2.3).
 * Every value is escaped, so that no text of a résumé can add an element.
 */
export function xmpPacket(metadata: DocumentMetadata): string {
  const { title, author, subject, keywords, language, creator, producer } = metadata;
  const date = xmpDate(metadata.date);
  const properties = [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title>${alternatives(title, language)}</dc:title>`,
    `<dc:creator>${list("Seq", [author])}</dc:creator>`,
    subject && `<dc:description>${alternatives(subject, language)}</dc:description>`,
    keywords.length > 0 && `<dc:subject>${list("Bag", keywords)}</dc:subject>`,
    `<dc:language>${list("Bag", [language])}</dc:language>`,
    keywords.length > 0 && `<pdf:Keywords>${escapeXml(joinKeywords(keywords))}</pdf:Keywords>`,
    `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
  ].filter(Boolean);
  return [
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
    `<x:xmpmeta xmlns:x="adobe:ns:meta/">`,
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`,
    `<rdf:Description rdf:about=""`,
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ` xmlns:pdf="http://ns.adobe.com/pdf/1.3/"`,
    ` xmlns:xmp="http://ns.adobe.com/xap/1.0/">`,
    ...properties,
    `</rdf:Description>`,
    `</rdf:RDF>`,
    `</x:xmpmeta>`,
    `<?xpacket end="r"?>`,
  ].join("\n");
}

/** Info's one string of keywords; XMP's `pdf:Keywords` must equal it. */
export const joinKeywords = (keywords: readonly string[]): string => keywords.join(", ");

const xmpDate = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");

const alternatives = (text: string, language: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li>` +
  `<rdf:li xml:lang="${escapeXml(language)}">${escapeXml(text)}</rdf:li></rdf:Alt>`;

const list = (kind: "Bag" | "Seq", items: readonly string[]): string =>
  `<rdf:${kind}>${items.map((item) => `<rdf:li>${escapeXml(item)}</rdf:li>`).join("")}</rdf:${kind}>`;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** XML 1.0 2.2: these characters cannot stand in a document, not even as references; lone surrogates cannot either. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text without what XMP cannot say, so that the Info dictionary can say the same. */
export const sayable = (text: string): string => text.replace(FORBIDDEN, "");

const escapeXml = (text: string): string =>
  sayable(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
