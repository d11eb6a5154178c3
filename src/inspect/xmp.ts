import { readXml, type XmlElement } from "./xml.ts";

/** The namespaces of what is looked for, by their usual prefixes (ISO 16684-1, ISO 19005, ISO 14289, ISO 15930). */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://ns.adobe.com/pdf/1.3/", "pdf"],
  ["http://ns.adobe.com/xap/1.0/", "xmp"],
  ["http://www.aiim.org/pdfa/ns/id/", "pdfaid"],
  ["http://www.aiim.org/pdfua/ns/id/", "pdfuaid"],
  ["http://www.npes.org/pdfx/ns/id/", "pdfxid"],
]);

/** The values of properties by their names, e.g. `dc:creator`: one for each item of a list. */
export type Xmp = ReadonlyMap<string, readonly string[]>;

/**
 * Reads an XMP packet.
 *
 * @throws Error if it is no well-formed XML
 */
export function readXmp(packet: Uint8Array): Xmp {
  const properties = new Map<string, readonly string[]>();
  for (const description of descriptionsIn(readXml(decode(packet), PREFIXES))) {
    // A simple property may be written as an attribute (ISO 16684-1 7.9.2.2).
    for (const [name, value] of description.attributes) properties.set(name, [value]);
    for (const property of description.children) properties.set(property.name, valuesOf(property));
  }
  return properties;
}

function descriptionsIn(element: XmlElement): readonly XmlElement[] {
  if (element.name === "rdf:RDF") return element.children.filter(({ name }) => name === "rdf:Description");
  return element.children.flatMap(descriptionsIn);
}

/** Of alternatives in several languages only the default (ISO 16684-1 8.2.2.4). */
function valuesOf(property: XmlElement): readonly string[] {
  const [container] = property.children;
  const items = container?.children.filter(({ name }) => name === "rdf:li") ?? [];
  if (container?.name === "rdf:Alt") {
    const usual = items.find(({ attributes }) => attributes.get("xml:lang") === "x-default") ?? items[0];
    return usual ? [usual.text.trim()] : [];
  }
  return container ? items.map(({ text }) => text.trim()) : [property.text.trim()];
}

/** Packets may be in any encoding of Unicode; those of two bytes begin with a mark. */
function decode(packet: Uint8Array): string {
  const [first, second] = packet;
  const encoding =
    first === 0xfe && second === 0xff ? "utf-16be" : first === 0xff && second === 0xfe ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding).decode(packet);
}
