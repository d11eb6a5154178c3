import { describe, expect, it } from "vitest";
import { extractAttachments, inspect } from "../../src/inspect.ts";
import { ResumeError } from "../../src/model/diagnostic.ts";
import { onePage, rawPdf } from "./raw-pdf.ts";

/** Why a file cannot be inspected. */
async function refusal(bytes: Uint8Array) {
  const error: unknown = await inspect(bytes, { file: "me.pdf" }).catch((thrown: unknown) => thrown);
  if (!(error instanceof ResumeError)) throw new Error(`no refusal but ${String(error)}`);
  return error.diagnostics[0];
}

const ascii = (text: string) => new TextEncoder().encode(text);

describe("a file that is no sound PDF", () => {
  it.each([
    ["nothing", new Uint8Array(), "empty-file"],
    ["a text", ascii("basics: { name: Lin Yi }\n"), "not-a-pdf"],
    ["a header alone", ascii("%PDF-1.7\n"), "damaged-pdf"],
    ["a header and noise", ascii(`%PDF-1.7\n${"\u0001endobj(<<[ stream ".repeat(500)}`), "damaged-pdf"],
    ["the first half of a PDF", onePage({}).subarray(0, 200), "damaged-pdf"],
    ["a PDF without pages", rawPdf(["<< /Type /Catalog >>"]), "damaged-pdf"],
  ])("is refused by name: %s", async (_name, bytes, code) => {
    expect(await refusal(bytes)).toMatchObject({ kind: "usage", severity: "error", code, file: "me.pdf" });
  });

  it("is refused in the same words when its attachments are asked for", async () => {
    await expect(extractAttachments(ascii("PK"))).rejects.toThrow("this is not a PDF");
  });
});

describe("a file that is damaged a little", () => {
  it("is read all the same, and so is the rest of one whose XMP is not well-formed", async () => {
    const bytes = onePage({
      catalog: "/Metadata 6 0 R",
      objects: [{ dict: "/Type /Metadata /Subtype /XML", stream: "<x:xmpmeta><rdf:RDF>" }],
    });
    const { problems, pages } = await inspect(bytes);
    expect(problems).toEqual([expect.stringContaining("XMP packet is not well-formed")]);
    expect(pages).toMatchObject([{ text: "Lin Yi" }]);
  });

  it("is found where its cross references are wrong", async () => {
    const whole = Buffer.from(onePage({})).toString("latin1");
    const bytes = Buffer.from(whole.replace(/startxref\n\d+/, "startxref\n7"), "latin1");
    expect(bytes.includes("startxref\n7\n")).toBe(true);
    expect((await inspect(bytes)).pages).toMatchObject([{ text: "Lin Yi" }]);
  });

  it("may hold the word stream in a stream whose length stands behind it", async () => {
    const packet = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      ><r:Description xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Keywords>mainstream</pdf:Keywords></r:Description></r:RDF>`;
    const bytes = onePage({
      catalog: "/Metadata 6 0 R",
      objects: [
        `<< /Type /Metadata /Subtype /XML /Length 7 0 R >>\nstream\n${packet}\nendstream`,
        String(packet.length),
      ],
    });
    expect((await inspect(bytes)).metadata).toEqual([
      { name: "keywords", xmp: "mainstream", differs: false },
    ]);
  });

  it("ends where its trees go round in circles", async () => {
    const bytes = onePage({
      catalog: "/Outlines 6 0 R /StructTreeRoot 8 0 R /Names << /EmbeddedFiles 10 0 R /Dests 10 0 R >>",
      objects: [
        "<< /First 7 0 R >>",
        "<< /Title (Again) /Next 7 0 R /First 7 0 R /Dest (nowhere) >>",
        "<< /K 9 0 R /RoleMap << /P /Q /Q /P >> >>",
        "<< /S /P /K [9 0 R 8 0 R << /S /Span /K 9 0 R >>] >>",
        "<< /Kids [10 0 R] >>",
      ],
    });
    const { outline, structure, attachments } = await inspect(bytes);
    expect(outline).toEqual([{ title: "Again", children: [] }]);
    expect(structure).toHaveLength(1);
    expect(attachments).toEqual([]);
  });

  it("may have values of any type anywhere", async () => {
    const bytes = onePage({
      catalog:
        "/Outlines [1] /StructTreeRoot (x) /Names /N /MarkInfo 3 /Lang 4 /AF << >> /Metadata [] /PageLabels 5",
      page: "/TrimBox [1 2] /BleedBox [0 0 0 0] /Rotate (a) /Annots [null 7 << /Subtype /Link /A 3 >> 99 0 R]",
    });
    const { outline, structure, links, attachments, pages, tagged } = await inspect(bytes);
    expect({ outline, structure, attachments, tagged }).toEqual({
      outline: [],
      structure: [],
      attachments: [],
      tagged: false,
    });
    expect(links).toEqual([{ page: 1, target: "nowhere" }]);
    expect(pages).toMatchObject([{ paper: "Letter", rotation: 0 }]);
    expect(Object.keys(pages[0]?.boxes ?? {})).toEqual(["media"]);
  });

  it("is not walked down without end", async () => {
    const depth = 20_000;
    const nested = `${"<< /S /Sect /K ".repeat(100)}0${" >>".repeat(100)}`;
    const chain = Array.from({ length: depth }, (_, i) => `<< /S /Sect /K ${i + 8} 0 R >>`);
    const bytes = onePage({
      catalog: "/StructTreeRoot 6 0 R",
      objects: ["<< /K 7 0 R >>", ...chain, nested],
    });
    const { structure } = await inspect(bytes, { text: false });
    expect(JSON.stringify(structure).length).toBeGreaterThan(1000);
    expect(JSON.stringify(structure).length).toBeLessThan(20_000);
  });
});

describe("loading pdf.js", () => {
  it("leaves no pretended parts of a browser behind", async () => {
    const before = ["DOMMatrix", "ImageData", "Path2D"].map((name) => name in globalThis);
    await inspect(onePage({}));
    expect(["DOMMatrix", "ImageData", "Path2D"].map((name) => name in globalThis)).toEqual(before);
  });
});
