import { parseResume } from "../../content/index.ts";
import type { Path } from "../../model/path.ts";
import { type Draft, isJsonMap, type Json, type JsonMap } from "./draft.ts";
import { MISSING } from "./set-aside.ts";

/** Makes room for what a résumé must have and JSON Resume need not: the name of an employer, of a school. */
export function showWhatIsMissing(draft: Draft): void {
  const { diagnostics } = parseResume({ file: "", text: JSON.stringify(draft.root, undefined, 1) });
  for (const { code, message, path = [] } of diagnostics) {
    const key = path.at(-1);
    if (!MISSING.has(code) || typeof key !== "string") continue;
    const holder = mapAt(draft.root, path.slice(0, -1));
    if (holder === undefined) draft.notes.push({ kind: "missing", code, message });
    else {
      holder[key] = null;
      draft.note(holder, key, { kind: "missing", code, message });
    }
  }
}

function mapAt(root: JsonMap, path: Path): JsonMap | undefined {
  let value: Json | undefined = root;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isJsonMap(value) ? value[String(step)] : undefined;
  }
  return isJsonMap(value) ? value : undefined;
}
