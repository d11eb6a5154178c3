import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isoDate, isSameMoment } from "../../src/inspect/dates.ts";
import { paperName } from "../../src/inspect/paper.ts";
import { extractAttachments, inspect } from "../../src/inspect.ts";
import { onePage, text } from "./raw-pdf.ts";

const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';

const withXmp = (description: string, info = "") =>
  onePage({
    catalog: "/Metadata 6 0 R",
    objects: [
      {
        dict: "/Type /Metadata /Subtype /XML",
        stream: `<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${RDF}>${description}</rdf:RDF></x:xmpmeta>`,
      },
      `<< ${info} >>`,
    ],
    trailer: "/Info 7 0 R",
  });

describe("metadata", () => {
  it("comes from Info and XMP, and tells where they differ", async () => {
    const bytes = withXmp(
      `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
         <dc:title><rdf:Alt><rdf:li xml:lang="en">CV</rdf:li><rdf:li xml:lang="x-default">简历 &amp; more</rdf:li></rdf:Alt></dc:title>
         <dc:creator><rdf:Seq><rdf:li>Lin Yi</rdf:li><rdf:li>Lin Er</rdf:li></rdf:Seq></dc:creator>
         <xmp:CreateDate>2026-01-15T16:30:05+08:00</xmp:CreateDate>
         <xmp:ModifyDate>2026-01-16T08:30:05Z</xmp:ModifyDate>
       </rdf:Description>`,
      `/Title ${text("简历 & more")} /Author (Lin Yi) /CreationDate (D:20260115083005Z) /ModDate (D:20260115083005Z) /Producer (x)`,
    );
    expect((await inspect(bytes)).metadata).toEqual([
      { name: "title", info: "简历 & more", xmp: "简历 & more", differs: false },
      { name: "author", info: "Lin Yi", xmp: "Lin Yi, Lin Er", differs: true },
      { name: "producer", info: "x", differs: false },
      { name: "created", info: "2026-01-15T08:30:05Z", xmp: "2026-01-15T16:30:05+08:00", differs: false },
      { name: "modified", info: "2026-01-15T08:30:05Z", xmp: "2026-01-16T08:30:05Z", differs: true },
    ]);
  });

  it("may be written as attributes, under any prefix and compressed", async () => {
    const packet = `<q:RDF xmlns:q="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><q:Description xmlns:a="http://www.aiim.org/pdfa/ns/id/" a:part='2' a:conformance="B"/></q:RDF>`;
    const bytes = onePage({
      catalog: "/Metadata 6 0 R",
      objects: [{ dict: "/Filter /FlateDecode", stream: deflateSync(packet) }],
    });
    expect((await inspect(bytes)).standards).toEqual(["PDF/A-2b"]);
  });

  it("names the standards that are claimed", async () => {
    const bytes = withXmp(
      `<rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
       <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
       <rdf:Description xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion></rdf:Description>`,
    );
    expect((await inspect(bytes)).standards).toEqual(["PDF/A-3a", "PDF/UA-1", "PDF/X-4"]);
  });

  it.each([
    ["D:20260115083005+08'00'", "2026-01-15T08:30:05+08:00"],
    ["D:20260115083005-05'30", "2026-01-15T08:30:05-05:30"],
    ["D:20260115083005Z00'00'", "2026-01-15T08:30:05Z"],
    ["D:202601150830", "2026-01-15T08:30:00"],
    ["D:202601", "2026-01"],
    ["2026", "2026"],
    ["yesterday", "yesterday"],
  ])("writes the date %s as %s", (given, wanted) => {
    expect(isoDate(given)).toBe(wanted);
  });

  it("does not take dates without a zone for the same moment as others", () => {
    expect(isSameMoment("2026-01-15T08:30:05", "2026-01-15T08:30:05Z")).toBe(false);
    expect(isSameMoment("2026-01-15T08:30:05", "2026-01-15T08:30:05")).toBe(true);
  });
});

describe("the version", () => {
  it("is the catalog's if that is later than the header's", async () => {
    expect((await inspect(onePage({}))).version).toBe("1.7");
    expect((await inspect(onePage({ catalog: "/Version /2.0" }))).version).toBe("2.0");
    expect((await inspect(onePage({ catalog: "/Version /1.4" }))).version).toBe("1.7");
  });
});

describe("fonts", () => {
  it("are described by type, embedding, subset and size, wherever they are used", async () => {
    const bytes = onePage({
      page: "/Annots [<< /Subtype /Widget /AP << /N << /On 11 0 R >> >> >>]",
      objects: [
        "<< /Subtype /Type0 /BaseFont /ABCDEF+Inter#20Bold /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 10 0 R >>",
        "<< /Subtype /CIDFontType2 /BaseFont /ABCDEF+Inter#20Bold /FontDescriptor 8 0 R >>",
        "<< /FontFile2 9 0 R >>",
        { dict: "", stream: "x".repeat(1234) },
        { dict: "", stream: "" },
        { dict: "/Subtype /Form /Resources << /Font << /A 6 0 R >> >>", stream: "" },
      ],
    });
    expect((await inspect(bytes)).fonts).toEqual([
      {
        name: "Helvetica",
        type: "Type 1",
        embedded: false,
        subset: false,
        bytes: 0,
        encoding: "WinAnsiEncoding",
        toUnicode: false,
        pages: [1],
      },
      {
        name: "Inter Bold",
        type: "CID TrueType",
        embedded: true,
        subset: true,
        bytes: 1234,
        encoding: "Identity-H",
        toUnicode: true,
        pages: [1],
      },
    ]);
  });
});

