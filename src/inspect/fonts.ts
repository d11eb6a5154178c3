import type { PDFDict } from "pdf-lib";
import type { InspectedFont } from "../model/inspection.ts";
import { asDict, asName, elementsOf, entriesOf, entry, type Maybe, storedLength } from "./objects.ts";
import type { Page } from "./pages.ts";

/** Six capitals tell the subsets of a font from each other (ISO 32000-1 9.6.4). */
const SUBSET_TAG = /^[A-Z]{6}\+/;

/** All fonts that pages, and what is drawn on them, name in their resources; in the order of their first page. */
export function fontsOf(pages: readonly Page[]): readonly InspectedFont[] {
  const used = new Map<PDFDict, number[]>();
  for (const page of pages) {
    for (const font of fontsIn([page.resources, ...appearancesOn(page)])) {
      const numbers = used.get(font) ?? [];
      used.set(font, [...numbers, page.number]);
    }
  }
  return [...used].map(([font, numbers]) => ({ ...describe(font), pages: numbers }));
}

/** Fonts of resources, and of the forms, patterns and Type 3 fonts among them, which have resources of their own. */
function fontsIn(roots: readonly Maybe[]): ReadonlySet<PDFDict> {
  const fonts = new Set<PDFDict>();
  const seen = new Set<PDFDict>();
  const waiting = [...roots];
  // It grows while it is gone through.
  for (const object of waiting) {
    const resources = asDict(object);
    if (!resources || seen.has(resources)) continue;
    seen.add(resources);
    for (const [, named] of entriesOf(entry(resources, "Font"))) {
      const font = asDict(named);
      if (font) fonts.add(font);
      waiting.push(entry(font, "Resources"));
    }
    for (const kind of ["XObject", "Pattern"])
      for (const [, drawn] of entriesOf(entry(resources, kind)))
        waiting.push(entry(asDict(drawn), "Resources"));
  }
  return fonts;
}

/** The resources of what annotations look like: one stream, or one for each of their states. */
function appearancesOn({ dict }: Page): readonly Maybe[] {
  return elementsOf(entry(dict, "Annots")).flatMap((annotation) => {
    const normal = entry(asDict(entry(asDict(annotation), "AP")), "N");
    const states = entriesOf(normal).map(([, state]) => entry(asDict(state), "Resources"));
    return [entry(asDict(normal), "Resources"), ...states];
  });
}

function describe(font: PDFDict): Omit<InspectedFont, "pages"> {
  const subtype = asName(entry(font, "Subtype")) ?? "";
  const [descendant] = elementsOf(entry(font, "DescendantFonts"));
  const described = asDict(descendant) ?? font;
  const descriptor = asDict(entry(described, "FontDescriptor"));
  const program = programOf(descriptor);
  const name = asName(entry(font, "BaseFont")) ?? asName(entry(font, "Name")) ?? "";
  const encoding = asName(entry(font, "Encoding"));
  return {
    name: name.replace(SUBSET_TAG, ""),
    type: typeName(asName(entry(described, "Subtype")) ?? subtype, program?.format),
    // The glyphs of a Type 3 font are drawn by the document itself.
    embedded: program !== undefined || subtype === "Type3",
    subset: SUBSET_TAG.test(name),
    bytes: program?.bytes ?? 0,
    ...(encoding === undefined ? {} : { encoding }),
    toUnicode: entry(font, "ToUnicode") !== undefined,
  };
}

interface Program {
  /** The suffix that tells its format from the usual one of its kind of font. */
  readonly format: "" | "C" | " (OpenType)";
  readonly bytes: number;
}

/** The embedded font program (ISO 32000-1 table 126). */
function programOf(descriptor: PDFDict | undefined): Program | undefined {
  for (const key of ["FontFile", "FontFile2", "FontFile3"]) {
    const stream = entry(descriptor, key);
    const dict = asDict(stream);
    if (!dict) continue;
    const isOpenType = asName(entry(dict, "Subtype")) === "OpenType";
    const format = key !== "FontFile3" ? "" : isOpenType ? " (OpenType)" : "C";
    return { format, bytes: storedLength(stream) };
  }
  return undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  Type1: "Type 1",
  MMType1: "Type 1 (multiple master)",
  TrueType: "TrueType",
  Type3: "Type 3",
  CIDFontType0: "CID Type 0",
  CIDFontType2: "CID TrueType",
};

const typeName = (subtype: string, format: Program["format"] = ""): string =>
  `${TYPES[subtype] ?? (subtype || "unknown")}${format}`;
