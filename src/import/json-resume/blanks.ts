import { isBlank } from "../../content/index.ts";
import { formatPath } from "../../model/path.ts";
import { type Draft, isJsonMap, type Json, type JsonMap } from "./draft.ts";

/** Leaves out what says nothing: templates of JSON Resume have every field, and most stay empty. */
export function leaveBlanksOut(draft: Draft): void {
  clear(draft, draft.root);
}

function clear(draft: Draft, holder: JsonMap | Json[]): void {
  // From the end, so that the places of the others stay.
  for (const key of Object.keys(holder).toReversed()) {
    if (key.startsWith("x-")) continue;
    const value = Array.isArray(holder) ? holder[Number(key)] : holder[key];
    if (Array.isArray(value) || isJsonMap(value)) clear(draft, value);
    if (value === undefined || !saysNothing(value)) continue;
    const place = Array.isArray(holder) ? Number(key) : key;
    draft.note(holder, place, {
      kind: "change",
      code: "empty-value",
      message: `\`${formatPath(draft.pathOf(holder, place))}\` is empty, so it is left out`,
    });
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  }
}

const saysNothing = (value: Json): boolean =>
  isBlank(value) || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