describe("text of Chinese fonts that are not embedded", () => {
  const bytes = onePage({
    page: "/Resources << /Font << /F1 6 0 R >> >>",
    content: "BT /F1 12 Tf 40 700 Td <c1d6d2bb> Tj ET",
    objects: [
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [7 0 R] >>",
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 8 0 R
        /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>`,
      "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 >>",
    ],
  });

  it("is read with the character map that they name", async () => {
    const folder = new URL("../../node_modules/pdfjs-dist/cmaps/", import.meta.url);
    const readCMap = async (name: string) => readFileSync(new URL(`${name}.bcmap`, folder));
    const { pages, problems } = await inspect(bytes, { readCMap });
    expect(pages[0]?.text).toBe("林一");
    expect(problems).toEqual([]);
  });

  it("is not lost silently without that", async () => {
    expect((await inspect(bytes)).problems).toEqual([
      "text in the encoding GBK-EUC-H cannot be read: its character map is not at hand",
    ]);
  });
});

describe("pages", () => {
  it("have a paper, an orientation, and the boxes that they state, in millimetres", async () => {
    const bytes = onePage({
      page: "/MediaBox [0 0 629.29 875.91] /TrimBox [17.01 17.01 612.29 858.9] /BleedBox [8.5 8.5 620.79 867.4] /Rotate 90",
    });
    const [page] = (await inspect(bytes)).pages;
    expect(page).toEqual({
      number: 1,
      width: 297,
      height: 210,
      paper: "A4",
      orientation: "landscape",
      rotation: 90,
      boxes: {
        media: { left: 0, bottom: 0, width: 222, height: 309 },
        bleed: { left: 3, bottom: 3, width: 216, height: 303 },
        trim: { left: 6, bottom: 6, width: 210, height: 297 },
      },
      text: "Lin Yi",
    });
  });

  it("may be measured in larger units, from any corner", async () => {
    const [page] = (await inspect(onePage({ page: "/UserUnit 2 /MediaBox [306 396 0 0]" }))).pages;
    expect(page).toMatchObject({ paper: "Letter", width: 215.9, height: 279.4 });
  });

  it("are called as the file labels them", async () => {
    const { pages } = await inspect(
      onePage({ catalog: "/PageLabels << /Nums [0 << /S /r /P (x-) /St 4 >>] >>" }),
    );
    expect(pages[0]?.label).toBe("x-iv");
    expect((await inspect(onePage({}))).pages[0]).not.toHaveProperty("label");
  });

  it.each([
    [210, 297, "A4"],
    [297, 209.9, "A4"],
    [215.9, 279.4, "Letter"],
    [176, 250, "B5"],
    [100, 100, undefined],
  ])("of %d by %d are %s", (width, height, name) => {
    expect(paperName(width, height)).toBe(name);
  });
});

describe("outline and links", () => {
  const bytes = onePage({
    catalog:
      "/Outlines 6 0 R /Names << /Dests << /Names [(there) [3 0 R /Fit]] >> >> /Dests << /old << /D [3 0 R /Fit] >> >>",
    page: `/Annots [
      << /Subtype /Link /A << /S /URI /URI (https://example.com/) >> /Contents ${text("我的网站")} >>
      << /Subtype /Link /Dest (there) >>
      << /Subtype /Link /A << /S /GoTo /D /old >> >>
      << /Subtype /Link /A << /S /JavaScript /JS (app.alert\\(1\\)) >> >>
      << /Subtype /Text /Contents (a note) >> ]`,
    objects: [
      "<< /First 7 0 R /Last 9 0 R >>",
      `<< /Title ${text("经历")} /Dest [3 0 R /XYZ 0 0 0] /First 8 0 R /Next 9 0 R >>`,
      "<< /Title (Within) /A << /S /GoTo /D (there) >> >>",
      "<< /Title (Nowhere) /Dest (lost) >>",
    ],
  });

  it("form a tree of titles and pages", async () => {
    expect((await inspect(bytes)).outline).toEqual([
      { title: "经历", page: 1, children: [{ title: "Within", page: 1, children: [] }] },
      { title: "Nowhere", children: [] },
    ]);
  });

  it("name their targets: an address, a page, an action", async () => {
    expect((await inspect(bytes)).links).toEqual([
      { page: 1, target: "https://example.com/", contents: "我的网站" },
      { page: 1, target: "page 1" },
      { page: 1, target: "page 1" },
      { page: 1, target: "JavaScript" },
    ]);
  });
});

describe("the structure tree", () => {
  const bytes = onePage({
    catalog: "/MarkInfo << /Marked true >> /Lang (en-US) /StructTreeRoot 6 0 R",
    page: "/StructParents 0 /Annots [11 0 R]",
    content: `/Artifact BMC BT /F1 8 Tf 40 20 Td (footer) Tj ET EMC
      /H1 << /MCID 0 >> BDC BT /F1 20 Tf 40 700 Td (Lin Yi) Tj ET EMC
      /P << /MCID 1 >> BDC BT /F1 10 Tf 40 600 Td (See ) Tj ET EMC
      /Link << /MCID 2 >> BDC BT /F1 10 Tf 60 600 Td (my site) Tj ET EMC`,
    objects: [
      "<< /Type /StructTreeRoot /K 7 0 R /RoleMap << /Headline /Title /Title /H1 >> >>",
      "<< /S /Document /K [8 0 R 9 0 R] >>",
      `<< /S /Headline /Pg 3 0 R /K 0 /Lang (zh-CN) /Alt ${text("林一")} >>`,
      "<< /S /P /Pg 3 0 R /K [<< /Type /MCR /MCID 1 /Pg 3 0 R >> 10 0 R] >>",
      "<< /S /Link /Pg 3 0 R /K [2 << /Type /OBJR /Obj 11 0 R >>] /ActualText (site) /T (t) >>",
      "<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://example.com/) >> >>",
    ],
  });

  it("has roles, languages, alternatives and text in reading order, without artifacts", async () => {
    const { structure, tagged, language, pages } = await inspect(bytes);
    expect({ tagged, language }).toEqual({ tagged: true, language: "en-US" });
    expect(structure).toEqual([
      {
        role: "Document",
        children: [
          {
            role: "Headline",
            standardRole: "H1",
            lang: "zh-CN",
            alt: "林一",
            children: [{ page: 1, text: expect.stringContaining("Lin Yi") }],
          },
          {
            role: "P",
            children: [
              { page: 1, text: expect.stringContaining("See") },
              {
                role: "Link",
                title: "t",
                actualText: "site",
                children: [
                  { page: 1, text: expect.stringContaining("my site") },
                  { page: 1, object: "Link" },
                ],
              },
            ],
          },
        ],
      },
    ]);
    expect(JSON.stringify(structure)).not.toContain("footer");
    expect(pages[0]?.text).toContain("footer");
  });

  it("goes without texts if none are wanted", async () => {
    const { structure, pages } = await inspect(bytes, { text: false });
    expect(JSON.stringify(structure)).not.toContain("text");
    expect(structure).toHaveLength(1);
    expect(pages[0]).not.toHaveProperty("text");
  });
});

describe("attachments", () => {
  const json = '{ "basics": { "name": "林一" } }';
  const bytes = onePage({
    catalog: "/Names << /EmbeddedFiles << /Kids [<< /Names [(resume.json) 6 0 R] >>] >> >> /AF [6 0 R]",
    page: "/Annots [<< /Subtype /FileAttachment /FS 8 0 R >>]",
    objects: [
      `<< /Type /Filespec /F (resume.json) /UF ${text("resume.json")} /Desc ${text("数据")} /AFRelationship /Source /EF << /F 7 0 R >> >>`,
      { dict: "/Subtype /application#2Fjson /Filter /FlateDecode", stream: deflateSync(json) },
      "<< /F (../../etc/passwd) /EF << /F 9 0 R >> >>",
      { dict: "", stream: "root" },
    ],
  });

  it("are listed once each, however they are attached", async () => {
    expect((await inspect(bytes)).attachments).toEqual([
      {
        name: "resume.json",
        mediaType: "application/json",
        relationship: "Source",
        description: "数据",
        bytes: Buffer.byteLength(json),
      },
      { name: "../../etc/passwd", bytes: 4 },
    ]);
  });

  it("are taken out as they were put in", async () => {
    const files = await extractAttachments(bytes);
    expect(files.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([
      ["resume.json", json],
      ["../../etc/passwd", "root"],
    ]);
  });

  it("do not fill the memory, however well they are compressed", async () => {
    const bomb = deflateSync(Buffer.alloc(60_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    const { attachments, problems } = await inspect(
      onePage({
        catalog: "/AF [6 0 R]",
        objects: ["<< /F (bomb) /EF << /F 7 0 R >> >>", { dict: "/Filter /FlateDecode", stream: bomb }],
      }),
    );
    expect(attachments).toEqual([{ name: "bomb", bytes: 0 }]);
    expect(problems).toEqual(["the attachment bomb cannot be read"]);
  });
});

describe("an inspection", () => {
  it("loses nothing in JSON", async () => {
    const inspection = await inspect(withXmp("", "/Title (x)"));
    expect(JSON.parse(JSON.stringify(inspection))).toEqual(inspection);
  });
});
