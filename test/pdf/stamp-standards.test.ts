import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream } from "pdf-lib";
import { describe, expect, it } from "vitest";
import type { Attachment, DocumentMetadata, Standard } from "../../src/model/metadata.ts";
import { stamp } from "../../src/pdf/index.ts";
import { srgbProfile } from "../../src/pdf/stamp/srgb-profile.ts";
import { drawTwoPages, TWO_PAGES } from "../support/drawn-pdf-structure.ts";
import { plain } from "../support/pdf-structure.ts";
import { ATTACHMENT, METADATA } from "./stamp-requests.ts";
import { type Element, find, itemsOf, readXml } from "./xml.ts";

const drawn = await drawTwoPages();

async function stamped(
  standard: Standard,
  metadata: DocumentMetadata = METADATA,
  attachments: readonly Attachment[] = [ATTACHMENT],
) {
  const bytes = await stamp(drawn, { metadata, structure: TWO_PAGES, standard, attachments });
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = document;
  const xmp = readXml(new TextDecoder().decode(contentsOf(catalog.lookup(PDFName.of("Metadata")))));
  return {
    bytes,
    document,
    context,
    catalog,
    xmp,
    header: Buffer.from(bytes.subarray(0, 8)).toString("latin1"),
  };
}

function contentsOf(stream: PDFObject | undefined): Uint8Array {
  if (stream instanceof PDFRawStream) return decodePDFRawStream(stream).decode();
  throw new Error(`${stream} is no stream`);
}

const said = (xmp: Element, name: string) => find(xmp, name)?.text;

describe("the first profile", () => {
  it("claims PDF/UA-1 (ISO 14289-1 clause 5) and PDF/A-3a (ISO 19005-3 6.6.4) in one file of PDF 1.7", async () => {
    const { xmp, header } = await stamped("ua1,a3a");
    expect(header).toBe("%PDF-1.7");
    expect(said(xmp, "pdfuaid:part")).toBe("1");
    expect(said(xmp, "pdfaid:part")).toBe("3");
    expect(said(xmp, "pdfaid:conformance")).toBe("A");
    expect(find(xmp, "pdfaid:rev")).toBeUndefined();
  });

  it("describes the property that XMP does not know (ISO 19005-3 6.6.2.3.3)", async () => {
    const { xmp } = await stamped("ua1,a3a");
    const schemas = find(xmp, "pdfaExtension:schemas");
    expect(schemas?.children.map(({ name, children }) => [name, children.length])).toEqual([["rdf:Bag", 1]]);
    expect(said(xmp, "pdfaSchema:prefix")).toBe("pdfuaid");
    const uaid = (element: Element): readonly string[] => [
      ...Object.entries(element.attributes).flatMap(([key, value]) =>
        key === "xmlns:pdfuaid" ? [value] : [],
      ),
      ...element.children.flatMap(uaid),
    ];
    expect(uaid(xmp)).toEqual([said(xmp, "pdfaSchema:namespaceURI")]);
    const property = find(xmp, "pdfaSchema:property")?.children[0]?.children[0]?.children ?? [];
    expect(property.map(({ name, text }) => [name.replace("pdfaProperty:", ""), text])).toEqual([
      ["name", "part"],
      ["valueType", "Integer"],
      ["category", "internal"],
      ["description", expect.stringMatching(/\w/)],
    ]);
  });
});

describe("the second profile", () => {
  it("claims PDF/UA-2 (ISO 14289-2 clause 5) and PDF/A-4f (ISO 19005-4 6.7.3) in a file of PDF 2.0", async () => {
    const { xmp, header } = await stamped("ua2,a4f");
    expect(header).toBe("%PDF-2.0");
    expect(said(xmp, "pdfuaid:part")).toBe("2");
    expect(said(xmp, "pdfuaid:rev")).toBe("2024");
    expect(said(xmp, "pdfaid:part")).toBe("4");
    expect(said(xmp, "pdfaid:rev")).toBe("2020");
    expect(said(xmp, "pdfaid:conformance")).toBe("F");
    expect(find(xmp, "pdfaExtension:schemas")).toBeUndefined();
  });

  it("has no Info dictionary (ISO 19005-4 6.1.3), and says everything in XMP", async () => {
    const { context, xmp } = await stamped("ua2,a4f");
    expect(context.trailerInfo.Info).toBeUndefined();
    const objects = context.enumerateIndirectObjects().map(([, object]) => object);
    expect(
      objects.filter((object) => object instanceof PDFDict && object.has(PDFName.of("Producer"))),
    ).toEqual([]);
    expect(itemsOf(find(xmp, "dc:title"))[0]).toBe(METADATA.title);
    expect(said(xmp, "pdf:Producer")).toBe(METADATA.producer);
  });
});

