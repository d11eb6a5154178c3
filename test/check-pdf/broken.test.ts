import { PDFArray, PDFDict, type PDFDocument, type PDFPage, PDFString } from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { encodePng } from "../../src/raster/png.ts";
import { altered, copyFont, drawMore, fontsOf, name, rewrite } from "./altered.ts";
import { build, check, flawsOf, SOURCE } from "./checked.ts";

type Alter = (document: PDFDocument, page: PDFPage) => void | Promise<void>;

/** It claims no standard, so that one flaw is not two. */
let sound: Uint8Array;

beforeAll(async () => {
  sound = await build({ standard: "none" });
}, 60_000);

const flawsAfter = async (alter: Alter) =>
  flawsOf(await check(await altered(sound, alter), "me.1p.pdf", SOURCE));

const remove = (document: PDFDocument, key: string): void => {
  document.catalog.delete(name(key));
};

/** The first letters of the label: `Site`. */
const LETTERS = "<0001000200030004>";

const show = (font: string, size: number, letters = LETTERS): string =>
  `BT /${font} ${size} Tf 1 0 0 -1 60 780 Tm ${letters} Tj ET`;

/** What a font's code 1 stands for. */
const toUnicode = (document: PDFDocument, target: string) =>
  document.context.register(
    document.context.flateStream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
       1 begincodespacerange <0000> <ffff> endcodespacerange
       1 beginbfchar <0001> <${target}> endbfchar endcmap end end`,
    ),
  );

const linkTo = (page: PDFPage, wanted: RegExp): PDFDict => {
  const annotations = page.node.lookup(name("Annots"), PDFArray);
  for (let i = 0; i < annotations.size(); i += 1) {
    const action = annotations.lookup(i, PDFDict).lookup(name("A"), PDFDict);
    if (wanted.test(String(action.get(name("URI"))))) return action;
  }
  throw new Error(`no link to ${wanted}`);
};

describe("each check fails for its own reason and no other", () => {
  it("passes what was only opened and saved", async () => {
    expect(await flawsAfter(() => {})).toEqual({});
  });

  it("round-trip: a field lost its beginning", async () => {
    const flaws = await flawsAfter((document, page) =>
      rewrite(document, page, (content) => content.replace(/(MCID 1>> BDC\nBT [^[]*)\[<0001/, "$1[<")),
    );
    expect(flaws).toEqual({
      "round-trip failed": [
        expect.stringMatching(
          /^basics\.label\.en “Site Reliability Engineer” is not whole in the text.*\(pdf\.js, PDFium\)$/,
        ),
      ],
    });
  });

  it.each([
    ["U+E001 of an icon font", "e001", /^1: 1 character for private use: U\+E001 from Inter/],
    ["U+FFFD", "fffd", /^1: 1 character unreadable: U\+FFFD/],
    ["a radical", "2f64", /^1: 1 character radicals instead of characters: U\+2F64/],
  ])("characters: %s", async (_, code, message) => {
    const flaws = await flawsAfter((document, page) => {
      copyFont(page, "F2", "X1", { ToUnicode: toUnicode(document, code) });
      drawMore(document, page, show("X1", 10, "<0001>"));
    });
    expect(flaws).toEqual({ "characters failed": [expect.stringMatching(message)] });
  });

  it("characters: a ligature, a warning", async () => {
    const flaws = await flawsAfter((document, page) => {
      copyFont(page, "F2", "X1", { ToUnicode: toUnicode(document, "fb01") });
      drawMore(document, page, show("X1", 10, "<0001>"));
    });
    expect(flaws).toEqual({
      "characters warned": [
        expect.stringMatching(/^1: 1 character ligatures as characters of their own: U\+FB01/),
      ],
    });
  });

  it("characters: a glyph that its font does not have", async () => {
    const flaws = await flawsAfter((document, page) =>
      drawMore(document, page, show("F2", 10, "<00000001>")),
    );
    expect(flaws).toHaveProperty(["characters failed"]);
    expect(Object.values(flaws).flat().join()).toContain("1 glyph missing in Inter-Regular");
  });

  it("contrast: grey on white, white on white, black on black", async () => {
    const grey = await flawsAfter((document, page) => drawMore(document, page, `0.6 g ${show("F2", 10)}`));
    expect(grey).toEqual({
      "contrast failed": ["1: “Site”: #999999 on #ffffff has a contrast of 2.8, it needs 4.5"],
    });
    const white = await flawsAfter((document, page) => drawMore(document, page, `1 g ${show("F2", 10)}`));
    expect(white).toEqual({
      "contrast failed": ["1: “Site”: #ffffff on #ffffff has a contrast of 1.0, nobody sees it"],
    });
    const box = "0 g 40 740 200 60 re f";
    const black = await flawsAfter((document, page) => drawMore(document, page, `${box} ${show("F2", 10)}`));
    expect(black).toEqual({ "contrast failed": [expect.stringContaining("#000000 on #000000")] });
  });

  it("contrast: the ground counts, not the paper, and large type needs less", async () => {
    const box = "0.12 0.3 0.47 rg 40 740 200 60 re f";
    expect(
      await flawsAfter((document, page) => drawMore(document, page, `${box} 1 g ${show("F2", 10)}`)),
    ).toEqual({});
    expect(await flawsAfter((document, page) => drawMore(document, page, `0.5 g ${show("F2", 20)}`))).toEqual(
      {},
    );
  });

  it("type-size: small by its font, and by its matrix", async () => {
    for (const operators of [show("F2", 4), `0.4 0 0 0.4 30 400 cm ${show("F2", 10)}`]) {
      const flaws = await flawsAfter((document, page) => drawMore(document, page, operators));
      expect(flaws).toEqual({ "type-size warned": ["1: 4 characters of 4.0 pt or little more: “Site”"] });
    }
  });

  it("real-text: a page that is a picture", async () => {
    const flaws = await flawsAfter(async (document) => {
      const rgb = new Uint8Array(3 * 100 * 100).map((_, i) => (Math.floor(i / 15) % 3 === 0 ? 0 : 250));
      const picture = await document.embedPng(encodePng({ width: 100, height: 100, rgb }));
      document.addPage([595.28, 841.89]).drawImage(picture, { x: 0, y: 0, width: 595, height: 841 });
    });
    expect(flaws["real-text failed"]).toEqual(["2: there is no text: what it shows is a picture"]);
    expect(Object.keys(flaws)).toEqual(["real-text failed", "pages failed"]);
  });

  it("fonts: not embedded, of the standard ones a warning", async () => {
    const standard = await flawsAfter((document, page) => {
      const helvetica = {
        Type: "Font",
        Subtype: "Type1",
        BaseFont: "Helvetica",
        Encoding: "WinAnsiEncoding",
      };
      page.node.Resources()?.lookup(name("Font"), PDFDict).set(name("X1"), document.context.obj(helvetica));
    });
    expect(standard).toEqual({
      "fonts warned": ["the font Helvetica is not embedded: every machine shows another one"],
    });
    const other = await flawsAfter((document, page) => {
      const simsun = { Type: "Font", Subtype: "TrueType", BaseFont: "SimSun", Encoding: "WinAnsiEncoding" };
      page.node.Resources()?.lookup(name("Font"), PDFDict).set(name("X1"), document.context.obj(simsun));
    });
    expect(other).toEqual({
      "fonts failed": ["the font SimSun is not embedded: every machine shows another one"],
    });
  });

  it("fonts: no ToUnicode map", async () => {
    const flaws = await flawsAfter((_, page) => {
      copyFont(page, "F2", "X1", { ToUnicode: undefined });
    });
    expect(flaws).toEqual({
      "fonts failed": ["the font Inter-Regular does not tell which characters its glyphs are"],
    });
  });

  it("contacts: a dead link, a wrong one", async () => {
    const dead = await flawsAfter((_, page) =>
      linkTo(page, /mailto/).set(name("URI"), PDFString.of("mailto:")),
    );
    expect(dead).toEqual({
      "contacts failed": [
        "the e-mail address lin.yi@example.com is no link to mailto:lin.yi@example.com",
        "1: a link leads to no e-mail address: mailto:",
      ],
    });
    const wrong = await flawsAfter((_, page) =>
      linkTo(page, /tel:/).set(name("URI"), PDFString.of("tel:+8613900000000")),
    );
    expect(wrong).toEqual({
      "contacts failed": [
        expect.stringMatching(/^the telephone number .* is no link to tel:\+8613800000000$/),
      ],
    });
  });

  it("tags: a language, a title to show, tags at all", async () => {
    expect(await flawsAfter((document) => remove(document, "ViewerPreferences"))).toEqual({
      "tags warned": ["viewers show the file's name instead of its title"],
    });
    expect(await flawsAfter((document) => remove(document, "Lang"))).toEqual({
      "tags warned": ["it does not tell its language"],
    });
    expect(await flawsAfter((document) => remove(document, "StructTreeRoot"))).toEqual({
      "tags warned": ["it has no tags"],
    });
    const untagged = await flawsAfter((document, page) =>
      rewrite(document, page, (content) => `${content}\n${show("F2", 10)}`),
    );
    expect(untagged).toEqual({ "tags warned": ["1: 1 text not tagged: “Site”"] });
  });

  it("pages: more than the name promises, an odd size, an empty one", async () => {
    const flaws = await flawsAfter((document) => void document.addPage([500, 500]));
    expect(flaws).toEqual({
      "pages failed": [
        "it has 2 pages, its name promises 1",
        "its pages are not all of one size",
        "2: 176 × 176 mm is no usual paper",
        "2: it is empty",
      ],
    });
  });

  it("size: more than portals take", async () => {
    const flaws = await flawsAfter((document) => {
      document.context.register(document.context.stream(new Uint8Array(6_000_000)));
    });
    expect(flaws).toEqual({ "size warned": ["it is larger than 5 MB, which many portals refuse"] });
  });

  it("metadata: no title, a file's name, a folder", async () => {
    const flaws = await flawsAfter((document) => {
      document.catalog.delete(name("Metadata"));
      document.setTitle("Microsoft Word - cv.docx");
      document.setCreator("C:\\Users\\lin\\cv.docx");
    });
    expect(flaws).toEqual({
      "metadata warned": [
        "its title is the name of a file: Microsoft Word - cv.docx",
        "its creator tells where it lay: C:\\Users\\lin\\cv.docx",
      ],
    });
  });

  it("active-content: scripts and forms", async () => {
    const flaws = await flawsAfter((document) => {
      document.addJavaScript("hello", "app.alert('hello')");
      document.getForm().createTextField("name");
    });
    expect(flaws).toEqual({ "active-content warned": ["it holds actions: JavaScript", "it is a form"] });
  });
});

describe("what a file claims binds it", () => {
  const claimed = async (alter: Alter) =>
    flawsOf(await check(await altered(await build(), alter), "me.1p.pdf"));

  it("is sound if nothing was changed", async () => {
    expect(await claimed(() => {})).toEqual({});
  });

  it("standards: metadata that differ, an output intent that is gone", async () => {
    const flaws = await claimed((document) => {
      document.setAuthor("Somebody Else");
      document.catalog.delete(name("OutputIntents"));
    });
    expect(flaws).toEqual({
      "standards failed": [
        "it claims PDF/A-3a, yet Info and XMP differ in author",
        "it claims PDF/A-3a, yet it has no output intent for its colours",
      ],
    });
  });

  it("tags: a warning becomes a failure", async () => {
    expect(await claimed((document) => remove(document, "StructTreeRoot"))).toEqual({
      "tags failed": ["it has no tags"],
    });
  });

  it("round-trip: a language that the data is not in", async () => {
    expect(await claimed((document) => document.catalog.set(name("Lang"), PDFString.of("de")))).toEqual({
      "round-trip warned": ["the data inside is not in the PDF's language de"],
    });
  });

  it("has fonts to be changed", async () => {
    await altered(sound, (_, page) => expect(fontsOf(page).size).toBeGreaterThan(1));
  });
});
