import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from "pdf-lib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Text } from "../../src/kit/primitives.ts";
import type { DocumentMetadata } from "../../src/model/metadata.ts";
import { draw, layOut, stamp } from "../../src/pdf/index.ts";
import { xmpPacket } from "../../src/pdf/stamp/xmp.ts";
import { fontStore } from "../support/fonts.ts";
import { body, onPage } from "../support/page.tsx";
import { readPdf } from "../support/read-pdf.ts";
import { METADATA } from "./stamp-requests.ts";
import { find, itemsOf, readXml } from "./xml.ts";

const { document } = await layOut(onPage(<Text style={body()}>林一</Text>), fontStore());
const { bytes: drawn } = await draw(document, "zh");

const stampPlain = (metadata: DocumentMetadata) =>
  stamp(drawn, { metadata, standard: "none", attachments: [] });

/** What a PDF says about itself, in both places. */
async function readBack(metadata: DocumentMetadata) {
  const bytes = await stampPlain(metadata);
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  const stream = catalog.lookup(PDFName.of("Metadata"));
  if (!(stream instanceof PDFRawStream)) throw new Error("no metadata stream");
  const packet = new TextDecoder().decode(decodePDFRawStream(stream).decode());
  return {
    bytes,
    context,
    catalog,
    stream,
    info: Object.fromEntries(info.entries().map(([key, value]) => [key.decodeText(), textOf(value)])),
    xmp: readXml(packet),
  };
}

function textOf(value: PDFObject): string {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  throw new Error(`${value} is no text`);
}

describe("the stamp", () => {
  it("fills the Info dictionary", async () => {
    const { info } = await readBack(METADATA);
    expect(info).toEqual({
      Title: "林一 – 简历",
      Author: "林一",
      Subject: "基础设施技术主管",
      Keywords: "Kubernetes, 高可用",
      Creator: "resume-pdf 1.2.3, layout classic",
      Producer: "resume-pdf 1.2.3",
      CreationDate: "D:20260115083005Z",
      ModDate: "D:20260115083005Z",
    });
  });

  it("says the same in XMP (ISO 19005-2 6.6.2.3)", async () => {
    const { info, xmp } = await readBack(METADATA);
    const text = (name: string) => find(xmp, name)?.text;
    expect(itemsOf(find(xmp, "dc:title"))).toEqual([info["Title"], info["Title"]]);
    expect(itemsOf(find(xmp, "dc:creator"))).toEqual([info["Author"]]);
    expect(itemsOf(find(xmp, "dc:description"))).toEqual([info["Subject"], info["Subject"]]);
    expect(itemsOf(find(xmp, "dc:subject"))).toEqual(METADATA.keywords);
    expect(text("pdf:Keywords")).toBe(info["Keywords"]);
    expect(text("xmp:CreatorTool")).toBe(info["Creator"]);
    expect(text("pdf:Producer")).toBe(info["Producer"]);
    expect(text("xmp:CreateDate")).toBe("2026-01-15T08:30:05Z");
    expect(text("xmp:ModifyDate")).toBe("2026-01-15T08:30:05Z");
  });

  it("gives the title a default and the document's own language", async () => {
    const { xmp } = await readBack(METADATA);
    const items = find(xmp, "dc:title")?.children[0]?.children ?? [];
    expect(items.map(({ attributes }) => attributes["xml:lang"])).toEqual(["x-default", "zh-CN"]);
    expect(itemsOf(find(xmp, "dc:language"))).toEqual(["zh-CN"]);
  });

  it("names the language for readers aloud, and shows the title instead of the file name", async () => {
    const { catalog } = await readBack(METADATA);
    expect(textOf(catalog.lookup(PDFName.of("Lang"), PDFString))).toBe("zh-CN");
    const preferences = catalog.lookup(PDFName.of("ViewerPreferences"), PDFDict);
    expect(preferences.get(PDFName.of("DisplayDocTitle"))?.toString()).toBe("true");
  });

  it("leaves XMP readable without a PDF parser", async () => {
    const { bytes, stream } = await readBack(METADATA);
    expect(stream.dict.get(PDFName.of("Filter"))).toBeUndefined();
    expect(Buffer.from(bytes).includes("林一 – 简历</rdf:li>")).toBe(true);
  });

  it("leaves out what a résumé does not say", async () => {
    const { subject: _, ...rest } = METADATA;
    const { info, xmp } = await readBack({ ...rest, keywords: [] });
    expect(info).not.toHaveProperty("Subject");
    expect(info).not.toHaveProperty("Keywords");
    for (const name of ["dc:description", "dc:subject", "pdf:Keywords"])
      expect(find(xmp, name)).toBeUndefined();
  });

  it("leaves no trace of pdfkit's own metadata", async () => {
    const { bytes, context } = await readBack(METADATA);
    const objects = context.enumerateIndirectObjects().map(([, object]) => object);
    expect(objects.length).toBeGreaterThan(10);
    expect(objects.filter((object) => /PDFKit|D:1970/.test(String(object)))).toEqual([]);
    expect(Buffer.from(bytes).includes("PDFKit")).toBe(false);
  });

  it("leaves the pages as they were", async () => {
    const [before] = await readPdf(drawn);
    const [after] = await readPdf((await readBack(METADATA)).bytes);
    expect(after?.glyphs).toEqual(before?.glyphs);
    expect(after?.glyphs.map(({ text }) => text).join("")).toBe("林一");
  });
});

