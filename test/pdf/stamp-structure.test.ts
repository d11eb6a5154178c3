import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRef } from "pdf-lib";
import { describe, expect, it } from "vitest";
import type { Standard } from "../../src/model/metadata.ts";
import type { StructureElement } from "../../src/model/structure.ts";
import { stamp } from "../../src/pdf/index.ts";
import { drawTwoPages, TWO_PAGES } from "../support/drawn-pdf-structure.ts";
import {
  elementsOf,
  plain,
  type ReadElement,
  readParentTree,
  readStructByPdfJs,
  readStructure,
  type StructNode,
  structureAsText,
} from "../support/pdf-structure.ts";
import { ATTACHMENT, METADATA } from "./stamp-requests.ts";

const drawn = await drawTwoPages();

const stamped = (standard: Standard, structure: StructureElement = TWO_PAGES) =>
  stamp(drawn, { metadata: METADATA, structure, standard, attachments: [ATTACHMENT] });

async function read(standard: Standard = "ua1,a3a") {
  const bytes = await stamped(standard);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const root = readStructure(document);
  const all = elementsOf(root);
  const only = (role: string): ReadElement => {
    const [element, ...others] = all.filter((one) => one.role === role);
    if (!element || others.length > 0) throw new Error(`not one ${role}`);
    return element;
  };
  return { bytes, document, root, all, only, pages: document.getPages() };
}

const text = (value: PDFDict, key: string) => plain(value.get(PDFName.of(key)));

describe("the structure tree (ISO 32000-1 14.7)", () => {
  it("says what the pages say, in reading order, a list and its item over two pages", async () => {
    expect(await structureAsText(await stamped("ua1,a3a"))).toBe(
      [
        "Document",
        "  H1",
        "    “Jane Doe”",
        "  Sect",
        "    H2",
        "      “Work”",
        "    H3",
        "      “Engineer”",
        "    L",
        "      LI",
        "        Lbl",
        "          “•”",
        "        LBody",
        "          “A bullet that goeson overleaf”",
        "    P",
        "      Link",
        "        “example.com”",
        "    Figure (A red square)",
        "  Sect",
        "    H2",
        "      “Education”",
        "    P",
        "      Span [fr]",
        "        “Université”",
        "",
      ].join("\n"),
    );
  });

  it("is what pdf.js gives to assistive technology, page by page", async () => {
    const outline = ({ role, id, type, lang, alt, children = [] }: StructNode): unknown =>
      role === undefined ? (type ?? id) : [role, ...[lang, alt].filter(Boolean), ...children.map(outline)];
    const [first, second] = await readStructByPdfJs(await stamped("ua1,a3a"));
    expect(first && outline(first)).toEqual([
      "Root",
      [
        "Document",
        ["H1", "content"],
        [
          "Sect",
          ["H2", "content"],
          ["H3", "content"],
          ["L", ["LI", ["Lbl", "content"], ["LBody", "content"]]],
          ["P", ["Link", "object", "content", "object", "content"]],
          ["Figure", "A red square", "content"],
        ],
      ],
    ]);
    expect(second && outline(second)).toEqual([
      "Root",
      [
        "Document",
        ["Sect", ["L", ["LI", ["Lbl"], ["LBody", "content"]]]],
        ["Sect", ["H2", "content"], ["P", ["Span", "fr", "content"]]],
      ],
    ]);
  });

  it("names the page of content only where it is not the element's own (14.7.4.2)", async () => {
    const { only, pages } = await read();
    expect(only("LBody").children).toEqual([
      { page: pages[0]?.ref, mcid: 4, isExplicit: false },
      { page: pages[1]?.ref, mcid: 0, isExplicit: true },
    ]);
  });

  it("leads from every piece of content to its element, and from every annotation (14.7.4.4)", async () => {
    const { document, all, pages } = await read();
    const parents = readParentTree(document);
    let found = 0;
    for (const element of all) {
      for (const child of element.children) {
        if ("role" in child) continue;
        found += 1;
        if ("mcid" in child) {
          const page = pages.findIndex(({ ref }) => ref === child.page);
          const key = pages[page]?.node.get(PDFName.of("StructParents"));
          expect(plain(key)).toBe(page);
          expect((parents.get(page) as PDFArray).get(child.mcid)).toBe(element.ref);
        } else {
          const annotation = document.context.lookup(child.annotation, PDFDict);
          expect(parents.get(Number(text(annotation, "StructParent")))).toBe(element.dict);
        }
      }
    }
    expect(found).toBe(13);
    const root = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
    expect(text(root, "ParentTreeNextKey")).toBe(parents.size);
    expect([...parents.keys()]).toEqual([0, 1, 2, 3]);
  });

  it("is announced (14.7.1), and the tabulator key follows it (ISO 14289-1 7.18.3)", async () => {
    const { document, pages } = await read();
    expect(plain(document.catalog.get(PDFName.of("MarkInfo")))).toEqual({ Marked: true });
    expect(pages.map(({ node }) => text(node, "Tabs"))).toEqual(["/S", "/S"]);
  });

  it("has no elements of which nothing is drawn", async () => {
    const empty: StructureElement = { role: "L", children: [{ role: "LI", children: [] }] };
    const bytes = await stamped("ua1,a3a", { ...TWO_PAGES, children: [empty, ...TWO_PAGES.children] });
    expect(await structureAsText(bytes)).toBe(await structureAsText(await stamped("ua1,a3a")));
  });

  it("is written without any claim too", async () => {
    expect(await structureAsText(await stamped("none"))).toBe(
      await structureAsText(await stamped("ua1,a3a")),
    );
  });

  it("is not invented for pages that come without one", async () => {
    const bytes = await stamp(drawn, { metadata: METADATA, standard: "none", attachments: [] });
    const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const key of ["StructTreeRoot", "MarkInfo", "Outlines"])
      expect(catalog.get(PDFName.of(key))).toBeUndefined();
  });
});

