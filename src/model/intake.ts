/**
 * What the importer makes of a foreign document before it knows what it says: blocks of text with the lines that they
 * stand on. Every reader (Markdown, plain text, the text layer of a PDF) ends here.
 */

/** A text in inline Markdown, as a résumé's file holds it, and where it began. Lines count from 1. */
export interface SourceText {
  readonly text: string;
  readonly line: number;
}

export type Block = Heading | Paragraph | List | Table | Separator;

export interface Heading {
  readonly kind: "heading";
  /** 1 is the largest. */
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

/** Lines that belong together. A line is what the author broke: soft wraps of a reader are already undone. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly lines: readonly SourceText[];
  readonly line: number;
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  readonly line: number;
}

export interface ListItem {
  /** The glyph that the item was written with beyond the list's own mark, as in `- * text` or `○ text`. */
  readonly glyph?: string;
  readonly blocks: readonly Block[];
  readonly line: number;
}

export interface Table {
  readonly kind: "table";
  /** The first row is a header if the source says so. */
  readonly header: boolean;
  readonly rows: readonly (readonly SourceText[])[];
  readonly line: number;
}

/** A thematic break; `weight` tells `=====` between clippings from `---` under a title. */
export interface Separator {
  readonly kind: "separator";
  readonly weight: "rule" | "clip";
  readonly line: number;
}

/** One automatic change, or a remark on what the importer decided. */
export interface ImportNote {
  /**
   * `change`: characters were replaced. `reading`: text became structure (a date, a label, a mark-up). `uncertain`:
   * somebody should look. `aside`: a draft or a note to oneself that is kept, but never printed. `missing`: the résumé
   * needs it and the file does not have it.
   */
  readonly kind: "change" | "reading" | "uncertain" | "aside" | "missing";
  /** Stable name in kebab case: `mojibake`, `radical`, `half-width-mark`, `date`, `section-title`. */
  readonly code: string;
  /** One sentence, no full stop. */
  readonly message: string;
  /** In the source, from 1; absent for what concerns the whole of it. */
  readonly line?: number;
  readonly before?: string;
  readonly after?: string;
}

/** What a reader hands to the next stage. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly notes: readonly ImportNote[];
}
