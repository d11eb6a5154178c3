import type { BlockTraits } from "../model/block.ts";

/** A block of a galley: a column of text as long as it takes, not yet cut into pages. Lengths in pt. */
export interface Block {
  readonly traits: BlockTraits;
  /** From the top of the galley. */
  readonly top: number;
  readonly bottom: number;
  /** Where its lines begin, from the top of the galley; one for a block that is no text. */
  readonly lines: readonly number[];
}
