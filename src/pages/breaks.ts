import type { Block } from "./block.ts";

/** A place where a page may end and the next one begin. */
export interface Break {
  /** The block that the next page begins with, and the first of its lines there. */
  readonly block: number;
  readonly line: number;
  /** Where this page's text ends and the next one's begins, in pt from the top of the galley. */
  readonly above: number;
  readonly below: number;
  /** What the break costs: the share of a page that one would rather leave empty. */
  readonly cost: number;
  /** It divides what must not be divided; taken only where nothing else is possible. */
  readonly isForbidden: boolean;
  /** It divides what its author wants together; taken only where something would have to go otherwise. */
  readonly dividesGroup: boolean;
  /** The page must end here. */
  readonly isForced: boolean;
  /** The section of which an entry, or a list of lines, goes on after it. */
  readonly divides?: string;
}

/** A break between sections is free; the deeper it cuts, the more of a page is worth leaving empty instead. */
const COST = { section: 0, entry: 0.02, item: 0.06, line: 0.13 };
/** The last bullet of an entry alone on the next page reads like a slip. */
const LONE_END = 0.03;

/** Paragraphs leave two lines on a page at least, and take two to the next: no orphans, no widows. */
const LINES_KEPT = 2;

/** Every place where a galley may be divided, from top to bottom. */
export function breaksOf(blocks: readonly Block[]): Break[] {
  return blocks.flatMap((block, index) => [
    ...(index === 0 ? [] : [breakBefore(blocks, index)]),
    ...breaksWithin(block, index),
  ]);
}

function breakBefore(blocks: readonly Block[], index: number): Break {
  const previous = blocks[index - 1] as Block;
  const block = blocks[index] as Block;
  const { traits } = block;
  const divided = dividedSection(previous, block);
  return {
    block: index,
    line: 0,
    above: previous.bottom,
    below: block.top,
    cost: COST[traits.begins ?? "item"] + (isLoneEnd(blocks, index) ? LONE_END : 0),
    isForbidden: previous.traits.keepWithNext === true || strandsHead(blocks, index),
    dividesGroup: traits.group !== undefined && traits.group === previous.traits.group,
    isForced: traits.newPage === true,
    ...(divided === undefined ? {} : { divides: divided }),
  };
}

function breaksWithin({ traits, lines, bottom }: Block, index: number): Break[] {
  if (lines.length < 2) return [];
  return lines.slice(1).map((line, i) => {
    const before = i + 1;
    const after = lines.length - before;
    const isSound = traits.divisible === true && before >= LINES_KEPT && after >= LINES_KEPT;
    return {
      block: index,
      line: before,
      above: line,
      below: line,
      cost: COST.line,
      isForbidden: !isSound || bottom <= line,
      dividesGroup: traits.group !== undefined,
      isForced: false,
      ...(traits.section === undefined ? {} : { divides: traits.section }),
    };
  });
}

/** The section whose entry, or whose list of lines, two neighbours both belong to: a new entry needs no head. */
function dividedSection({ traits: above }: Block, { traits: below }: Block): string | undefined {
  if (below.begins !== undefined && below.entry !== above.entry) return undefined;
  return below.section !== undefined && below.section === above.section ? below.section : undefined;
}

/** A section leaves two lines below its head, if it has as many. */
function strandsHead(blocks: readonly Block[], index: number): boolean {
  const section = blocks[index]?.traits.section;
  let lines = 0;
  for (let i = index - 1; i >= 0 && section !== undefined; i -= 1) {
    const { traits, lines: own } = blocks[i] as Block;
    if (traits.section !== section) return false;
    if (traits.begins === "section") return lines < LINES_KEPT;
    lines += own.length;
    if (lines >= LINES_KEPT) return false;
  }
  return false;
}

/** Is the block one line, and the last of its entry? */
function isLoneEnd(blocks: readonly Block[], index: number): boolean {
  const { traits, lines } = blocks[index] as Block;
  if (traits.entry === undefined || traits.begins !== undefined || lines.length > 1) return false;
  return blocks[index - 1]?.traits.entry === traits.entry && blocks[index + 1]?.traits.entry !== traits.entry;
}