describe("a plain file", () => {
  it("claims nothing and carries nothing that only claims need", async () => {
    const { xmp, catalog, header } = await stamped("none");
    expect(header).toBe("%PDF-1.7");
    for (const name of ["pdfuaid:part", "pdfaid:part", "pdfaExtension:schemas"])
      expect(find(xmp, name)).toBeUndefined();
    expect(catalog.has(PDFName.of("OutputIntents"))).toBe(false);
  });
});

describe.each(["ua1,a3a", "ua2,a4f"] as const)("a file that claims %s", (standard) => {
  it("has a comment of four bytes above 127 after its header, and ends with its end (ISO 19005-3 6.1.2, 6.1.3)", async () => {
    const { bytes } = await stamped(standard);
    expect([...bytes.subarray(8, 10)]).toEqual([0x0a, 0x25]);
    expect(Math.min(...bytes.subarray(10, 14))).toBeGreaterThan(127);
    expect(Buffer.from(bytes).toString("latin1")).toMatch(/%%EOF[\r\n]*$/);
  });

  it("says by sRGB what its colours mean (ISO 19005-3 6.2.3)", async () => {
    const { catalog, context } = await stamped(standard);
    const [intent, ...others] = plain(catalog.get(PDFName.of("OutputIntents"))) as Record<string, unknown>[];
    expect(others).toEqual([]);
    expect(intent).toMatchObject({ S: "/GTS_PDFA1", OutputConditionIdentifier: "sRGB IEC61966-2.1" });
    const stream = context.lookup(intent?.["DestOutputProfile"] as PDFObject);
    expect((stream as PDFRawStream).dict.get(PDFName.of("N"))?.toString()).toBe("3");
    expect(Buffer.compare(contentsOf(stream), srgbProfile())).toBe(0);
  });

  it("has no string longer than 32767 bytes, however long a text is (ISO 19005-3 6.1.13)", async () => {
    const long = "长".repeat(5 << 20);
    const { document, context, xmp } = await stamped(
      standard,
      { ...METADATA, title: long, keywords: ["a".repeat(1 << 20), long] },
      [{ ...ATTACHMENT, description: long }],
    );
    const lengths = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => textsIn(object).map(byteLength));
    expect(lengths.length).toBeGreaterThan(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
    expect(Math.max(...lengths)).toBeGreaterThan(32_000);
    // Cut alike in both places, so that they still agree.
    const [title = ""] = itemsOf(find(xmp, "dc:title"));
    expect(long.startsWith(title)).toBe(true);
    if (standard === "ua1,a3a") {
      expect(document.getTitle()).toBe(title);
      expect(document.getKeywords()).toBe(said(xmp, "pdf:Keywords"));
    }
  });

  it("is compressed object by object (ISO 32000-1 7.5.7)", async () => {
    const { bytes } = await stamped(standard);
    expect(Buffer.from(bytes).includes("/ObjStm")).toBe(true);
    expect(Buffer.from(bytes).includes("/StructElem")).toBe(false);
  });

  it("is the same file each time, and another one with another structure", async () => {
    const [one, two] = [await stamped(standard), await stamped(standard)];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    const structure = JSON.parse(JSON.stringify(TWO_PAGES).replace("A red square", "A blue square"));
    const other = await stamp(drawn, { metadata: METADATA, structure, standard, attachments: [ATTACHMENT] });
    const identifier = ({ context }: PDFDocument) => String(context.trailerInfo.ID);
    expect(identifier(await PDFDocument.load(other, { updateMetadata: false }))).not.toBe(
      identifier(one.document),
    );
  });
});

