import type { Slip, Writing } from "../model/slip.ts";
import { keepsMarkUp } from "./flanks.ts";
import { passageOf, type Rule } from "./passage.ts";
import { dashes, ellipses, spacesBesideDash } from "./rules/dashes.ts";
import { dateRanges } from "./rules/date-ranges.ts";
import { doubledMarks, doubledStops } from "./rules/doubled-marks.ts";
import { fullWidthLetters } from "./rules/full-width-letters.ts";
import { fullWidthMarks, latinLists } from "./rules/full-width-marks.ts";
import { ideographs } from "./rules/ideographs.ts";
import { invisible } from "./rules/invisible.ts";
import {
  commasWithoutSpace,
  halfWidthMarks,
  hyphensForDashes,
  spacesBeforeMarks,
} from "./rules/latin-marks.ts";
import { markUp } from "./rules/mark-up.ts";
import { quotes } from "./rules/quotes.ts";
import { spaces, spacesBesideQuotes } from "./rules/spaces.ts";
import { symbols } from "./rules/symbols.ts";

/** Where two rules find the same stretch, the earlier one has it: it looks at more of what is around. */
const RULES: readonly Rule[] = [
  dateRanges,
  doubledMarks,
  ellipses,
  dashes,
  symbols,
  fullWidthMarks,
  fullWidthLetters,
  ideographs,
  spacesBesideDash,
  spacesBesideQuotes,
  quotes,
  halfWidthMarks,
  spacesBeforeMarks,
  spaces,
  markUp,
  invisible,
  latinLists,
  commasWithoutSpace,
  hyphensForDashes,
  doubledStops,
];

/**
 * Finds what is not written as the text's language wants it.
 *
 * @param text in inline Markdown; positions are UTF-16 units of it
 * @returns in order, none overlapping another, none within code, addresses and targets of links; a slip has a
 *   `replacement` only where it cannot be meant otherwise
 */
export function slipsIn(text: string, writing: Writing): readonly Slip[] {
  const passage = passageOf(text, writing);
  const found = RULES.flatMap((rule) => [...rule(passage)]).map((slip) => withoutHarm(slip, text));
  const taken = passage.kept.slice();
  const isFree = ({ start, end }: Slip) => !taken.subarray(start, end).includes(1);
  return [...found.filter(isSure), ...found.filter((slip) => !isSure(slip))]
    .filter((slip) => {
      if (!isFree(slip)) return false;
      taken.fill(1, slip.start, slip.end);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}

/** A replacement that would show mark-up is left to the author. */
function withoutHarm(slip: Slip, text: string): Slip {
  if (!isSure(slip) || keepsMarkUp(text, slip)) return slip;
  const { replacement: _, ...unsure } = slip;
  return unsure;
}

const isSure = (slip: Slip): boolean => slip.replacement !== undefined;
