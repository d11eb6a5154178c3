import { decode } from "fast-png";
import { PDFDict, PDFDocument, PDFName } from "pdf-lib";
import decodeQR from "qr/decode.js";
import { describe, expect, it } from "vitest";
import { layouts } from "../../layouts/index.ts";
import { inInks } from "../../src/build/print.ts";
import type { BuildOptions } from "../../src/build.ts";
import { contrast } from "../../src/color/index.ts";
import { mm, PAPERS } from "../../src/model/units.ts";
import { everythingIn } from "../support/all-bytes.ts";
import { elementsOf, readStructure } from "../support/pdf-structure.ts";
import { readPdf } from "../support/read-pdf.ts";
import { buildFiles, codesOf, ONE, resumeYaml } from "./resumes.ts";

const HOME = "https://lin.example.com/cv";
const BASICS = `basics: { name: Lin Yi, email: a@example.com, url: "${HOME}", profiles: [{ network: GitHub, username: lin, url: "https://github.com/lin" }] }`;
const WORK =
  'work: [{ name: Example, url: "https://work.example.com", startDate: 2020-08, highlights: ["Built [a thing](https://thing.example.com)."] }]';
const FILES = { "content/jane/resume.yaml": resumeYaml({ basics: BASICS, work: WORK }) };
const LAYOUTS = Object.keys(layouts);

async function printed(print: BuildOptions["print"], options: Partial<BuildOptions> = {}, files = FILES) {
  const outcome = await buildFiles(files, { ...ONE, ...(print !== undefined && { print }), ...options });
  const pdfs = [...outcome.host.written].filter(([file]) => file.endsWith(".pdf")).map(([, bytes]) => bytes);
  return { ...outcome, pdf: pdfs[0] ?? new Uint8Array(), pdfs };
}

const wordsOf = async (pdf: Uint8Array): Promise<string> =>
  (await readPdf(pdf)).flatMap(({ texts }) => texts.map(({ text }) => text)).join("");

describe("a PDF for paper", () => {
  it("stands beside the one for the screen, with a mark in its name", async () => {
    const names = async (options: Partial<BuildOptions>) => (await printed(true, options)).files;
    expect(await names({})).toEqual(["out/jane.en.1p.print.pdf", "out/manifest.json"]);
    expect(await names({ layouts: ["sidebar"], papers: ["letter"], redact: "public" })).toContain(
      "out/jane.en.1p.sidebar.letter.public.print.pdf",
    );
    expect((await printed(false)).files).toContain("out/jane.en.1p.pdf");
  });

  it("says in the manifest how it was made", async () => {
    const reportOf = async (print: BuildOptions["print"]) =>
      (await printed(print)).manifest.outputs[0]?.print;
    expect(await reportOf(undefined)).toBeUndefined();
    expect(await reportOf(true)).toEqual({ links: "text", duplex: false });
    const all = { links: "qr", bleed: "3mm", duplex: true } as const;
    expect(await reportOf(all)).toEqual(all);
  });

  it.each(LAYOUTS)("has no neutral colour in red, green and blue, as %s", async (layout) => {
    const text = await everythingIn((await printed({ bleed: "3mm" }, { layouts: [layout] })).pdf);
    const rgb = [...text.matchAll(/\/DeviceRGB (?:cs|CS)\s+(\S+) (\S+) (\S+) (?:scn|SCN)/g)];
    expect(rgb.length).toBeGreaterThan(0);
    for (const [, red, green, blue] of rgb) expect([red, red]).not.toEqual([green, blue]);
    expect(text).toMatch(/\/DeviceGray cs\s+0 scn/);
  });

  it.each([
    ["a4", PAPERS.a4],
    ["letter", PAPERS.letter],
  ] as const)("is trimmed to %s, with 3 mm of bleed around", async (paper, { width, height }) => {
    for (const duplex of [false, true]) {
      const { pdf } = await printed({ bleed: "3mm", duplex }, { papers: [paper], layouts: ["sidebar"] });
      const pages = (await PDFDocument.load(pdf)).getPages();
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages) {
        const [trim, bleed] = [page.getTrimBox(), page.getBleedBox()];
        expect(trim.width).toBeCloseTo(width, 3);
        expect(trim.height).toBeCloseTo(height, 3);
        expect(trim.x - bleed.x).toBeCloseTo(mm(3), 3);
      }
    }
  });

  it("asks to be printed in its size, and on both sides if it is bound", async () => {
    const preferences = async (duplex: boolean) => {
      const { catalog } = await PDFDocument.load((await printed({ duplex })).pdf);
      const dict = catalog.lookup(PDFName.of("ViewerPreferences"), PDFDict);
      return [dict.get(PDFName.of("PrintScaling")), dict.get(PDFName.of("Duplex"))].map(String);
    };
    expect(await preferences(false)).toEqual(["/None", "/Simplex"]);
    expect(await preferences(true)).toEqual(["/None", "/DuplexFlipLongEdge"]);
  });

  it("is the same to the byte when it is built again", async () => {
    const all = { links: "qr", bleed: "3mm", duplex: true } as const;
    expect(Buffer.compare((await printed(all)).pdf, (await printed(all)).pdf)).toBe(0);
  });
});