/** All strings in an object, in the bytes that stand in the file. */
function textsIn(object: PDFObject): string[] {
  return (
    String(object instanceof PDFRawStream ? object.dict : object).match(
      /<[\da-fA-F]*>|\((?:[^()\\]|\\.)*\)/g,
    ) ?? []
  );
}

const byteLength = (written: string): number =>
  written.startsWith("<") ? (written.length - 2) / 2 : written.replace(/\\(.)/g, "$1").length - 2;

describe("the sRGB profile", () => {
  const profile = Buffer.from(srgbProfile());
  const tags = new Map(
    Array.from({ length: profile.readUInt32BE(128) }, (_, i) => {
      const at = 132 + 12 * i;
      const [start, length] = [profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 8)];
      return [profile.toString("latin1", at, at + 4), profile.subarray(start, start + length)];
    }),
  );
  const numbers = (data: Buffer | undefined, from: number) =>
    data
      ? Array.from({ length: (data.length - from) / 4 }, (_, i) => data.readInt32BE(from + 4 * i) / 65_536)
      : [];

  it("is that of a display, of version 4.2 (ICC.1:2004-10 7.2), as long as it says", () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.readUInt32BE(8)).toBe(0x04200000);
    expect(profile.toString("latin1", 12, 24)).toBe("mntrRGB XYZ ");
    expect(profile.toString("latin1", 36, 40)).toBe("acsp");
    expect(profile.length).toBeLessThan(700);
  });

  it("has the tags that a display profile must have, each in its place (8.3)", () => {
    expect([...tags.keys()].sort()).toEqual(
      ["bTRC", "bXYZ", "chad", "cprt", "desc", "gTRC", "gXYZ", "rTRC", "rXYZ", "wtpt"].sort(),
    );
    const types = { desc: "mluc", cprt: "mluc", wtpt: "XYZ ", chad: "sf32", rXYZ: "XYZ ", rTRC: "para" };
    for (const [tag, type] of Object.entries(types))
      expect(tags.get(tag)?.toString("latin1", 0, 4)).toBe(type);
  });

  // As the usual profiles have them. Their blues add up to 0.8251, though they give white a blue of 0.8249, as ICC does.
  it.each([
    ["rXYZ", [0.4361, 0.2225, 0.0139]],
    ["gXYZ", [0.3851, 0.7169, 0.0971]],
    ["bXYZ", [0.1431, 0.0606, 0.7142]],
  ])("has the published colorant %s", (tag, published) => {
    const found = numbers(tags.get(tag), 8);
    expect(found).toHaveLength(3);
    found.forEach((value, i) => {
      expect(Math.abs(value - (published[i] ?? Number.NaN))).toBeLessThan(3e-4);
    });
  });

  it("adds its primaries up to white", () => {
    const [r, g, b, white] = ["rXYZ", "gXYZ", "bXYZ", "wtpt"].map((tag) => numbers(tags.get(tag), 8));
    for (const i of [0, 1, 2]) {
      const sum = (r?.[i] ?? 0) + (g?.[i] ?? 0) + (b?.[i] ?? 0);
      expect(Math.abs(sum - (white?.[i] ?? Number.NaN))).toBeLessThan(1e-4);
    }
  });

  it("has the curve of IEC 61966-2-1, without a jump where its parts meet", () => {
    const [gamma = 0, a = 0, b = 0, c = 0, d = 0] = numbers(tags.get("gTRC"), 12);
    const curve = (x: number) => (x >= d ? (a * x + b) ** gamma : c * x);
    expect(curve(1)).toBeCloseTo(1, 4);
    expect(curve(0.5)).toBeCloseTo(0.214, 4);
    expect(curve(0.02)).toBeCloseTo(0.02 / 12.92, 5);
    expect(Math.abs(curve(d) - c * d)).toBeLessThan(1e-5);
  });
});
