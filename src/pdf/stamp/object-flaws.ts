import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream } from "pdf-lib";

/** What makes fonts, pictures and links of a drawn file unfit for PDF/A, with the clause that it breaks. */
export function objectFlaws({ context }: PDFDocument): readonly string[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFRawStream)
      return nameIn(object.dict, SUBTYPE) === "Image" ? imageFlaws(object.dict) : [];
    if (!(object instanceof PDFDict)) return [];
    const type = nameIn(object, TYPE);
    if (type === "Font") return fontFlaws(object);
    if (type === "Annot") return annotationFlaws(object);
    return [];
  });
}

function fontFlaws(font: PDFDict): readonly string[] {
  const name = nameIn(font, PDFName.of("BaseFont"));
  const descendants = font.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray);
  if (descendants) {
    return font.has(PDFName.of("ToUnicode"))
      ? []
      : [`${name} has no map to Unicode (ISO 19005-3 6.2.11.7.2)`];
  }
  const descriptor = font.lookupMaybe(PDFName.of("FontDescriptor"), PDFDict);
  return [
    ...(PROGRAMS.some((program) => descriptor?.has(program))
      ? []
      : [`${name} is not embedded (ISO 19005-3 6.2.11.4.1)`]),
    // pdfkit's names every glyph up to the last one; without any, no harm is done.
    ...(descriptor?.has(PDFName.of("CIDSet"))
      ? [`${name} lists its glyphs, perhaps wrongly (ISO 19005-3 6.2.11.4.2)`]
      : []),
  ];
}

function imageFlaws(image: PDFDict): readonly string[] {
  const isCmyk = nameIn(image, PDFName.of("ColorSpace")) === "DeviceCMYK";
  return [
    ...(isCmyk ? ["a picture is in CMYK, the page is not (ISO 19005-3 6.2.4.3)"] : []),
    ...(image.get(PDFName.of("Interpolate"))?.toString() === "true"
      ? ["a picture asks to be smoothed (ISO 19005-3 6.2.8)"]
      : []),
  ];
}

/** Links to the web are all that résumés have; other annotations would need roles and appearances of their own. */
function annotationFlaws(annotation: PDFDict): readonly string[] {
  const subtype = nameIn(annotation, SUBTYPE);
  const action = annotation.lookupMaybe(PDFName.of("A"), PDFDict);
  const kind = action && nameIn(action, PDFName.of("S"));
  return subtype === "Link" && kind === "URI"
    ? []
    : [`${subtype} ${kind} is no link to the web (ISO 19005-3 6.5.1)`];
}

const TYPE = PDFName.of("Type");
const SUBTYPE = PDFName.of("Subtype");
const PROGRAMS = ["FontFile", "FontFile2", "FontFile3"].map((key) => PDFName.of(key));

function nameIn(dict: PDFDict, key: PDFName): string {
  const value = dict.lookup(key);
  return value instanceof PDFName ? value.decodeText() : "";
}
