import { isMap, parseResume, readYaml, type Source } from "../../content/index.ts";
import { ResumeError } from "../../model/diagnostic.ts";
import type { Json, JsonMap } from "./draft.ts";

/**
 * Reads JSON as the reader of résumés does, which takes it for the YAML that it is and tells where something is wrong.
 *
 * @throws ResumeError for what is no JSON, or no map
 */
export function readJson(text: string, file: string): { readonly root: JsonMap; readonly source: Source } {
  const { diagnostics, source } = parseResume({ file, text });
  // What the reader says of the values of a résumé has a path; what it says of the file itself has none or the root's.
  const unreadable = diagnostics.filter(({ severity, path }) => severity === "error" && !path?.length);
  if (unreadable.length > 0) throw new ResumeError(unreadable.map((one) => ({ hint: REPAIR, ...one })));
  const written = readYaml(text.replace(/^\uFEFF/, ""));
  if (!isMap(written)) throw new Error("the reader took for a résumé what is no map");
  return { root: typed(asJson(text), written as JsonMap) as JsonMap, source };
}

const REPAIR = "save it anew from the program that wrote it, or repair it at this place";

/** A file with a comment or a final comma is no JSON, but nobody can take it for something else. */
function asJson(text: string): Json | undefined {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The values as JSON has them, except for numbers that it would write otherwise: `3.70` is a grade, not 3.7. */
function typed(value: Json | undefined, written: Json): Json {
  if (Array.isArray(written))
    return written.map((item, i) => typed(Array.isArray(value) ? value[i] : undefined, item));
  if (isMap(written)) {
    const members = isMap(value) ? (value as JsonMap) : {};
    return Object.fromEntries(
      Object.entries(written as JsonMap).map(([key, member]) => [key, typed(members[key], member)]),
    );
  }
  return value !== undefined && String(value) === String(written) ? value : written;
}
