import { PDFDict, PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import { describe, expect, it } from "vitest";
import type { DocumentMetadata, Standard } from "../../src/model/metadata.ts";
import type { StampRequest } from "../../src/model/stamp-request.ts";
import type { StructureElement } from "../../src/model/structure.ts";
import { stamp } from "../../src/pdf/index.ts";
import { drawTwoPages, HandDrawn, TWO_PAGES } from "../support/drawn-pdf-structure.ts";
import { ATTACHMENT, METADATA } from "./stamp-requests.ts";

const drawn = await drawTwoPages();

const REQUEST: StampRequest = {
  metadata: METADATA,
  structure: TWO_PAGES,
  standard: "ua1,a3a",
  attachments: [ATTACHMENT],
};

/** The structure with every element changed that a function changes. */
function changed(change: (element: StructureElement) => object | undefined): StructureElement {
  let changes = 0;
  const structure = JSON.parse(JSON.stringify(TWO_PAGES), (_, value) => {
    const other = value !== null && typeof value === "object" && "role" in value ? change(value) : undefined;
    if (other) changes += 1;
    return other ?? value;
  });
  if (changes === 0) throw new Error("nothing changed");
  return structure;
}

const without = (element: StructureElement, key: keyof StructureElement): object => {
  const { [key]: _, ...rest } = element;
  return rest;
};

const refusal = (pages: Uint8Array, request: Partial<StampRequest>) =>
  expect(stamp(pages, { ...REQUEST, ...request })).rejects;

describe("a claim that is kept", () => {
  it.each(["ua1,a3a", "ua2,a4f"] as const)("is written: %s", async (standard) => {
    await expect(stamp(drawn, { ...REQUEST, standard })).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe("a claim is not written", () => {
  it("without a structure tree (ISO 14289-1 7.1)", async () => {
    const { structure: _, ...request } = REQUEST;
    await expect(stamp(drawn, request)).rejects.toThrow("no structure tree");
  });

  it.each<[string, Partial<DocumentMetadata>, RegExp]>([
    ["title (ISO 14289-1 7.1)", { title: " " }, /no title/],
    ["language (ISO 14289-1 7.2)", { language: "" }, /no language tag/],
    ["well-formed language (ISO 32000-1 14.9.2)", { language: "zh_CN" }, /no language tag/],
  ])("without a %s", async (_name, metadata, message) => {
    await refusal(drawn, { metadata: { ...METADATA, ...metadata } }).toThrow(message);
  });

  it("to PDF/A-4f without an attachment (ISO 19005-4 annex A), which PDF/A-3 does not ask for", async () => {
    await refusal(drawn, { standard: "ua2,a4f", attachments: [] }).toThrow("nothing is attached");
    await expect(stamp(drawn, { ...REQUEST, attachments: [] })).resolves.toBeInstanceOf(Uint8Array);
  });

  it.each<[string, (element: StructureElement) => object | undefined, RegExp]>([
    [
      "skips a level of headings (ISO 14289-1 7.4.2)",
      (e) => (e.role === "H2" ? { ...e, role: "H3" } : undefined),
      /H3 “Work” skips/,
    ],
    [
      "does not begin its headings with the first (ISO 14289-1 7.4.2)",
      (e) => (e.role === "H1" ? { ...e, role: "P" } : undefined),
      /H2 “Work” skips/,
    ],
    [
      "has no headings at all (ISO 14289-1 7.4)",
      (e) => (/^H\d$/.test(e.role) ? { ...e, role: "P" } : undefined),
      /there is no heading/,
    ],
    [
      "has a heading without text",
      (e) => (e.role === "H1" ? without(e, "text") : undefined),
      /H1 has no text/,
    ],
    [
      "has a figure without alternative text (ISO 14289-1 7.3)",
      (e) => (e.role === "Figure" ? { ...e, alt: " " } : undefined),
      /no alternative text/,
    ],
    ["has a figure at no place", (e) => (e.role === "Figure" ? without(e, "box") : undefined), /no box/],
    [
      "has a link that says nothing (ISO 14289-1 7.18.5)",
      (e) => (e.role === "Link" ? { ...e, text: "", contents: "" } : undefined),
      /says not where to/,
    ],
    [
      "has a link without annotation (ISO 14289-1 7.18.5)",
      (e) =>
        e.role === "Link" ? { ...e, children: e.children.filter((child) => "mcid" in child) } : undefined,
      /leads nowhere/,
    ],
    [
      "has a link without text (ISO 14289-1 7.18.5)",
      (e) =>
        e.role === "Link"
          ? { ...e, children: e.children.filter((child) => "annotation" in child) }
          : undefined,
      /nothing to read/,
    ],
    [
      "has an annotation outside of links (ISO 14289-1 7.18.5)",
      (e) => (e.role === "Link" ? { ...e, role: "Span" } : undefined),
      /is no link/,
    ],
    [
      "has a list of something else than items (ISO 14289-1 7.2)",
      (e) => (e.role === "LI" ? { ...e, role: "P" } : undefined),
      /P “” stands in L/,
    ],
    [
      "has a paragraph in a paragraph",
      (e) => (e.role === "Span" ? { ...e, role: "P" } : undefined),
      /P “Université” stands in P/,
    ],
    [
      "has content where only elements stand (ISO 32000-1 14.8.4)",
      (e) => (e.role === "LI" ? { ...e, children: (e.children[0] as StructureElement).children } : undefined),
      /LI holds content directly/,
    ],
    [
      "has no document at its root (ISO 14289-2 8.2.5.2)",
      (e) => (e.role === "Document" ? { ...e, role: "Sect" } : undefined),
      /the root is Sect/,
    ],
    [
      "names a language that is none",
      (e) => (e.lang ? { ...e, lang: "français" } : undefined),
      /français is no language tag/,
    ],
    [
      "does not hold all content (ISO 14289-1 7.1)",
      (e) => (e.role === "H3" ? { ...e, children: [{ page: 0, mcid: 1 }] } : undefined),
      /page 1: marked content 2 is in no element/,
    ],
    [
      "holds content twice (ISO 32000-1 14.7.4)",
      (e) => (e.role === "H3" ? { ...e, children: [{ page: 0, mcid: 1 }] } : undefined),
      /page 1: marked content 1 is in two elements/,
    ],
    [
      "holds content that is not there",
      (e) => (e.role === "H3" ? { ...e, children: [...e.children, { page: 1, mcid: 9 }] } : undefined),
      /page 2: marked content 9 is not on the page/,
    ],
    [
      "leaves an annotation out (ISO 14289-1 7.18.1)",
      (e) => (e.role === "Link" ? { ...e, children: e.children.slice(1) } : undefined),
      /page 1: annotation 0 is in no element/,
    ],
  ])("to a structure that %s", async (_name, change, message) => {
    await refusal(drawn, { structure: changed(change) }).toThrow(message);
  });

  const HEADING: StructureElement = {
    role: "Document",
    children: [{ role: "H1", text: "A", children: [{ page: 0, mcid: 0 }] }],
  };
  const onPage = (draw: (drawing: HandDrawn) => HandDrawn) => {
    const drawing = new HandDrawn().page().markedText("H1", 0, "A");
    return draw(drawing).bytes();
  };

  it.each<[string, (drawing: HandDrawn) => HandDrawn, RegExp]>([
    ["text without a mark (ISO 14289-1 7.1)", (d) => d.text("B", 100), /without a mark: TJ/],
    ["lines without a mark (ISO 14289-1 7.1)", (d) => d.rule(), /without a mark: S/],
    ["pictures without a mark (ISO 14289-1 7.1)", (d) => d.picture(100), /without a mark: Do/],
    ["marks that mean nothing", (d) => d.raw("/Span BMC").rule().raw("EMC"), /without a mark: S/],
    [
      "artifacts in content (ISO 14289-1 7.1)",
      (d) => d.mark("P", 1, () => d.raw("/Artifact BMC").rule().raw("EMC")),
      /\/Artifact stands in another mark/,
    ],
    [
      "content in artifacts (ISO 14289-1 7.1)",
      (d) => d.raw("/Artifact BMC").markedText("P", 1, "B").raw("EMC"),
      /\/P stands in another mark/,
    ],
    ["a mark that does not end", (d) => d.raw("/Artifact BMC").rule(), /a mark is not closed/],
    ["an end without a mark", (d) => d.raw("EMC"), /closed that was not open/],
    [
      "a mark that reaches out of a text object (ISO 32000-1 14.6.1)",
      (d) => d.raw("BT /Artifact BMC ET EMC"),
      /reaches out of a text object/,
    ],
    [
      "an identifier twice (ISO 32000-1 14.7.4)",
      (d) => d.markedText("P", 0, "B"),
      /0 stands on the page twice/,
    ],
    [
      "a face that is not embedded (ISO 19005-3 6.2.11.4.1)",
      (d) => d.text("B", 100, "Helvetica"),
      /Helvetica is not embedded/,
    ],
    ["colours in CMYK (ISO 19005-3 6.2.4.3)", (d) => d.raw("0 0 0 1 k"), /in CMYK/],
  ])("to pages with %s", async (_name, draw, message) => {
    await refusal(await onPage(draw), { structure: HEADING }).toThrow(message);
  });

  it("to PDF/A-3 with graphics states nested deeper than 28 (ISO 19005-3 6.1.13), which PDF/A-4 allows", async () => {
    const nested = (depth: number) => onPage((d) => d.raw("q ".repeat(depth)).raw("Q ".repeat(depth)));
    await refusal(await nested(29), { structure: HEADING }).toThrow("29 graphics states");
    await expect(stamp(await nested(28), { ...REQUEST, structure: HEADING })).resolves.toBeDefined();
    const standard: Standard = "ua2,a4f";
    await expect(
      stamp(await nested(29), { ...REQUEST, standard, structure: HEADING }),
    ).resolves.toBeDefined();
  });

  it.each<[string, string, (dict: PDFDict) => void, RegExp]>([
    [
      "links that run something (ISO 19005-3 6.5.1)",
      "Annot",
      (dict) => dict.set(PDFName.of("A"), dict.context.obj({ S: "Launch" })),
      /Link Launch is no link to the web/,
    ],
    [
      "annotations that are no links",
      "Annot",
      (dict) => dict.set(PDFName.of("Subtype"), PDFName.of("Movie")),
      /Movie URI is no link to the web/,
    ],
    [
      "faces that do not say what they spell (ISO 19005-3 6.2.11.7.2)",
      "Font",
      (dict) => dict.delete(PDFName.of("ToUnicode")),
      /Inter-Regular has no map to Unicode/,
    ],
    [
      "faces that list their glyphs as pdfkit does (ISO 19005-3 6.2.11.4.2)",
      "FontDescriptor",
      (dict) => dict.set(PDFName.of("CIDSet"), dict.context.obj(1)),
      /Inter-Regular lists its glyphs/,
    ],
    [
      "pictures in CMYK (ISO 19005-3 6.2.4.3)",
      "XObject",
      (dict) => dict.set(PDFName.of("ColorSpace"), PDFName.of("DeviceCMYK")),
      /a picture is in CMYK/,
    ],
    [
      "pictures that ask to be smoothed (ISO 19005-3 6.2.8)",
      "XObject",
      (dict) => dict.set(PDFName.of("Interpolate"), dict.context.obj(true)),
      /asks to be smoothed/,
    ],
  ])("to a file with %s", async (_name, type, spoil, message) => {
    const document = await PDFDocument.load(drawn, { updateMetadata: false });
    const dicts = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => (object instanceof PDFRawStream ? object.dict : object))
      .filter((object) => object instanceof PDFDict)
      .filter((dict) => dict.get(PDFName.of("Type")) === PDFName.of(type));
    expect(dicts.length).toBeGreaterThan(0);
    dicts.forEach(spoil);
    await refusal(await document.save({ useObjectStreams: false }), {}).toThrow(message);
  });

  it("and says everything that is wrong at once", async () => {
    const bytes = await onPage((d) => d.rule().text("B", 100, "Helvetica"));
    const failure = stamp(bytes, { ...REQUEST, metadata: { ...METADATA, title: "" }, structure: HEADING });
    await expect(failure).rejects.toThrow(/no title[\s\S]*Helvetica[\s\S]*without a mark/);
  });

  it("but where nothing is claimed, nothing is refused", async () => {
    const bytes = await onPage((d) => d.rule().text("B", 100, "Helvetica"));
    await expect(stamp(bytes, { ...REQUEST, standard: "none", structure: HEADING })).resolves.toBeDefined();
  });
});