describe("hostile texts", () => {
  const cases = [
    "</rdf:RDF></x:xmpmeta><script>alert(1)</script>",
    "a ) /Author (b) \\) \\ ((",
    "]]> &amp; &lt; & < > \" '",
    '<?xpacket end="w"?>',
    "<!-- -- <![CDATA[ x",
    "endobj endstream %%EOF /JS (app.alert(1))",
    "𠮷 𝄞 😀 é é",
    "\u202egnp.exe\u202c \u200f",
  ];

  it.each(cases)("come back as they were, and as nothing else: %s", async (text) => {
    const metadata = { ...METADATA, title: text, author: text, subject: text, keywords: [text] };
    const { info, xmp, catalog } = await readBack(metadata);
    expect(info).toMatchObject({ Title: text, Author: text, Subject: text, Keywords: text });
    expect(itemsOf(find(xmp, "dc:title"))).toEqual([text, text]);
    expect(itemsOf(find(xmp, "dc:creator"))).toEqual([text]);
    expect(itemsOf(find(xmp, "dc:subject"))).toEqual([text]);
    expect(find(xmp, "pdf:Keywords")?.text).toBe(text);
    expect(find(xmp, "script")).toBeUndefined();
    expect(catalog.get(PDFName.of("OpenAction"))).toBeUndefined();
  });

  it.each([
    ["NUL", "a\u0000b"],
    ["other control characters", "a\u0008\u001b\u001fb"],
    ["a noncharacter", "a\ufffe\uffffb"],
    ["a lone high surrogate", "a\ud834b"],
    ["a lone low surrogate", "a\udd1eb"],
  ])("lose what XML cannot say: %s", (_name, title) => {
    const xmp = readXml(xmpPacket({ ...METADATA, title }));
    expect(itemsOf(find(xmp, "dc:title"))).toEqual(["ab", "ab"]);
  });

  it("stand on one line, since XML reads all line ends alike (XML 1.0 2.11)", async () => {
    const { info, xmp } = await readBack({ ...METADATA, title: "a\r\nb\tc\nd" });
    expect(info["Title"]).toBe("a b c d");
    expect(itemsOf(find(xmp, "dc:title"))).toEqual(["a b c d", "a b c d"]);
  });

  it("agree in Info and XMP even where XML cannot say them", async () => {
    const { info, xmp } = await readBack({ ...METADATA, title: "a\u0000b", author: "c\ud834d" });
    expect(itemsOf(find(xmp, "dc:title"))[0]).toBe(info["Title"]);
    expect(itemsOf(find(xmp, "dc:creator"))[0]).toBe(info["Author"]);
  });

  it("in the language tag cannot leave their attribute", async () => {
    const { xmp } = await readBack({ ...METADATA, language: 'zh" onload="x' });
    const [, item] = find(xmp, "dc:title")?.children[0]?.children ?? [];
    expect(item?.attributes).toEqual({ "xml:lang": 'zh" onload="x' });
  });
});

describe("the same metadata", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("gives the same bytes", async () => {
    const [one, two] = [await stampPlain(METADATA), await stampPlain(METADATA)];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it("gives the same bytes in every time zone", async () => {
    const offsets: number[] = [];
    const stamped: Uint8Array[] = [];
    for (const zone of ["UTC", "Pacific/Kiritimati", "America/St_Johns"]) {
      vi.stubEnv("TZ", zone);
      offsets.push(new Date(METADATA.date * 1000).getTimezoneOffset());
      stamped.push(await stampPlain(METADATA));
    }
    // The zones did change under it.
    expect(offsets).toEqual([0, -840, 210]);
    for (const bytes of stamped) expect(Buffer.compare(bytes, stamped[0] ?? Buffer.alloc(0))).toBe(0);
  });

  it("gives the same file identifier, and other metadata another one (ISO 32000-1 14.4)", async () => {
    const identifierOf = async (metadata: DocumentMetadata) => {
      const { context } = await readBack(metadata);
      const ids = context.trailerInfo.ID;
      if (!(ids instanceof PDFArray)) throw new Error("no identifier");
      const [first, second] = [
        ids.lookup(0, PDFHexString).asString(),
        ids.lookup(1, PDFHexString).asString(),
      ];
      expect(first).toMatch(/^[0-9a-f]{32}$/i);
      expect(second).toBe(first);
      return first;
    };
    const usual = await identifierOf(METADATA);
    expect(await identifierOf(METADATA)).toBe(usual);
    expect(await identifierOf({ ...METADATA, title: "另一份" })).not.toBe(usual);
  });
});

describe("the XML reader of these tests", () => {
  it.each([
    "<a>",
    "<a></b>",
    "<a/><b/>",
    "<a>&nbsp;</a>",
    "<a>&</a>",
    "<a b='c'/>",
    '<a b="<"/>',
    '<a b="1" b="2"/>',
    "<a>]]></a>",
    "<a>\u0000</a>",
    "text",
    "<a><!-- c --></a>",
  ])("refuses %j", (text) => expect(() => readXml(text)).toThrow());

  it("reads what is well-formed", () => {
    expect(readXml('<?pi?><a b="&quot;"><c>&lt;x&gt;</c><d/></a>')).toEqual({
      name: "a",
      attributes: { b: '"' },
      text: "",
      children: [
        { name: "c", attributes: {}, children: [], text: "<x>" },
        { name: "d", attributes: {}, children: [], text: "" },
      ],
    });
  });
});
