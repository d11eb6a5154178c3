import { createHash } from "node:crypto";
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFRef } from "pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import type { Attachment } from "../../src/model/metadata.ts";
import { stamp } from "../../src/pdf/index.ts";
import { drawTwoPages, TWO_PAGES } from "../support/drawn-pdf-structure.ts";
import { plain } from "../support/pdf-structure.ts";
import { ATTACHMENT, METADATA } from "./stamp-requests.ts";

const drawn = await drawTwoPages();

async function stamped(...attachments: readonly Attachment[]) {
  const request = { metadata: METADATA, structure: TWO_PAGES, standard: "ua1,a3a", attachments } as const;
  const bytes = await stamp(drawn, request);
  return { bytes, document: await PDFDocument.load(bytes, { updateMetadata: false }) };
}

function filesOf({ catalog, context }: PDFDocument) {
  const associated = (plain(catalog.get(PDFName.of("AF"))) ?? []) as readonly PDFRef[];
  return associated.map((ref) => {
    const dict = context.lookup(ref, PDFDict);
    const streams = dict.lookup(PDFName.of("EF"), PDFDict);
    const stream = streams.lookup(PDFName.of("F"));
    if (!(stream instanceof PDFRawStream)) throw new Error("no embedded file");
    return { ref, dict, streams, stream, entries: plain(dict) as Record<string, unknown> };
  });
}

describe("an attachment", () => {
  it("comes back byte by byte", async () => {
    const [file] = filesOf((await stamped(ATTACHMENT)).document);
    expect(file && decodePDFRawStream(file.stream).decode()).toEqual(ATTACHMENT.bytes);
  });

  it("belongs to the document as its source (ISO 19005-3 6.8)", async () => {
    const [file, ...others] = filesOf((await stamped(ATTACHMENT)).document);
    expect(others).toEqual([]);
    expect(file?.entries).toMatchObject({
      Type: "/Filespec",
      F: "resume.json",
      UF: "resume.json",
      Desc: "简历数据",
      AFRelationship: "/Source",
    });
    expect(file?.streams.get(PDFName.of("UF"))).toBe(file?.streams.get(PDFName.of("F")));
  });

  it("tells its type, size, date and checksum (ISO 32000-1 7.11.4)", async () => {
    const [file] = filesOf((await stamped(ATTACHMENT)).document);
    const { Type, Subtype, Params } = plain(file?.stream.dict) as Record<string, Record<string, unknown>>;
    expect([Type, Subtype]).toEqual(["/EmbeddedFile", "/application/json"]);
    const checksum = file?.stream.dict.lookup(PDFName.of("Params"), PDFDict).get(PDFName.of("CheckSum"));
    expect(String(checksum)).toBe(`<${createHash("md5").update(ATTACHMENT.bytes).digest("hex")}>`);
    expect(Params?.["Size"]).toBe(ATTACHMENT.bytes.length);
    expect(Params?.["ModDate"]).toBe("D:20260115083005Z");
  });

  it("is found by name, and names are sorted (ISO 32000-1 7.9.6)", async () => {
    const other = { ...ATTACHMENT, name: "data.yaml", mediaType: "application/yaml" };
    const { document } = await stamped(ATTACHMENT, other);
    const files = filesOf(document);
    const names = document.catalog.lookup(PDFName.of("Names"), PDFDict);
    expect(plain(names.lookup(PDFName.of("EmbeddedFiles")))).toEqual({
      Names: ["data.yaml", files[0]?.ref, "resume.json", files[1]?.ref],
    });
    expect(files.map(({ entries }) => entries["F"])).toEqual(["data.yaml", "resume.json"]);
  });

  it("is found by pdf.js", async () => {
    const { bytes } = await stamped(ATTACHMENT);
    const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
    const found = await (await task.promise).getAttachments();
    await task.destroy();
    const files = Object.values(
      found as Record<string, { filename: string; content: Uint8Array; description: string }>,
    );
    expect(files.map(({ filename, description }) => [filename, description])).toEqual([
      ["resume.json", "简历数据"],
    ]);
    expect(new TextDecoder().decode(files[0]?.content)).toBe(new TextDecoder().decode(ATTACHMENT.bytes));
  });

  it.each(["", "../resume.json", "a/b.json", "a\\b.json", ".hidden", "简历.json", "a\u0000b", "a)b"])(
    "is not called %j",
    async (name) => {
      await expect(stamped({ ...ATTACHMENT, name })).rejects.toThrow("cannot be called");
    },
  );

  it("cannot say anything else than itself", async () => {
    const hostile = ") /AFRelationship /Data >> endobj \\";
    const [file] = filesOf(
      (await stamped({ ...ATTACHMENT, description: hostile, mediaType: "text/x y#(>" })).document,
    );
    expect(file?.entries).toMatchObject({ Desc: hostile, AFRelationship: "/Source" });
    expect(plain(file?.stream.dict.get(PDFName.of("Subtype")))).toBe("/text/x y#(>");
  });
});

describe("a file without attachments", () => {
  it("has no list of them", async () => {
    const { document } = await stamped();
    expect(document.catalog.has(PDFName.of("AF"))).toBe(false);
    const names = document.catalog.lookupMaybe(PDFName.of("Names"), PDFDict);
    expect(names?.has(PDFName.of("EmbeddedFiles")) ?? false).toBe(false);
  });
});
