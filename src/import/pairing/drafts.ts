import type { Lang } from "../../model/resume.ts";
import type { Draft, DraftMap } from "../record/draft.ts";
import { Said } from "../said.ts";

export type Languages = readonly [first: Lang, second: Lang];

export const isMap = (draft: Draft): draft is DraftMap =>
  typeof draft === "object" && !(draft instanceof Said) && !Array.isArray(draft);

/** The line where a draft begins. */
export function lineOf(draft: Draft | undefined): number | undefined {
  if (draft === undefined || typeof draft === "string") return undefined;
  if (draft instanceof Said) return draft.line;
  const lines = (Array.isArray(draft) ? draft : Object.values(draft))
    .map(lineOf)
    .filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : Math.min(...lines);
}
