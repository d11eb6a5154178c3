import type { DocumentMetadata } from "../../model/metadata.ts";
import type { Claims } from "./claims.ts";
import { joinKeywords } from "./info.ts";
import { sayable } from "./text.ts";

/**
 * The XMP packet of a document (ISO 16684-1), saying the same as its Info dictionary (ISO 19005-2 6.6.2.3), and
 * which standards it claims to keep. Every value is escaped, so that no text of a résumé can add an element.
 */
export function xmpPacket(metadata: DocumentMetadata, claims?: Claims): string {
  return [
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
    `<x:xmpmeta xmlns:x="adobe:ns:meta/">`,
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`,
    `<rdf:Description rdf:about=""`,
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ` xmlns:pdf="http://ns.adobe.com/pdf/1.3/"`,
    ` xmlns:xmp="http://ns.adobe.com/xap/1.0/">`,
    ...properties(metadata),
    `</rdf:Description>`,
    ...(claims ? claimsIn(claims) : []),
    `</rdf:RDF>`,
    `</x:xmpmeta>`,
    `<?xpacket end="r"?>`,
  ].join("\n");
}

function properties(metadata: DocumentMetadata): readonly string[] {
  const { title, author, subject, keywords, language, creator, producer } = metadata;
  const date = xmpDate(metadata.date);
  return [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title>${alternatives(title, language)}</dc:title>`,
    `<dc:creator>${list("Seq", [author])}</dc:creator>`,
    subject ? `<dc:description>${alternatives(subject, language)}</dc:description>` : "",
    keywords.length > 0 ? `<dc:subject>${list("Bag", keywords)}</dc:subject>` : "",
    `<dc:language>${list("Bag", [language])}</dc:language>`,
    keywords.length > 0 ? `<pdf:Keywords>${escapeXml(joinKeywords(keywords))}</pdf:Keywords>` : "",
    `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
  ].filter((property) => property !== "");
}

function claimsIn({ archive, access }: Claims): readonly string[] {
  return [
    `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">`,
    `<pdfaid:part>${archive.part}</pdfaid:part>`,
    `<pdfaid:conformance>${archive.conformance}</pdfaid:conformance>`,
    ...(archive.revision ? [`<pdfaid:rev>${archive.revision}</pdfaid:rev>`] : []),
    `</rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">`,
    `<pdfuaid:part>${access.part}</pdfuaid:part>`,
    ...(access.revision ? [`<pdfuaid:rev>${access.revision}</pdfuaid:rev>`] : []),
    `</rdf:Description>`,
    ...(archive.part === 3 ? UA_SCHEMA : []),
  ];
}

/**
 * Properties that XMP itself does not define must be described (ISO 19005-3 6.6.2.3.3), and those of PDF/UA are
 * younger than XMP. PDF/A-4 asks for no such thing.
 */
const UA_SCHEMA: readonly string[] = [
  `<rdf:Description rdf:about=""`,
  ` xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"`,
  ` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"`,
  ` xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">`,
  `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">`,
  `<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>`,
  `<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>`,
  `<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>`,
  `<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">`,
  `<pdfaProperty:name>part</pdfaProperty:name>`,
  `<pdfaProperty:valueType>Integer</pdfaProperty:valueType>`,
  `<pdfaProperty:category>internal</pdfaProperty:category>`,
  `<pdfaProperty:description>The part of ISO 14289 that the file keeps</pdfaProperty:description>`,
  `</rdf:li></rdf:Seq></pdfaSchema:property>`,
  `</rdf:li></rdf:Bag></pdfaExtension:schemas>`,
  `</rdf:Description>`,
];

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

const escapeXml = (text: string): string =>
  sayable(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
