import type { Block, ListItem, SourceText } from "../../model/intake.ts";
import type { HeadLine } from "./head-line.ts";

/** An entry as a stretch of the document: the lines of its head, and what follows. */
export interface RawEntry {
  readonly head: HeadLine[];
  readonly body: Part[];
  /** Points that lost their list, with the glyphs that tell their level. */
  readonly line: number;
  /** Roles below one employer, each with a head of its own. */
  readonly positions: RawEntry[];
}

/** A part of an entry's body. */
export type Part =
  | { readonly kind: "text"; readonly block: Block }
  | { readonly kind: "label"; readonly text: string; readonly line: number }
  | {
      readonly kind: "group";
      readonly text: string;
      readonly glyph: string | undefined;
      readonly line: number;
    }
  /** A list; `isStray`: its items stand beside entries, but are points of the one before. */
  | { readonly kind: "list"; readonly items: readonly ListItem[]; readonly isStray: boolean };

export const newEntry = (line: number): RawEntry => ({ head: [], body: [], line, positions: [] });

export const headLine = ({ text, line }: SourceText, isHeading = false): HeadLine => ({
  text,
  line,
  isHeading,
});
