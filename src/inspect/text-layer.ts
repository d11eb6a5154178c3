import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { LayerFont, LayerLink, LayerPage, TextLayer } from "../model/text-layer.ts";
import { type Matrix, matrixIn, placed } from "./matrix.ts";
import { openFile } from "./open.ts";
import { type ReadCMap, withPdfJs } from "./pdf-js.ts";
import { faceOf, sizeDrawnFonts } from "./text-layer-fonts.ts";
import { type FindFont, GlyphReader, type UsedFont } from "./text-layer-glyphs.ts";

/** Nobody's résumé is a book. */
const MOST_PAGES = 50;
/** Fifty pages of small type; more than that is drawn to fill memory. */
const MOST_GLYPHS = 200_000;
/** A page of nothing but references has fewer. */
const MOST_LINKS = 1_000;

export interface TextLayerOptions {
  /** Without it, text of fonts that name a predefined character map stays unread. */
  readonly readCMap?: ReadCMap;
}

const noCMap: ReadCMap = () => Promise.reject(new Error("its character map is not at hand"));

/**
 * Reads where every glyph of a PDF stands. What pdf.js calls its text content is coarser: runs in which nobody can tell
 * where a link begins or how wide a gap was.
 *
 * @throws Unreadable
 */
export async function readTextLayer(
  bytes: Uint8Array,
  { readCMap = noCMap }: TextLayerOptions = {},
): Promise<TextLayer> {
  // Tells what is no PDF, or a locked one, in words that the whole program uses.
  await openFile(bytes);
  return withPdfJs(bytes, readCMap, readPages);
}

async function readPages(document: PDFDocumentProxy): Promise<TextLayer> {
  const problems: string[] = [];
  const pages: LayerPage[] = [];
  const count = Math.min(document.numPages, MOST_PAGES);
  if (count < document.numPages) problems.push(`only the first ${MOST_PAGES} pages were read`);
  let left = MOST_GLYPHS;
  for (let number = 1; number <= count && left > 0; number += 1) {
    const page = await readPage(document, number, left).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push(`the text of page ${number} cannot be read: ${reason}`);
    });
    if (!page) continue;
    if (page.isCut) problems.push(`only the first ${MOST_GLYPHS} characters were read`);
    pages.push(page.layer);
    left = page.isCut ? 0 : left - page.layer.glyphs.length;
  }
  return { pages, problems };
}

interface ReadPage {
  readonly layer: LayerPage;
  readonly isCut: boolean;
}

async function readPage(document: PDFDocumentProxy, number: number, most: number): Promise<ReadPage> {
  // Loaded by now: this only names it.
  const { OPS, AnnotationMode } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const page = await document.getPage(number);
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const toPage = matrixIn(transform);
    const fonts = new PageFonts(page);
    const reader = new GlyphReader(OPS, toPage, fonts.find, most);
    const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
    const isCut = !reader.read(operators);
    const glyphs = sizeDrawnFonts(reader.glyphs, fonts.drawn);
    const links = await linksOn(page, toPage);
    return { layer: { number, width, height, glyphs, links, hasPictures: reader.hasPictures }, isCut };
  } finally {
    page.cleanup();
  }
}

/** What pdf.js tells of a font; it has no type for it. */
interface ForeignFont {
  readonly name?: string;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
}

const THOUSANDTH = 0.001;

class PageFonts {
  /** Fonts whose glyphs are drawings (Type 3). */
  readonly drawn = new Set<LayerFont>();
  readonly #page: PDFPageProxy;
  readonly #found = new Map<string, UsedFont | undefined>();

  constructor(page: PDFPageProxy) {
    this.#page = page;
  }

  readonly find: FindFont = (id) => {
    if (!this.#found.has(id)) this.#found.set(id, this.#read(id));
    return this.#found.get(id);
  };

  #read(id: string): UsedFont | undefined {
    const { commonObjs } = this.#page;
    if (!commonObjs.has(id)) return undefined;
    const { name = "", isType3Font, fontMatrix, vertical }: ForeignFont = commonObjs.get(id);
    const face = faceOf(name);
    if (isType3Font === true) this.drawn.add(face);
    const scale = (isType3Font === true ? fontMatrix?.[0] : undefined) ?? THOUSANDTH;
    return { face, scale, vertical: vertical === true };
  }
}

async function linksOn(page: PDFPageProxy, toPage: Matrix): Promise<LayerLink[]> {
  const annotations: readonly ForeignLink[] = await page.getAnnotations();
  return annotations
    .filter(({ subtype }) => subtype === "Link")
    .flatMap(({ url, unsafeUrl, rect, quadPoints }) => {
      const target = unsafeUrl ?? url;
      if (target === undefined) return [];
      return rectanglesOf(rect, quadPoints).map((box) => ({ target, ...turnInto(box, toPage) }));
    })
    .slice(0, MOST_LINKS);
}

interface ForeignLink {
  readonly subtype?: string;
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly rect?: readonly number[];
  readonly quadPoints?: Iterable<number> | null;
}

/** A link that goes on in the next line has a quadrilateral for each of them (ISO 32000-1 table 173). */
function rectanglesOf(rect: readonly number[] = [], quadPoints: Iterable<number> | null = []): number[][] {
  const points = [...(quadPoints ?? [])];
  const quads = Array.from({ length: Math.floor(points.length / 8) }, (_, i) =>
    points.slice(i * 8, i * 8 + 8),
  );
  return quads.length > 0 ? quads : rect.length === 4 ? [[...rect]] : [];
}

/** The rectangle around points, as the page shows them. */
function turnInto(points: readonly number[], toPage: Matrix): Omit<LayerLink, "target"> {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = placed(points[i] ?? 0, points[i + 1] ?? 0, toPage);
    xs.push(x);
    ys.push(y);
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
