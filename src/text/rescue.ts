/** Emergency breaks: when something fits on no line, it is divided where it hurts least rather than run over. */
import { BREAK } from "./break-classes.ts";
import { mayNotBeginLine, mayNotEndLine } from "./characters.ts";
import { RESCUE_AGAINST_RULES, RESCUE_ANYWHERE, RESCUE_AT_DELIMITER, RESCUE_AT_SPACE } from "./penalties.ts";
import type { Breakpoint, Prepared } from "./prepare.ts";

/** Every boundary of items `start` to `end`: the regular breakpoints, and all others at a price. No hyphens. */
export function rescueBreakpoints(prepared: Prepared, start: number, end: number): readonly Breakpoint[] {
  const regular = new Map(prepared.breakpoints.map((breakpoint) => [breakpoint.at, breakpoint]));
  const all: Breakpoint[] = [];
  for (let at = start + 1; at < end; at++) {
    all.push(regular.get(at) ?? { at, demerits: priceOf(prepared, at), hyphen: false });
  }
  return all;
}

function priceOf({ items, grades }: Prepared, at: number): number {
  const before = items[at - 1];
  const after = items[at];
  if (grades[at] === BREAK.rescue) return RESCUE_AT_DELIMITER;
  if (before === undefined || after === undefined) return RESCUE_ANYWHERE;
  if (after.blank || mayNotBeginLine(after.first) || mayNotEndLine(before.last)) return RESCUE_AGAINST_RULES;
  return before.blank ? RESCUE_AT_SPACE : RESCUE_ANYWHERE;
}
