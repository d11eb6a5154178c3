import type { TextEdit } from "../../content/index.ts";
import { byText } from "./by-text.ts";
import { keepingMarkup } from "./markup.ts";
import { memberAt } from "./members.ts";
import type { Checked, Found } from "./rule.ts";

/** Slips of mark-up: what replaces HTML is to change the style of a text, and comes in pairs. */
const ABOUT_MARKUP = "N6";

interface Proposal extends TextEdit {
  readonly found: Found;
}

/**
 * Which of the findings can be mended without anybody's looking at them. The edits of one text are apart from each
 * other, and leave its Markdown what it is.
 */
export function safeEdits(found: readonly Found[], { value }: Checked): ReadonlyMap<Found, TextEdit> {
  const proposals = found.flatMap((one): Proposal[] => {
    const { path, part, replacement } = one;
    if (part === undefined || replacement === undefined) return [];
    return [{ path, start: part[0], end: part[1], replacement, found: one }];
  });
  const safe = [...byText(proposals).values()].flatMap((group) => keptApart(group, value));
  return new Map(safe.map(({ found, ...edit }) => [found, edit]));
}

function keptApart(proposals: readonly Proposal[], value: unknown): readonly Proposal[] {
  const text = String(memberAt(value, proposals[0]?.path ?? []));
  const apart = withoutOverlaps(proposals.toSorted((a, b) => a.start - b.start || a.end - b.end));
  const others = apart.filter(({ found }) => found.rule.id !== ABOUT_MARKUP);
  const kept = new Set(keepingMarkup(text, others));
  return apart.filter((proposal) => proposal.found.rule.id === ABOUT_MARKUP || kept.has(proposal));
}

/** Of parts that overlap the first; the others are found again once it is mended. */
function withoutOverlaps<T extends TextEdit>(ordered: readonly T[]): readonly T[] {
  let end = -1;
  return ordered.filter((part) => {
    if (part.start < end || (part.start === end && part.start === part.end)) return false;
    end = part.end;
    return true;
  });
}
