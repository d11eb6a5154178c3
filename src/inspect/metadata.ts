import type { PDFDict } from "pdf-lib";
import type { MetadataField } from "../model/inspection.ts";
import { isoDate, isSameMoment } from "./dates.ts";
import { asText, entry } from "./objects.ts";
import type { Xmp } from "./xmp.ts";

interface Property {
  readonly name: MetadataField["name"];
  /** Its key in the Info dictionary. */
  readonly info?: string;
  readonly xmp: string;
  readonly isDate?: boolean;
}

/** What corresponds to what (ISO 19005-1 table 1). */
const PROPERTIES: readonly Property[] = [
  { name: "title", info: "Title", xmp: "dc:title" },
  { name: "author", info: "Author", xmp: "dc:creator" },
  { name: "subject", info: "Subject", xmp: "dc:description" },
  { name: "keywords", info: "Keywords", xmp: "pdf:Keywords" },
  { name: "creator", info: "Creator", xmp: "xmp:CreatorTool" },
  { name: "producer", info: "Producer", xmp: "pdf:Producer" },
  { name: "created", info: "CreationDate", xmp: "xmp:CreateDate", isDate: true },
  { name: "modified", info: "ModDate", xmp: "xmp:ModifyDate", isDate: true },
  { name: "language", xmp: "dc:language" },
];

/** What the Info dictionary and the XMP packet say, as far as they say anything. */
export function metadataFields(infoDict: PDFDict | undefined, xmp: Xmp): readonly MetadataField[] {
  return PROPERTIES.flatMap((property) => {
    const given = property.info === undefined ? undefined : asText(entry(infoDict, property.info));
    const info = given && property.isDate ? isoDate(given) : given;
    const other = xmp.get(property.xmp)?.join(", ");
    if (!info && !other) return [];
    const isSame = property.isDate ? isSameMoment : (a: string, b: string) => a === b;
    return [
      {
        name: property.name,
        ...(info ? { info } : {}),
        ...(other ? { xmp: other } : {}),
        differs: info !== undefined && other !== undefined && !isSame(info, other),
      },
    ];
  });
}

/** `PDF/A-3a`, `PDF/UA-1`, `PDF/X-4`: what the packet claims. */
export function claimedStandards(xmp: Xmp): readonly string[] {
  const value = (name: string): string | undefined => xmp.get(name)?.[0];
  const archive = value("pdfaid:part");
  const access = value("pdfuaid:part");
  const exchange = value("pdfxid:GTS_PDFXVersion");
  return [
    // PDF/A-1 to -3 write the level small, as the standards' names do; PDF/A-4 has none, e or f.
    ...(archive ? [`PDF/A-${archive}${(value("pdfaid:conformance") ?? "").toLowerCase()}`] : []),
    ...(access ? [`PDF/UA-${access}`] : []),
    ...(exchange ? [exchange] : []),
  ];
}