describe("the colours of a theme on paper", () => {
  it("are black and grey for what is read and for rules, in every layout", () => {
    expect(LAYOUTS.length).toBeGreaterThan(2);
    for (const { theme } of Object.values(layouts)) {
      const { ink, quiet, rule, accent } = inInks(theme).colors;
      expect(ink).toBe("#000000");
      for (const grey of [quiet, rule]) expect(grey).toMatch(/^#([\da-f]{2})\1\1$/);
      expect(accent).toBe(theme.colors.accent);
    }
  });

  it("are never fainter than what can be read on a grey printer (WCAG 2.2, 1.4.3)", () => {
    const { theme } = layouts.classic;
    const faint = { ink: "#777777", quiet: "#aaaaaa", accent: "#ffcc00", rule: "#fefefe", tint: "#80a0ff" };
    const { quiet, accent, rule, tint } = inInks({ ...theme, colors: faint }).colors;
    for (const color of [quiet, accent]) {
      expect(contrast(color, "#ffffff")).toBeGreaterThanOrEqual(4.5);
      expect(contrast(color, tint)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(rule, "#ffffff")).toBeGreaterThanOrEqual(1.2);
  });
});

describe("links on paper", () => {
  it("have their addresses beside them unless something else is wanted", async () => {
    const words = await wordsOf((await printed(true)).pdf);
    for (const address of ["lin.example.com/cv", "github.com/lin", "work.example.com", "(thing.example.com)"])
      expect(words).toContain(address);
  });

  it("stay as they are for the screen, and with `none`", async () => {
    for (const print of [false, { links: "none" }] as const) {
      const words = await wordsOf((await printed(print)).pdf);
      expect(words).not.toContain("thing.example.com");
      expect(words).not.toContain("github.com/lin");
    }
  });

  it("are what the résumé says, unless the build says something else", async () => {
    const files = {
      "content/jane/resume.yaml": resumeYaml({ basics: BASICS, work: WORK, print: "print: { links: none }" }),
    };
    const linksOf = async (print: BuildOptions["print"]) =>
      (await printed(print, {}, files)).manifest.outputs[0]?.print?.links;
    expect(await linksOf(true)).toBe("none");
    expect(await linksOf({ duplex: true })).toBe("none");
    expect(await linksOf({ links: "text" })).toBe("text");
  });

  it("are one of three words in the résumé", async () => {
    const files = { "content/jane/resume.yaml": resumeYaml({ print: "print: { links: qrcode }" }) };
    const { diagnostics, files: written } = await printed(true, {}, files);
    expect(diagnostics.map(({ path }) => path)).toEqual([["print", "links"]]);
    expect(written).toEqual([]);
  });
});

describe("the code at the head of the first page", () => {
  it.each(LAYOUTS)("leads to the home page when it is photographed, as %s", async (layout) => {
    const png = { dpi: 200 };
    const { host } = await printed({ links: "qr", bleed: "3mm" }, { layouts: [layout], png });
    const picture = [...host.written].find(([file]) => file.endsWith(".png"))?.[1];
    const { width, height, data } = decode(picture ?? new Uint8Array());
    expect(decodeQR({ width, height, data: Uint8Array.from(data) })).toBe(HOME);
  });

  it.each(LAYOUTS)("is a figure with words for it, as %s", async (layout) => {
    const { pdf } = await printed({ links: "qr" }, { layouts: [layout] });
    const figures = elementsOf(readStructure(await PDFDocument.load(pdf))).filter(
      ({ role }) => role === "Figure",
    );
    expect(figures.map(({ alt }) => alt)).toEqual(["QR code for lin.example.com/cv"]);
  });

  it("leads to the first profile where there is no home page", async () => {
    const basics = 'basics: { name: Lin Yi, profiles: [{ network: GitHub, url: "https://github.com/lin" }] }';
    const { pdf } = await printed(
      { links: "qr" },
      {},
      { "content/jane/resume.yaml": resumeYaml({ basics }) },
    );
    expect(await everythingIn(pdf)).toContain("QR code for github.com/lin");
  });

  it("does not tell what is redacted", async () => {
    const meta = "meta: { languages: [en], lastModified: 2026-01-15, redaction: { blind: [basics.url] } }";
    const files = { "content/jane/resume.yaml": resumeYaml({ meta, basics: BASICS }) };
    const { pdf, diagnostics } = await printed({ links: "qr" }, { redact: "blind" }, files);
    expect(diagnostics).toEqual([]);
    const everything = await everythingIn(pdf);
    expect(everything).toContain("QR code for github.com/lin");
    expect(everything).not.toContain("lin.example.com");
  });

  it("is missed with a warning where there is no address", async () => {
    const { diagnostics, files } = await printed(
      { links: "qr" },
      {},
      { "content/jane/resume.yaml": resumeYaml() },
    );
    expect(codesOf(diagnostics)).toEqual(["warning no-address"]);
    expect(files).toContain("out/jane.en.1p.print.pdf");
  });
});

describe("the option `print`", () => {
  it.each([
    ["a text", "yes", "`print` must be true, false or an object"],
    [
      "a bleed without its unit",
      { bleed: "3" },
      "`print.bleed` takes a length from `1mm` to `10mm`, not `3`",
    ],
    ["a bleed in numbers", { bleed: 3 }, "`print.bleed` must be a text like `3mm`"],
    ["too much bleed", { bleed: "3cm" }, "`print.bleed` takes a length from `1mm` to `10mm`, not `3cm`"],
    ["other links", { links: "QR" }, "`print.links` takes `text` or `qr` or `none`, not `QR`"],
    ["a wrong type", { duplex: "long" }, "`print.duplex` must be true or false"],
    ["another key", { marks: true }, "unknown option `print.marks`"],
  ])("is refused for %s", async (_what, print, message) => {
    const { diagnostics, files } = await printed(print as never);
    expect(diagnostics.map((d) => d.message)).toEqual([message]);
    expect(files).toEqual([]);
  });

  it("keeps its word out of the names of redactions, which stand in the same place", async () => {
    const { diagnostics } = await printed(true, { redact: "print" });
    expect(codesOf(diagnostics)).toEqual(["error redaction-name"]);
  });
});
