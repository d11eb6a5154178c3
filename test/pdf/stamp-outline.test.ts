import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from "pdf-lib";
import { describe, expect, it } from "vitest";
import type { Standard } from "../../src/model/metadata.ts";
import type { Role, StructureElement } from "../../src/model/structure.ts";
import { stamp } from "../../src/pdf/index.ts";
import { drawTwoPages, HandDrawn, TWO_PAGES } from "../support/drawn-pdf-structure.ts";
import { elementsOf, plain, readStructure } from "../support/pdf-structure.ts";
import { ATTACHMENT, METADATA } from "./stamp-requests.ts";

const drawn = await drawTwoPages();

async function stamped(standard: Standard = "ua1,a3a", structure = TWO_PAGES, pages = drawn) {
  const bytes = await stamp(pages, { metadata: METADATA, structure, standard, attachments: [ATTACHMENT] });
  return PDFDocument.load(bytes, { updateMetadata: false });
}

interface Item {
  readonly title: string;
  /** As the file says it. */
  readonly count?: number;
  readonly dict: PDFDict;
  readonly items: readonly Item[];
}

/** Follows the chains of items both ways (ISO 32000-1 12.3.3). */
function itemsIn(parent: PDFDict, parentRef: PDFRef): readonly Item[] {
  const items: Item[] = [];
  let ref = parent.get(PDFName.of("First"));
  let previous: PDFRef | undefined;
  while (ref instanceof PDFRef) {
    const dict = parent.context.lookup(ref, PDFDict);
    if (dict.get(PDFName.of("Parent")) !== parentRef) throw new Error(`${dict} does not know its parent`);
    if (dict.get(PDFName.of("Prev")) !== previous)
      throw new Error(`${dict} does not know the item before it`);
    const { Title, Count } = plain(dict) as { Title: string; Count?: number };
    items.push({
      title: Title,
      ...(Count === undefined ? {} : { count: Count }),
      dict,
      items: itemsIn(dict, ref),
    });
    previous = ref;
    ref = dict.get(PDFName.of("Next"));
  }
  if (parent.get(PDFName.of("Last")) !== previous) throw new Error("the last item is not the last");
  return items;
}

function outlineOf({ catalog }: PDFDocument): Item {
  const ref = catalog.get(PDFName.of("Outlines"));
  const dict = catalog.lookup(PDFName.of("Outlines"), PDFDict);
  if (!(ref instanceof PDFRef)) throw new Error("no outline");
  return { title: "", count: (plain(dict) as { Count: number }).Count, dict, items: itemsIn(dict, ref) };
}

const asText = ({ title, items }: Item, depth = 0): string =>
  [`${" ".repeat(depth)}${title}`, ...items.map((item) => asText(item, depth + 1))].join("\n");

/** A document of one text for each role, all on one page unless more are asked for. */
async function headed(roles: readonly Role[], pages = 1): Promise<PDFDocument> {
  const drawing = new HandDrawn().page();
  roles.forEach((role, i) => {
    drawing.markedText(role, i, `${role} ${i}`);
  });
  for (let i = 1; i < pages; i += 1) drawing.page();
  const children = roles.map((role, i) => ({ role, text: `${role} ${i}`, children: [{ page: 0, mcid: i }] }));
  return stamped("ua1,a3a", { role: "Document", children }, await drawing.bytes());
}

describe("the outline (ISO 32000-1 12.3.3)", () => {
  it("holds the headings: name, sections, entries", async () => {
    expect(asText(outlineOf(await stamped()))).toBe(
      ["", " Jane Doe", "  Work", "   Engineer", "  Education"].join("\n"),
    );
  });

  it("nests by level alone, wherever sections of the structure begin and end", async () => {
    const document = await headed(["H1", "H2", "H3", "H4", "H3", "H2", "P", "H2", "H3"]);
    expect(asText(outlineOf(document))).toBe(
      ["", " H1 0", "  H2 1", "   H3 2", "    H4 3", "   H3 4", "  H2 5", "  H2 7", "   H3 8"].join("\n"),
    );
  });

  it("opens one level: the name shows its sections, these hide their entries (table 153)", async () => {
    const outline = outlineOf(await headed(["H1", "H2", "H3", "H3", "H2", "H3"]));
    // The name and its two sections.
    expect(outline.count).toBe(3);
    const [name] = outline.items;
    expect(name?.count).toBe(2);
    expect(name?.items.map(({ count }) => count)).toEqual([-2, -1]);
    expect(name?.items[0]?.items.map(({ count }) => count)).toEqual([undefined, undefined]);
  });

  it("leads to the upper edge of a heading and keeps the magnification (12.3.2.2)", async () => {
    const document = await stamped();
    const [first, second] = document.getPages();
    const [name] = outlineOf(document).items;
    const [work, education] = name?.items ?? [];
    const destinations = [name, work, work?.items[0], education].map((item) =>
      plain(item?.dict.get(PDFName.of("Dest"))),
    );
    expect(destinations).toEqual([
      [first?.ref, "/XYZ", null, 380, null],
      [first?.ref, "/XYZ", null, 360, null],
      [first?.ref, "/XYZ", null, 340.12, null],
      // Where the place is not known, the page's top.
      [second?.ref, "/XYZ", null, 400, null],
    ]);
  });

  it("leads to the elements themselves in PDF/UA-2 (ISO 14289-2 8.8)", async () => {
    const document = await stamped("ua2,a4f");
    const headings = elementsOf(readStructure(document)).filter(({ role }) => /^H\d$/.test(role));
    const all = (item: Item): readonly Item[] => [item, ...item.items.flatMap(all)];
    const [, ...items] = all(outlineOf(document));
    expect(headings).toHaveLength(4);
    expect(items).toHaveLength(4);
    items.forEach(({ dict }, i) => {
      const action = dict.lookup(PDFName.of("A"), PDFDict);
      expect(plain(action.get(PDFName.of("S")))).toBe("/GoTo");
      expect(action.lookup(PDFName.of("SD"), PDFArray).get(0)).toBe(headings[i]?.ref);
    });
  });

  it("says headings on one line, without what cannot be said", async () => {
    const hostile = ") /A << /S /JavaScript >> \\\u0000\n\ud800x\u202e";
    const structure = {
      ...TWO_PAGES,
      children: TWO_PAGES.children.map((child, i) => (i === 0 ? { ...child, text: hostile } : child)),
    };
    const [name] = outlineOf(await stamped("ua1,a3a", structure as StructureElement)).items;
    expect(name?.title).toBe(") /A << /S /JavaScript >> \\ x\u202e");
    expect(name?.dict.has(PDFName.of("A"))).toBe(false);
  });

  it.each([
    [1, undefined],
    [3, undefined],
    [4, "/UseOutlines"],
  ])("of %i pages opens with the document as %s", async (pages, mode) => {
    const { catalog } = await headed(["H1", "H2"], pages);
    expect(plain(catalog.get(PDFName.of("PageMode"))) ?? undefined).toBe(mode);
  });
});

describe("page labels (ISO 32000-1 12.4.2)", () => {
  it("count from 1 in decimal digits", async () => {
    const { catalog } = await stamped();
    expect(plain(catalog.get(PDFName.of("PageLabels")))).toEqual({ Nums: [0, { S: "/D" }] });
  });
});
