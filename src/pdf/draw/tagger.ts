import type { Lang } from "../../model/resume.ts";
import { headingLevel, type StructureElement } from "../../model/structure.ts";
import type { LaidOutDocument, LaidOutNode } from "../laid-out.ts";
import type { GlyphPosition } from "../typeset/types.ts";
import type { Mark } from "./page-content.ts";
import { type OpenElement, type RunOwner, Structure } from "./structure.ts";

/** Marks of one owner follow each other only by accident where the owner is nobody. */
const PAGINATION: Mark = { owner: {}, open: () => "/Artifact <</Type /Pagination>> BDC" };
const DECORATION: Mark = { owner: {}, open: () => "/Artifact BMC" };

/** From a drawing's own units to pt from the bottom left of the page (ISO 32000-1 8.3.3). */
type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** As `@react-pdf/layout` reads it. */
interface ViewBox {
  readonly minX?: number;
  readonly minY?: number;
  readonly maxX?: number;
  readonly maxY?: number;
}

type Box = readonly [left: number, bottom: number, right: number, top: number];

/**
 * Ties what is drawn to the structure tree: gives every stretch of content its identifier and notes it in the tree.
 * Pages, texts and pictures come in the order in which they are drawn.
 */
export class Tagger {
  readonly #structure: Structure;
  readonly #images: readonly LaidOutNode[];
  /** For every path, in the order of drawing, the drawing that it is a part of. */
  readonly #drawings: readonly LaidOutNode[];
  #page = -1;
  #nextMcid = 0;
  #nextImage = 0;
  #nextPath = 0;
  /** The annotation of a link whose text is drawn next. */
  #link: { readonly url: string; readonly annotation: number } | undefined;

  /** `lang` is the document's. */
  constructor(document: LaidOutDocument, lang: Lang) {
    this.#structure = new Structure(document, lang);
    this.#images = document.children.flatMap(imagesBelow);
    this.#drawings = document.children.flatMap((page) => drawingsOfPathsBelow(page));
  }

  get structure(): StructureElement {
    return this.#structure.root;
  }

  beginPage(): void {
    this.#page += 1;
    this.#nextMcid = 0;
  }

  addLink(url: string, annotation: number): void {
    this.#link = { url, annotation };
  }

  /** The mark of a run of glyphs, found by their positions; `box` is where they stand. */
  markRun(positions: readonly GlyphPosition[], box: Box): Mark {
    const owner = this.#structure.ownerOf(positions);
    const link = this.#link;
    this.#link = undefined;
    if (!owner) return PAGINATION;
    const { element } = owner;
    // Where an outline leads to.
    if (headingLevel(element.role) !== undefined) element.box ??= box;
    const holder = owner.link === undefined ? element : linkIn(owner, owner.link);
    if (link) holder.children.push({ page: this.#page, annotation: link.annotation });
    return this.#mark(owner.lang === undefined ? holder : spanIn(holder, owner.lang));
  }

  /** The mark of the next picture, whose place is given from the bottom left of the page. */
  markImage(box: Box): Mark {
    const image = this.#images[this.#nextImage];
    this.#nextImage += 1;
    const figure = image && this.#structure.figureOf(image);
    if (!figure) return DECORATION;
    figure.box = box;
    return this.#mark(figure);
  }

  /** The mark of the next path of a drawing, if that shows something; `transform` is that of the drawing's own units. */
  markPath([a, b, c, d, e, f]: Transform): Mark | undefined {
    const drawing = this.#drawings[this.#nextPath];
    this.#nextPath += 1;
    const figure = drawing && this.#structure.figureOf(drawing);
    if (!figure) return undefined;
    const { minX = 0, minY = 0, maxX = 0, maxY = 0 } = Object(drawing.props?.["viewBox"]) as ViewBox;
    const [left, top] = [a * minX + c * minY + e, b * minX + d * minY + f];
    const [right, bottom] = [a * maxX + c * maxY + e, b * maxX + d * maxY + f];
    figure.box = [left, bottom, right, top];
    return this.#mark(figure);
  }

  #mark(element: OpenElement): Mark {
    return {
      owner: element,
      open: () => {
        const mcid = this.#nextMcid;
        this.#nextMcid += 1;
        element.children.push({ page: this.#page, mcid });
        return `/${element.role} <</MCID ${mcid}>> BDC`;
      },
    };
  }
}

/** The link that a run goes on with, or a new one: a link that is set in several runs and lines is one. */
function linkIn({ element, text }: RunOwner, url: string): OpenElement {
  const last = element.children.at(-1);
  const open =
    last && "role" in last && last.role === "Link" && last.contents?.endsWith(url) ? last : undefined;
  if (open) {
    open.text = (open.text ?? "") + text;
    return open;
  }
  const link: OpenElement = { role: "Link", text, contents: url, children: [] };
  element.children.push(link);
  return link;
}

/** The stretch of a language that a run goes on with, or a new one. */
function spanIn({ children }: OpenElement, lang: Lang): OpenElement {
  const last = children.at(-1);
  if (last && "role" in last && last.role === "Span" && last.lang === lang) return last;
  const span: OpenElement = { role: "Span", lang, children: [] };
  children.push(span);
  return span;
}

const imagesBelow = (node: LaidOutNode): LaidOutNode[] =>
  node.type === "IMAGE" ? [node] : (node.children ?? []).flatMap(imagesBelow);

const drawingsOfPathsBelow = (node: LaidOutNode, drawing?: LaidOutNode): LaidOutNode[] => {
  if (node.type === "PATH") return drawing ? [drawing] : [];
  const holder = node.type === "SVG" ? node : drawing;
  return (node.children ?? []).flatMap((child) => drawingsOfPathsBelow(child, holder));
};
