import type { ImportNote } from "../../model/intake.ts";
import { leaveBlanksOut } from "./blanks.ts";
import { writeCertainForms } from "./certain-forms.ts";
import { draftOf, type Json, type JsonMap } from "./draft.ts";
import { showWhatIsMissing } from "./missing.ts";
import { renameOldFields } from "./old-names.ts";
import { takeBackOurs } from "./ours.ts";
import { readJson } from "./read-json.ts";
import { setAside } from "./set-aside.ts";

/** A résumé as a plain value for `writeResume`, and what was done to make it one. */
export interface ImportedJson {
  readonly value: object;
  readonly notes: readonly ImportNote[];
}

/**
 * Makes a résumé of a JSON Resume file, of whatever version. Every letter of it is kept: what this program has no field
 * for, and what its reader would refuse, stands under `x-json-resume` of the map that it was in, and an export gives
 * it back. Only fields that say nothing are left out.
 *
 * @throws ResumeError for what is no JSON, or nothing of a résumé
 */
export function importJsonResume(
  text: string,
  { file = "resume.json" }: { readonly file?: string } = {},
): ImportedJson {
  const { root, source } = readJson(text, file);
  // Looking for values on one endless line takes long, and everything is on it.
  const isOneLine = !text.trim().includes("\n");
  const draft = draftOf(root, (path) => (isOneLine ? 1 : source.locate(path)?.range.line));
  takeBackOurs(draft);
  renameOldFields(draft);
  writeCertainForms(draft);
  setAside(draft);
  leaveBlanksOut(draft);
  showWhatIsMissing(draft);
  return {
    value: withTexts(draft.root),
    notes: draft.notes.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

/** A résumé has texts where JSON may have numbers: a grade, a postal code, a year. The sizes of a theme are numbers. */
function withTexts(root: JsonMap): JsonMap {
  return Object.fromEntries(
    Object.entries(root).map(([key, value]) => [key, key === "theme" ? value : asTexts(key, value)]),
  );
}

function asTexts(key: string, value: Json): Json {
  if (key.startsWith("x-")) return value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map((item) => asTexts("", item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([member, inner]) => [member, asTexts(member, inner)]));
}
