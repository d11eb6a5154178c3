/**
 * The résumé as one variant shows it: one language, plain values, nothing hidden.
 * Layouts see only this. Every text remembers where in the source it stands.
 */
import { formatPath, type Path } from "./path.ts";
import type { Lang, Priority } from "./resume.ts";

/** A stretch of text in one style. */
export interface Span {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  readonly raised?: "sup" | "sub";
  readonly href?: string;
  /** In the quiet ink: a remark on what stands before it. */
  readonly quiet?: true;
}

/** A styled text in one language: a paragraph, a title, a label. */
export interface Rich {
  readonly lang: Lang;
  readonly spans: readonly Span[];
  /** The source value that the text was made from. */
  readonly at: Path;
}

export type ContactKind = "email" | "phone" | "location" | "url" | "profile";

export interface Contact {
  readonly kind: ContactKind;
  /** For `profile`: the network's name, as written. */
  readonly network?: string;
  /** As shown: phone numbers grouped, URLs without scheme. */
  readonly text: Rich;
  readonly href?: string;
}

/** What a selection may leave out: a node of the résumé's tree with its worth. */
export interface Droppable {
  /** Names the node in manifests and messages: its path, e.g. `work[0].highlights[2]`. Unique in the résumé. */
  readonly id: string;
  readonly priority: Priority;
  readonly pageBreak?: "before";
  readonly keepTogether?: boolean;
}

export interface Bullet extends Droppable {
  readonly kind: "bullet";
  readonly lead?: Rich;
  readonly text?: Rich;
  readonly children: readonly Bullet[];
}

/** Something with a title, often dates, and details below: a job, a degree, a project, an award. */
export interface Entry extends Droppable {
  readonly kind: "entry";
  /** Employer, school, project, award … */
  readonly title: Rich;
  /** Role, degree, issuer … */
  readonly subtitle?: Rich;
  /** A remark beside the title: what the company does, a score. */
  readonly note?: Rich;
  readonly place?: Rich;
  readonly dates?: Rich;
  readonly href?: string;
  readonly body: readonly Paragraph[];
  readonly bullets: readonly Bullet[];
  /** Several roles at one employer; each is an entry whose title is the role. */
  readonly positions: readonly Entry[];
}

/** `Label: text`, as in a list of skills or languages. */
export interface Labelled extends Droppable {
  readonly kind: "labelled";
  readonly label: Rich;
  readonly text?: Rich;
}

export interface Paragraph extends Droppable {
  readonly kind: "paragraph";
  readonly text: Rich;
}

export type Item = Entry | Labelled | Paragraph;

export interface Section extends Droppable {
  readonly kind: "section";
  readonly title: Rich;
  readonly items: readonly Item[];
}

export interface SelectedBasics {
  readonly name: Rich;
  readonly label?: Rich;
  /** Path of the photo relative to the résumé's file. */
  readonly image?: { readonly file: string; readonly at: Path };
  readonly contacts: readonly Contact[];
}

export interface SelectedResume {
  readonly lang: Lang;
  readonly basics: SelectedBasics;
  readonly sections: readonly Section[];
  /** For the PDF's metadata. */
  readonly keywords: readonly string[];
}

export type Node = Section | Item | Bullet;

/** The nodes directly below a node, in reading order. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "section":
      return node.items;
    case "entry":
      return [...node.body, ...node.bullets, ...node.positions];
    case "bullet":
      return node.children;
    default:
      return [];
  }
}

/** Tells a text from its neighbours: where it stands in the source. */
export const keyOf = ({ at }: Rich): string => formatPath(at);

export function plainText(rich: Rich): string {
  return rich.spans.map((span) => span.text).join("");
}
