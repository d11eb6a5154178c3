import type { Lang } from "./resume.ts";

/** The standard structure types that résumés need (ISO 32000-1 14.8.4). */
export type Role =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Span"
  | "Link"
  | "Figure";

/** An element that holds others: the one with this id, wherever it goes on. */
export interface TagStep {
  readonly role: Role;
  readonly id: string;
}

/** Where in the structure tree a text or a picture belongs, as the property `tag` of its element. */
export interface Tag {
  /** A text is a paragraph and a picture a figure when absent. */
  readonly role?: Role;
  /** The elements that it stands in, from the outermost. */
  readonly within: readonly TagStep[];
  /** Its language, where that is another than the document's. */
  readonly lang?: Lang;
}

/** A stretch of a page's content: everything drawn under one marked-content identifier. Pages count from 0. */
export interface MarkedContent {
  readonly page: number;
  readonly mcid: number;
}

/** A link's annotation: its place in its page's list. */
export interface AnnotationReference {
  readonly page: number;
  readonly annotation: number;
}

/** What the pages say, in reading order: an element of a document's structure tree. */
export interface StructureElement {
  readonly role: Role;
  /** The language of what it holds, where that is another than around it. */
  readonly lang?: Lang;
  /** What a figure shows. */
  readonly alt?: string;
  /** What a link leads to, in words. */
  readonly contents?: string;
  /** All text below it, for outlines and for reading it out. */
  readonly text?: string;
  /** Of a figure or a heading: left, bottom, right and top on its (first) page, in pt from the bottom left. */
  readonly box?: readonly [number, number, number, number];
  readonly children: readonly (StructureElement | MarkedContent | AnnotationReference)[];
}

/** All text below an element, as far as the elements say it. */
export const textOf = ({ text, children }: StructureElement): string =>
  text ?? children.map((child) => ("role" in child ? textOf(child) : "")).join("");

const HEADINGS: readonly Role[] = ["H1", "H2", "H3", "H4"];

/** 1 for the highest headings; none for what is no heading. */
export function headingLevel(role: Role): number | undefined {
  const place = HEADINGS.indexOf(role);
  return place < 0 ? undefined : place + 1;
}
