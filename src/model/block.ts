/**
 * What the page maker has to know about a block of a flow: a head, a header, a paragraph. Components of the kit put
 * it on the block's outermost element, as the property `block`.
 */
export interface BlockTraits {
  /** The id of the résumé's node that the block sets. */
  readonly node?: string;
  /** What begins with it; a page break before a section is better than one before an entry, and so on. */
  readonly begins?: "section" | "entry";
  /** The ids of the section and of the outermost entry that it stands in. */
  readonly section?: string;
  readonly entry?: string;
  /** Blocks of one group stand on one page. */
  readonly group?: string;
  /** A page never ends right after it: heads, headers, leads that open a list. */
  readonly keepWithNext?: boolean;
  /** A page break may divide its lines. */
  readonly divisible?: boolean;
  /** It begins a new page, if there is another one. */
  readonly newPage?: boolean;
}

/**
 * What the page maker has to know about an element that stands outside its flow, as the property `place`.
 *
 * - `onPage`: it stands on that page, counted from 1; with `of`, only if there are so many pages in all.
 * - `withFlow`: it stands on every page that shows something of that flow.
 * - `continues`: it heads a page on which an entry of that section goes on.
 */
export type Place =
  | { readonly onPage: number; readonly of?: number }
  | { readonly withFlow: string }
  | { readonly continues: string };

/** A column of text that goes on from page to page, as the property `flow`. */
export interface FlowTraits {
  readonly name: string;
  /** Its place in the text area on later pages where no other flow stands beside it, in pt. */
  readonly alone?: { readonly marginLeft: number; readonly width: number };
}
