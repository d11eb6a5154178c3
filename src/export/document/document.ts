import type { Rich } from "../../model/selected.ts";

/** A résumé as a plain document: what every format without a layout can show, in reading order. */
export type Piece = Heading | Facts | Words | Points;

export interface Heading {
  readonly kind: "heading";
  /** 1 for the person, 2 for a section, 3 for an entry, 4 for one of several roles. */
  readonly level: 1 | 2 | 3 | 4;
  readonly text: Rich;
}

/** Short texts that belong to the heading above: how to reach somebody, what, where and when. */
export interface Facts {
  readonly kind: "facts";
  readonly about: "person" | "entry";
  readonly facts: readonly Fact[];
}

export interface Fact {
  /** What the text is, where it does not say so. */
  readonly label?: string;
  readonly text: Rich;
}

export interface Words {
  readonly kind: "words";
  readonly text: Rich;
}

export interface Points {
  readonly kind: "points";
  readonly points: readonly Point[];
}

export interface Point {
  readonly lead?: Rich;
  readonly text?: Rich;
  readonly below: readonly Point[];
}