describe("a link", () => {
  it("of several lines is one element with an annotation for each (ISO 14289-1 7.18.5)", async () => {
    const { document, only, pages } = await read();
    const annotations = only("Link").children.flatMap((child) =>
      "annotation" in child ? [document.context.lookup(child.annotation, PDFDict)] : [],
    );
    expect(annotations).toHaveLength(2);
    for (const annotation of annotations) {
      expect(text(annotation, "Contents")).toBe("example.com (https://example.com/a)");
      // Printed, and nothing else (ISO 19005-3 6.3.2).
      expect(text(annotation, "F")).toBe(4);
    }
    expect(new Set(annotations.map((annotation) => text(annotation, "StructParent"))).size).toBe(2);
    const onPage = pages[0]?.node.Annots()?.asArray() as PDFRef[];
    expect(onPage.map((ref) => document.context.lookup(ref))).toEqual(annotations);
  });

  it("says its text where nothing better is known", async () => {
    const [, work] = TWO_PAGES.children as [StructureElement, StructureElement];
    const plainly = JSON.parse(JSON.stringify(TWO_PAGES).replace(/"contents":"[^"]*",/, ""));
    expect(JSON.stringify(plainly)).not.toBe(JSON.stringify(TWO_PAGES));
    expect(work.role).toBe("Sect");
    const bytes = await stamped("ua1,a3a", plainly);
    const [page] = (await PDFDocument.load(bytes, { updateMetadata: false })).getPages();
    const annotation = page?.node.Annots()?.lookup(0, PDFDict);
    expect(annotation && text(annotation, "Contents")).toBe("example.com");
  });
});

describe("attributes (ISO 32000-1 14.8.5)", () => {
  it("tell that a list has bullets, in PDF 2.0 that it has no order", async () => {
    expect((await read("ua1,a3a")).only("L").attributes).toEqual({ O: "/List", ListNumbering: "/Disc" });
    expect((await read("ua2,a4f")).only("L").attributes).toEqual({ O: "/List", ListNumbering: "/Unordered" });
  });

  it("tell that a list without labels has none", async () => {
    const without = JSON.parse(JSON.stringify(TWO_PAGES).replace('"Lbl"', '"LBody"'));
    const document = await PDFDocument.load(await stamped("ua1,a3a", without), { updateMetadata: false });
    const list = elementsOf(readStructure(document)).find(({ role }) => role === "L");
    expect(list?.attributes).toEqual({ O: "/List", ListNumbering: "/None" });
  });

  it("tell where a figure stands", async () => {
    const { only } = await read();
    expect(only("Figure").attributes).toEqual({
      O: "/Layout",
      Placement: "/Block",
      BBox: [20, 160, 60, 200.12],
    });
  });

  it("tell that a figure stands in a line of text", async () => {
    const inLine = JSON.parse(JSON.stringify(TWO_PAGES), (_, value) =>
      value?.role === "Figure" ? { role: "P", children: [value] } : value,
    );
    const document = await PDFDocument.load(await stamped("ua1,a3a", inLine), { updateMetadata: false });
    const figure = elementsOf(readStructure(document)).find(({ role }) => role === "Figure");
    expect(figure?.attributes).toMatchObject({ Placement: "/Inline" });
  });
});

describe("languages (ISO 32000-1 14.9.2)", () => {
  it("are those of the locales, where they are not the document's own", async () => {
    const { all } = await read();
    expect(all.filter(({ lang }) => lang !== undefined).map(({ role, lang }) => [role, lang])).toEqual([
      ["Span", "fr"],
    ]);
    const chinese = JSON.parse(JSON.stringify(TWO_PAGES).replace('"fr"', '"zh"'));
    expect(await structureAsText(await stamped("ua1,a3a", chinese))).toContain("Span [zh-CN]");
  });
});

describe("namespaces (ISO 32000-2 14.7.4)", () => {
  it("say of every element of PDF/UA-2 that it is one of PDF 2.0", async () => {
    const { document, all } = await read("ua2,a4f");
    const root = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
    const namespaces = root.lookup(PDFName.of("Namespaces"), PDFArray);
    expect(namespaces.size()).toBe(1);
    expect(plain(namespaces.lookup(0))).toEqual({ Type: "/Namespace", NS: "http://iso.org/pdf2/ssn" });
    expect(all).toHaveLength(16);
    for (const { dict } of all) expect(dict.get(PDFName.of("NS"))).toBe(namespaces.get(0));
  });

  it("are unknown to PDF 1.7", async () => {
    const { document, all } = await read("ua1,a3a");
    const root = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
    expect(root.has(PDFName.of("Namespaces"))).toBe(false);
    expect(all.filter(({ dict }) => dict.has(PDFName.of("NS")))).toEqual([]);
  });
});
