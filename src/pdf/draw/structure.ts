import type { Lang } from "../../model/resume.ts";
import type {
  AnnotationReference,
  MarkedContent,
  Role,
  StructureElement,
  Tag,
  TagStep,
} from "../../model/structure.ts";
import type { LaidOutDocument, LaidOutNode } from "../laid-out.ts";
import type { GlyphPosition } from "../typeset/types.ts";
import { runsByLanguage } from "./run-language.ts";

/** An element of the structure tree while the pages are drawn. */
export interface OpenElement extends StructureElement {
  readonly children: (OpenElement | MarkedContent | AnnotationReference)[];
  text?: string;
  box?: readonly [number, number, number, number];
}

/** What a run of glyphs belongs to. */
export interface RunOwner {
  readonly element: OpenElement;
  readonly text: string;
  /** Its language, where that is another than its element's. */
  readonly lang?: Lang;
  /** Where the run leads, if it is a link. */
  readonly link?: string;
}

/**
 * The structure tree of laid-out pages, in reading order: what flows through the pages first, from its beginning to
 * its end, then the next flow. What stands at a place of its own, running lines and repeated heads, is not content.
 */
export class Structure {
  readonly root: OpenElement = { role: "Document", children: [] };
  readonly #lang: Lang;
  readonly #containers = new Map<string, OpenElement>();
  readonly #leaves = new Map<object, OpenElement>();
  readonly #runs = new Map<readonly GlyphPosition[], RunOwner>();
  readonly #figures = new Map<LaidOutNode, OpenElement>();

  /** `lang` is the document's. */
  constructor(document: LaidOutDocument, lang: Lang) {
    this.#lang = lang;
    for (const node of inReadingOrder(document)) this.#visit(node);
  }

  /** The owner of a run, found by the positions of its glyphs; none if it is no content. */
  ownerOf(positions: readonly GlyphPosition[]): RunOwner | undefined {
    return this.#runs.get(positions);
  }

  figureOf(image: LaidOutNode): OpenElement | undefined {
    return this.#figures.get(image);
  }

  #visit(node: LaidOutNode): void {
    if (node.props?.place) return;
    if (node.type === "TEXT") this.#addText(node);
    else if (node.type === "IMAGE" || node.type === "SVG") this.#addFigure(node);
    else for (const child of node.children ?? []) this.#visit(child);
  }

  #addText(node: LaidOutNode): void {
    const element = this.#leaf(node, "P");
    for (const line of node.lines ?? []) {
      element.text = (element.text ?? "") + line.string;
      for (const { run, text, lang } of runsByLanguage(line, element.lang ?? this.#lang)) {
        const { link } = run.attributes;
        const owner = { element, text, ...(link ? { link } : {}), ...(lang === undefined ? {} : { lang }) };
        this.#runs.set(run.positions, owner);
      }
    }
  }

  /** A picture without words for it is decoration. */
  #addFigure(node: LaidOutNode): void {
    const alt = node.props?.["alt"];
    if (typeof alt !== "string" || alt === "") return;
    this.#figures.set(node, this.#leaf(node, "Figure", { alt }));
  }

  /** The element of a text or picture; one that goes on overleaf is one element. */
  #leaf(node: LaidOutNode, usual: Role, more: Partial<StructureElement> = {}): OpenElement {
    const identity = node.props?.identity ?? node;
    const known = this.#leaves.get(identity);
    if (known) return known;
    const { role = usual, within = [], lang }: Tag = node.props?.tag ?? { within: [] };
    const element: OpenElement = { role, ...(lang === undefined ? {} : { lang }), ...more, children: [] };
    this.#leaves.set(identity, element);
    this.#container(within).children.push(element);
    return element;
  }

  #container(within: readonly TagStep[]): OpenElement {
    let container = this.root;
    for (const { role, id } of within) {
      const key = `${role} ${id}`;
      let next = this.#containers.get(key);
      if (!next) {
        next = { role, children: [] };
        this.#containers.set(key, next);
        container.children.push(next);
      }
      container = next;
    }
    return container;
  }
}

/** The children of all pages, those of one flow together; what stands in no flow comes first. */
function inReadingOrder({ children: pages }: LaidOutDocument): LaidOutNode[] {
  const all = pages.flatMap(({ children = [] }) => children);
  // A sort would not do: it puts what is undefined last, whatever it is told.
  const flows = new Set([undefined, ...all.map((child) => child.props?.flow?.name)]);
  return [...flows].flatMap((flow) => all.filter((child) => child.props?.flow?.name === flow));
}
