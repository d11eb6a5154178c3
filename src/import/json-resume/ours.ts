import { isSame, OURS, strictEntries } from "../../export/json-resume/strict-entries.ts";
import { localeOf } from "../../locale/index.ts";
import { type Draft, isJsonMap, type Json, type JsonMap } from "./draft.ts";

/** An export writes leads as the language does, and a file need not say which language it is in. */
const SEPARATORS = ["en", "zh"].map((lang) => localeOf(lang).labelSeparator);

/**
 * Takes back what this program wrote beside what others read: an entry with its roles and its levels of highlights, the
 * sections, the look. Where somebody has changed since what others read, that is what counts.
 */
export function takeBackOurs(draft: Draft): void {
  for (const list of Object.values(draft.root)) if (Array.isArray(list)) takeBackEntries(draft, list);
  const { meta } = draft.root;
  const ours = isJsonMap(meta) ? meta[OURS] : undefined;
  if (!isJsonMap(meta) || !isJsonMap(ours)) return;
  delete meta[OURS];
  for (const [key, value] of Object.entries(ours)) draft.root[key] ??= value;
}

function takeBackEntries(draft: Draft, list: Json[]): void {
  for (const [index, entry] of list.entries()) {
    const ours = isJsonMap(entry) ? entry[OURS] : undefined;
    if (!isJsonMap(entry) || !isJsonMap(ours)) continue;
    const length = lengthAsWritten(ours, list.slice(index));
    if (length !== undefined) {
      list.splice(index, length, ours);
      continue;
    }
    draft.note(list, index, {
      kind: "uncertain",
      code: "changed-since",
      message: `the entry was changed after its export, so what \`${OURS}\` says of it is left out`,
    });
    delete entry[OURS];
  }
}

/** How many entries an export made of ours, if they are still what it made. */
function lengthAsWritten(ours: JsonMap, [first, ...rest]: readonly Json[]): number | undefined {
  if (!isJsonMap(first)) return undefined;
  const { [OURS]: _, ...shown } = first;
  const now: readonly Json[] = [shown, ...rest];
  return SEPARATORS.map((separator) => strictEntries(ours, separator)).find((made) =>
    made.every((entry, i) => isSame(entry, now[i])),
  )?.length;
}
